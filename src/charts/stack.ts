import type { FigureData, Row } from '../lib/figure-data.ts';
import { broken } from './facets.ts';
import { LAYOUT_WIDTH, type Place } from './figure-module.ts';
import { lines } from './scene.ts';

/**
 * Two charts of a figure below each other, with the figure's word `below` as a heading between them.
 * @param upper which rows the upper one draws
 * @param lower which rows the lower one draws; by default the rest
 */
export function stack(
  top: Place,
  below: Place,
  upper: (row: Row) => boolean,
  lower = (row: Row): boolean => !upper(row),
): Place {
  return (data, state, layout) => {
    const part = (wanted: (row: Row) => boolean): FigureData => ({ ...data, rows: data.rows.filter(wanted) });
    const [a, b] = [top(part(upper), state, layout), below(part(lower), state, layout)];
    const heading = broken(data.words['below'] ?? '', LAYOUT_WIDTH[layout]);
    const y = a.height + 34;
    const under = y + heading.length * 18 + 4;
    return {
      height: under + b.height,
      shapes: [
        ...a.shapes,
        ...lines(heading, { kind: 'text', as: 'note', text: '', x: 0, y }),
        { kind: 'group', x: 0, y: under, shapes: b.shapes },
      ],
    };
  };
}
