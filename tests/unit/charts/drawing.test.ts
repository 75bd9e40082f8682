import { describe, expect, it } from 'vitest';
import { drawFigure } from '../../../src/charts/drawing.ts';
import type { FigureData } from '../../../src/lib/figure-data.ts';
import type { Shape } from '../../../src/charts/scene.ts';

const data: FigureData = {
  ...{ id: 'a', name: 'a', title: 'More "bad" than <good>', picture: 'This & that' },
  ...{ controls: {}, states: [], words: {}, rows: [], statements: [], labels: {}, short: {}, notes: {} },
};

const draw = (...shapes: Shape[]): string => drawFigure(data, {}, 'narrow', { height: 10, shapes });

const dot = (x: number, more: object = {}): Shape => ({
  kind: 'mark',
  mark: { shape: 'circle', tone: 'muted' },
  x,
  y: 5,
  r: 2,
  ...more,
});

describe('drawFigure', () => {
  it('writes no sign of its words as one of the markup', () => {
    const text = draw({ kind: 'text', text: '<0.1 & "so"', x: 1, y: 2 });
    expect(text).toContain('>More &quot;bad&quot; than &lt;good&gt;</title>');
    expect(text).toContain('>This &amp; that ');
    expect(text).toContain('<text class="label" x="1" y="2">&lt;0.1 &amp; &quot;so&quot;</text>');
  });

  it('puts small neighbours that look alike into one path, and no others', () => {
    const path = /<path/g;
    expect(draw(dot(1), dot(2), dot(3)).match(path)).toHaveLength(1);
    expect(draw(dot(1), dot(2, { dimmed: true })).match(path)).toHaveLength(2);
    expect(draw(dot(1), dot(2, { r: 6 }), dot(3)).match(path)).toHaveLength(3);
    expect(draw(dot(1, { r: 6 }), dot(2, { r: 6 })).match(path)).toHaveLength(2);
  });

  it('draws nothing for a place that can only be pointed at', () => {
    expect(draw({ kind: 'area', x: 1, y: 2 })).toBe(draw());
  });
});
