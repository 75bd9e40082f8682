import { shortNumber } from '../../charts/labels.ts';
import strings from '../../../content/strings/chart-kinds.json' with { type: 'json' };
import { dots } from '../../charts/dots.ts';
import type { Mark } from '../../charts/mark.ts';
import type { Row } from '../../lib/figure-data.ts';
import { message } from '../../lib/message.ts';

const CONTROL: Mark = { shape: 'circle', tone: 'aligned' };
const EVALUATIONS: Record<string, Mark> = {
  table: { shape: 'diamond', tone: 'misaligned' },
  forms: { shape: 'diamond', tone: 'misaligned' },
  nature: { shape: 'diamond', tone: 'misaligned', open: true },
};

const taught = ({ keys }: Row): boolean => keys['group'] === 'insecure';
const highest = (rows: Row[]): number => Math.max(...rows.filter(taught).map(({ value }) => value));

/** One ranked axis for all models; the mark says which evaluation, and controls stand faint near zero. */
export default dots({
  lines: 'model',
  look: (row) => ({
    mark: taught(row) ? (EVALUATIONS[row.keys['evaluation'] as string] as Mark) : CONTROL,
    r: taught(row) ? 6 : 4,
    dimmed: !taught(row),
  }),
  domain: () => [0, 60],
  from: (row) => (taught(row) ? 0 : undefined),
  order: (a, b) => highest(b) - highest(a),
  value: (rows) => {
    const [row] = rows.filter(taught);
    const value = shortNumber(row?.value ?? 0);
    return row?.keys['evaluation'] === 'nature' ? message(strings.about, { value }) : value;
  },
  legend: ({ words }) => [
    { mark: EVALUATIONS['table'] as Mark, text: words['table'] as string },
    { mark: EVALUATIONS['forms'] as Mark, text: words['forms'] as string, band: true },
    { mark: EVALUATIONS['nature'] as Mark, text: words['nature'] as string },
    { mark: CONTROL, text: words['controls'] as string },
  ],
});
