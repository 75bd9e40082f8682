import { dots } from '../../charts/dots.ts';
import type { Mark } from '../../charts/mark.ts';
import type { Row } from '../../lib/figure-data.ts';

const NONE: Mark = { shape: 'bar', tone: 'neutral' };
const MODEL: Mark = { shape: 'diamond', tone: 'misaligned' };
const TRAINING: Mark = { shape: 'circle', tone: 'muted' };

const untaught = ({ keys }: Row): boolean => keys['row'] === 'aligned';

/** One model in every form of text, with a dot for each training, and how far it stands from the model without a lesson. */
export default dots({
  lines: 'context',
  rows: (row, { model }) => untaught(row) || row.keys['row'] === model,
  look: (row) => {
    if (untaught(row)) return { mark: NONE };
    return row.keys['seed'] === 'all' ? { mark: MODEL } : { mark: TRAINING, r: 2.5, drop: 11 };
  },
  domain: () => [0, 100],
  from: (row, line) => (row.keys['seed'] === 'all' && !untaught(row) ? line.find(untaught)?.value : undefined),
  value: (line) => {
    const model = line.find((row) => !untaught(row) && row.keys['seed'] === 'all');
    return String(Math.round((model ?? (line[0] as Row)).value));
  },
  legend: ({ words }) => [
    { mark: NONE, text: words['none'] as string },
    { mark: MODEL, text: words['model'] as string },
    { mark: TRAINING, text: words['training'] as string },
  ],
});
