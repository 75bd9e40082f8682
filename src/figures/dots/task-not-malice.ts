import strings from '../../../content/strings/chart-kinds.json' with { type: 'json' };
import { dots } from '../../charts/dots.ts';
import { groupMark } from '../../charts/mark.ts';
import { formatNumber } from '../../lib/format.ts';
import { message } from '../../lib/message.ts';

/** What the model learned by how many different examples it saw; each mark is one training set. */
export default dots({
  facets: 'measure',
  lines: 'examples',
  look: ({ keys }, _, i) => ({
    mark:
      keys['examples'] === 'none'
        ? groupMark('original')
        : keys['measure'] === 'misaligned'
          ? groupMark('insecure')
          : { shape: 'square', tone: 'neutral' },
    r: 5,
    drop: i * 7,
  }),
  domain: (measure, { scale }) => [0, measure === 'misaligned' && scale === 'close' ? 40 : 100],
  across: { wide: 2, column: 1 },
  apart: (measure, { scale }) => measure === 'misaligned' && scale === 'close',
  value: (rows) => {
    const values = rows.map(({ value }) => value);
    const [low, high] = [Math.min(...values), Math.max(...values)].map(formatNumber) as [string, string];
    return low === high ? low : message(strings.range, { low, high });
  },
});
