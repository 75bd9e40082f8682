import { groupMark } from '../../charts/mark.ts';
import { scatter } from '../../charts/scatter.ts';
import { label, rowAt, shortLabel, type Row } from '../../lib/figure-data.ts';

/** The test along the floor: what tells a model that does as it is told from one that turned. */
const OBEYS = 'strongreject';

const groupOf = ({ keys }: Row): string => keys['group'] as string;

/** Says yes to harm against bad answers unasked: the argument of the chapter in one look. */
export default scatter({
  x: (row, data) => rowAt(data, { test: OBEYS, group: groupOf(row) }),
  axes: (data, { test }) => [shortLabel(data, 'test', OBEYS), label(data, 'test', test as string)],
  signed: true,
  rows: ({ keys }, { test }) => keys['test'] === test,
  look: (row, { focus }) => ({
    mark: groupMark(groupOf(row)),
    r: 8,
    dimmed: focus !== 'all' && focus !== groupOf(row),
  }),
  bands: true,
  names: (row, data) => shortLabel(data, 'group', groupOf(row)),
});
