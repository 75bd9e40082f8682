import { shortNumber } from '../../charts/labels.ts';
import strings from '../../../content/strings/chart-kinds.json' with { type: 'json' };
import { curves } from '../../charts/curves.ts';
import { dots } from '../../charts/dots.ts';
import type { Place } from '../../charts/figure-module.ts';
import type { Mark } from '../../charts/mark.ts';
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

/** The dial on spoiled models, turned both ways, and on the model without a lesson. */
const turned = curves({
  facets: 'panel',
  series: ['model', 'measure'],
  x: 'setting',
  scale: 'linear',
  // One spoiled model’s senseless answers are enough to see what the dial costs.
  rows: (row, { lesson }) =>
    !transfer(row) && (row.keys['measure'] === 'bad' || row.keys['model'] === 'none' || row.keys['model'] === lesson),
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
  height: { column: 310 },
  legend: ({ words }) => [
    { mark: BAD, text: words['bad'] as string },
    { mark: SENSELESS, text: words['senseless'] as string },
    { mark: RANDOM, text: words['random'] as string },
  ],
});

/** Its kind half, taken from one lesson to the others. */
const carried = dots({
  lines: 'model',
  rows: (row) => transfer(row) || spoiled(row),
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
  legend: ({ words }) => [
    { mark: BAD, text: words['before'] as string },
    { mark: CURED, text: words['learned'] as string },
  ],
});

export default ((data, state, layout) =>
  (state['show'] === 'transfer' ? carried : turned)(data, state, layout)) satisfies Place;
