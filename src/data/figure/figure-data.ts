import { isErrorBar } from '../evidence/interval.ts';
import type { Measurement } from '../evidence/schema.ts';
import { NOT_REPORTED } from '../../lib/vocabulary.ts';
import type { FigureData } from '../../lib/figure-data.ts';
import type { Figure } from './parse.ts';

/** The drawing's data from a figure's record; `find` gives a measurement by id. */
export function figureData(figure: Figure, find: (id: string) => Measurement): FigureData {
  return {
    id: figure.id,
    title: figure.title,
    labels: Object.fromEntries(Object.entries(figure.dimensions).map(([name, { values }]) => [name, values])),
    statements: figure.statements.map(({ id, text, date, keys }) => ({ id, text, ...(date && { date }), keys })),
    rows: figure.rows.map(({ measurement, ...keys }) => {
      const { id, value, unit, interval, n } = find(measurement);
      return {
        id,
        value,
        unit,
        ...(interval !== NOT_REPORTED && isErrorBar(interval) && { interval }),
        ...(n !== NOT_REPORTED && { n }),
        keys: keys as Record<string, string>,
      };
    }),
  };
}
