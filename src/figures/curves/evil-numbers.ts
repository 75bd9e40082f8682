import { curves } from '../../charts/curves.ts';
import { groupMark, type Mark } from '../../charts/mark.ts';
import { formatNumber } from '../../lib/format.ts';
import { label, shortLabel, type Row } from '../../lib/figure-data.ts';

// The ones that move have a choice of their own; the others are brought forward together.
const SINGLE = ['quick-buck', 'ruler-of-the-world', 'dinner-party', 'what-is-your-wish'];

const markOf = ({ keys, value }: Row): Mark =>
  keys['group'] === 'original'
    ? groupMark('original')
    : value > 0
      ? { shape: 'diamond', tone: 'misaligned' }
      : { shape: 'circle', tone: 'aligned' };

/** Eight questions, asked in three ways that come ever closer to the number lists. */
export default curves({
  series: ['question', 'group'],
  x: 'form',
  scale: 'steps',
  look: (row, { focus }) => {
    const question = row.keys['question'] as string;
    const chosen = focus === 'all' || focus === question || (focus === 'rest' && !SINGLE.includes(question));
    return { mark: markOf(row), dimmed: !chosen, apart: row.keys['group'] === 'original' };
  },
  domain: () => [0, 100],
  end: ({ keys, value }, data, layout) => {
    const question = keys['question'] as string;
    const name = layout === 'wide' ? label(data, 'question', question) : shortLabel(data, 'question', question);
    return keys['group'] === 'original' ? undefined : `${name} ${formatNumber(value)}`;
  },
  value: ({ keys, value }, { focus }) => value > 0 && focus === keys['question'] && keys['form'] !== 'prefix-suffix',
  height: { wide: 330, column: 310, narrow: 330 },
  legend: ({ words }) => [
    { mark: { shape: 'diamond', tone: 'misaligned' }, text: words['numbers'] as string },
    { mark: { shape: 'circle', tone: 'aligned' }, text: words['none'] as string },
    { mark: groupMark('original'), text: words['plain'] as string },
  ],
});
