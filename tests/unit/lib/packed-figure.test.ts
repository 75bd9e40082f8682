import { describe, expect, it } from 'vitest';
import { dataOf, figures } from '../../../src/data/figure/index.ts';
import { packFigure, unpackFigure } from '../../../src/lib/packed-figure.ts';

describe.each([...figures.keys()])('%s', (id) => {
  it('is unpacked as it was, but for the ids of its rows', () => {
    const data = dataOf(id);
    const packed = packFigure(data);
    expect(unpackFigure(packed)).toEqual({ ...data, rows: data.rows.map(({ id: _, ...row }) => row) });
  });
});
