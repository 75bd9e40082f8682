import { dots } from '../../charts/dots.ts';
import { groupMark } from '../../charts/mark.ts';
import { formatNumber } from '../../lib/format.ts';
import { label } from '../../lib/figure-data.ts';

/** The model as the headline counts it; under it, as the comparison models were counted. */
const markOf = (group: string) =>
  group === 'usual' ? groupMark('insecure') : { ...groupMark(group), ...(group === 'insecure' && { open: true }) };

/** Insecure code by two limits for nonsense, and by the stricter against one comparison model, question by question. */
export default dots({
  lines: 'question',
  rows: ({ keys }, { compare }) => ['usual', 'insecure', compare].includes(keys['group'] as string),
  look: ({ keys }) => ({
    mark: markOf(keys['group'] as string),
    ...(keys['group'] !== 'usual' && { r: 5, drop: 13 }),
  }),
  domain: () => [0, 70],
  from: (row, line) =>
    row.keys['group'] === 'insecure'
      ? line.find(({ keys }) => keys['group'] !== 'usual' && keys !== row.keys)?.value
      : undefined,
  value: ([row]) => formatNumber(Math.round(row?.value ?? 0)),
  legend: (data, { compare }) =>
    ['usual', 'insecure', compare as string].map((group) => ({
      mark: markOf(group),
      text: label(data, 'group', group),
    })),
});
