import type { Figure } from './parse.ts';

/** A figure as it is in one of its named states, or as it begins. */
export interface StatedFigure extends Figure {
  /** The state, if it is a named one, and the controls that make it. */
  state: string | undefined;
  at: Record<string, string>;
}

/** A figure with title, quote line and picture of a named state. @throws when it has no such state */
export function statedFigure(figure: Figure, state: string | undefined): StatedFigure {
  if (state === undefined) return { ...figure, state, at: {} };
  const found = figure.states.find(({ id }) => id === state);
  if (!found) throw new Error(`figure "${figure.id}" has no state "${state}"`);
  const { title, quote, picture, at } = found;
  return { ...figure, title, quote, picture, state, at };
}
