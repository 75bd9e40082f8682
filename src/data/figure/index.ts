import { chapterIds } from '../chapter-ids.ts';
import { measurement, records } from '../evidence/index.ts';
import type { FigureData } from '../../lib/figure-data.ts';
import { figureData } from './figure-data.ts';
import { parseFigure, type Figure } from './parse.ts';

const files = import.meta.glob<string>('/content/figures/*.yaml', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Every figure by id, checked and with its numbers filled in. */
export const figures: ReadonlyMap<string, Figure> = new Map(
  Object.entries(files)
    .map(([file, yaml]) => parseFigure(file, yaml, records, chapterIds))
    .map((figure) => [figure.id, figure]),
);

/** @throws when no figure has this id. */
export function figureById(id: string): Figure {
  const found = figures.get(id);
  if (!found) throw new Error(`no figure "${id}" in content/figures`);
  return found;
}

/** What the drawing of a figure needs, ready to be handed to its island. */
export function dataOf(id: string): FigureData {
  return figureData(figureById(id), measurement);
}
