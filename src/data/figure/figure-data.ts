import { isErrorBar } from '../evidence/interval.ts';
import type { Measurement } from '../evidence/schema.ts';
import { isSecondHand } from '../evidence/second-hand.ts';
import { unitWords } from '../../lib/format.ts';
import { NOT_REPORTED } from '../../lib/vocabulary.ts';
import type { FigureData } from '../../lib/figure-data.ts';
import type { Figure } from './parse.ts';

/** The drawing's data from a figure's record; `find` gives a measurement by id. */
export function figureData(figure: Figure, find: (id: string) => Measurement): FigureData {
  const wordsOf = (pick: (dimension: Figure['dimensions'][string]) => Record<string, string> | undefined) =>
    Object.fromEntries(
      Object.entries(figure.dimensions).flatMap(([name, dimension]) => {
        const words = pick(dimension);
        return words ? [[name, words]] : [];
      }),
    );
  return {
    id: figure.id,
    name: figure.name,
    title: figure.title,
    picture: figure.picture,
    controls: Object.fromEntries(
      Object.entries(figure.controls).map(([name, { label, options }]) => [
        name,
        { label, options: Object.entries(options) },
      ]),
    ),
    states: [
      ...figure.states.map(({ id, at, title, picture }) => ({
        id,
        at,
        title,
        ...(picture !== figure.picture && { picture }),
      })),
      ...figure.titles.map(({ at, title, picture }) => ({ at, title, ...(picture && { picture }) })),
    ],
    words: figure.words,
    labels: wordsOf(({ values }) => values),
    short: wordsOf(({ short }) => short),
    notes: wordsOf(({ notes }) => notes),
    statements: figure.statements.map(({ id, text, date, keys }) => ({ id, text, ...(date && { date }), keys })),
    rows: figure.rows.map(({ measurement, ...keys }) => {
      const { id, value, unit, interval, n, nOf, howRead } = find(measurement);
      return {
        id,
        value,
        unit: unitWords(unit),
        ...(interval !== NOT_REPORTED && isErrorBar(interval) && { interval }),
        ...(n !== NOT_REPORTED && { n, ...(nOf !== undefined && { nOf }) }),
        ...(isSecondHand({ howRead }) && { secondHand: true as const }),
        keys: keys as Record<string, string>,
      };
    }),
  };
}
