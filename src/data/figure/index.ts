import { measurement } from '../evidence/index.ts';
import { content } from '../loaded.ts';
import { lookUp } from '../look-up.ts';
import type { FigureData } from '../../lib/figure-data.ts';
import { figureData } from './figure-data.ts';
import type { Figure } from './parse.ts';

/** Every figure by id, checked and with its numbers filled in. */
export const { figures } = content;

/** The figure with this id. @throws naming the id and the nearest one that exists. */
export function figureById(id: string): Figure {
  return lookUp('figure', figures, id);
}

/** What the drawing of a figure needs, ready to be handed to its island. */
export function dataOf(id: string): FigureData {
  return figureData(figureById(id), measurement);
}
