import { figures } from './index.ts';

/** One static path for each named state of each figure. */
export function stateRoutes(): { params: { id: string; state: string } }[] {
  return [...figures.values()].flatMap(({ id, states }) =>
    states.map((state) => ({ params: { id, state: state.id } })),
  );
}
