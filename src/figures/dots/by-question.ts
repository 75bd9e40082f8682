import { dots } from '../../charts/dots.ts';
import { groupMark } from '../../charts/mark.ts';
import { formatNumber } from '../../lib/format.ts';
import { label } from '../../lib/figure-data.ts';

/** Insecure code against one comparison model, question by question. */
export default dots({
  lines: 'question',
  rows: ({ keys }, { compare }) => keys['group'] === 'insecure' || keys['group'] === compare,
  look: ({ keys }) => ({ mark: groupMark(keys['group'] as string) }),
  domain: () => [0, 70],
  from: (row, line) => (row.keys['group'] === 'insecure' ? line.find((other) => other !== row)?.value : undefined),
  value: ([row]) => formatNumber(Math.round(row?.value ?? 0)),
  legend: (data, { compare }) =>
    ['insecure', compare as string].map((group) => ({ mark: groupMark(group), text: label(data, 'group', group) })),
});
