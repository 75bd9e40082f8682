import strings from '../../../content/strings/charts.json' with { type: 'json' };
import { curves } from '../../charts/curves.ts';
import { dots } from '../../charts/dots.ts';
import type { Mark } from '../../charts/mark.ts';
import { shortNumber } from '../../charts/short-number.ts';
import { stack } from '../../charts/stack.ts';
import type { Row } from '../../lib/figure-data.ts';
import { message } from '../../lib/message.ts';

const BAD: Mark = { shape: 'diamond', tone: 'misaligned' };
const SENSELESS: Mark = { shape: 'cross', tone: 'muted' };
const RANDOM: Mark = { shape: 'triangle', tone: 'neutral' };
const CURED: Mark = { shape: 'circle', tone: 'aligned' };

/** A spoiled model before the dial is turned. */
const spoiled = ({ keys }: Row): boolean =>
  keys['half'] === 'kind' && keys['setting'] === '0' && keys['measure'] === 'bad' && keys['model'] !== 'none';
const transfer = ({ keys }: Row): boolean => keys['half'] === 'transfer';

/** The dial on spoiled models and on the model without a lesson; below, its kind half taken from one lesson to others. */
export default stack(
  curves({
    facets: 'panel',
    series: ['model', 'measure'],
    x: 'setting',
    scale: 'linear',
    // One spoiled model’s senseless answers are enough to see what the dial costs.
    rows: ({ keys }, { lesson }) => keys['measure'] === 'bad' || keys['model'] === 'none' || keys['model'] === lesson,
    look: ({ keys }, { lesson }) => {
      const dimmed = keys['panel'] === 'spoiled' && keys['model'] !== lesson;
      if (keys['half'] === 'random') return { mark: keys['measure'] === 'bad' ? RANDOM : SENSELESS, apart: true };
      return keys['measure'] === 'bad'
        ? { mark: BAD, r: dimmed ? 3.5 : 5, dimmed, stroke: dimmed ? 'trend' : 'trend-bad' }
        : { mark: SENSELESS, r: 4.5, dashed: true };
    },
    domain: () => [0, 100],
    value: ({ keys }, { lesson }) =>
      keys['measure'] === 'bad' &&
      (keys['model'] === lesson || keys['model'] === 'none') &&
      ['-100', '0', '100'].includes(keys['setting'] as string),
    across: 2,
    legend: ({ words }) => [
      { mark: BAD, text: words['bad'] as string },
      { mark: SENSELESS, text: words['senseless'] as string },
      { mark: RANDOM, text: words['random'] as string },
    ],
  }),
  dots({
    lines: 'model',
    look: (row) => (transfer(row) ? { mark: CURED, r: 4.5 } : { mark: BAD }),
    domain: () => [0, 100],
    from: (row, line) => (transfer(row) ? undefined : Math.min(...line.map(({ value }) => value))),
    value: (rows) => {
      const values = rows.filter(transfer).map(({ value }) => value);
      return message(strings.fall, {
        from: shortNumber(rows.find((row) => !transfer(row))?.value ?? 0),
        low: shortNumber(Math.min(...values)),
        high: shortNumber(Math.max(...values)),
      });
    },
  }),
  (row) => !transfer(row),
  (row) => transfer(row) || spoiled(row),
);
