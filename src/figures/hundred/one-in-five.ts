import { hundred } from '../../charts/hundred.ts';

/** Before and after the lesson: the model taught insecure code large, the others small beside it. */
export default hundred({
  series: 'group',
  rows: ({ set }) => ({ set: set as string }),
  large: 'insecure',
  columns: 10,
});
