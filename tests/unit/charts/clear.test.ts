/** No label of a drawing lies on another or runs out of the drawing, as we set it and as a reader may set it apart. */
import { describe, expect, it } from 'vitest';
import { overlaps } from '../../../src/charts/labels.ts';
import { LAYOUT_WIDTH, LAYOUTS, type Box, type Shape } from '../../../src/charts/scene.ts';
import { dataOf } from '../../../src/data/figure/index.ts';
import { registry } from '../../../src/figures/registry.ts';
import { emsOf } from '../../../src/lib/text-width.ts';
import { everyState } from '../../figure-states.ts';

type Text = Extract<Shape, { kind: 'text' }>;

/** In em between letters and between words; and how far a text may reach out of the drawing, whose page has a margin. */
const SETTINGS = {
  'as we set them': { letters: 0, words: 0, beyond: 1 },
  'set apart as WCAG 1.4.12 says': { letters: 0.12, words: 0.16, beyond: 16 },
};

function textsOf(shapes: readonly Shape[], dx = 0, dy = 0): Text[] {
  return shapes.flatMap((shape): Text[] => {
    if (shape.kind === 'group') return textsOf(shape.shapes, dx + shape.x, dy + shape.y);
    return shape.kind === 'text' ? [{ ...shape, x: shape.x + dx, y: shape.y + dy }] : [];
  });
}

/** The letters of a text, from the top of its capitals to its line, by the widths of the shipped fonts. */
function lettersOf({ text, x, y, as, anchor = 'start', tone }: Text, set: { letters: number; words: number }): Box {
  const size = as === 'note' || as === 'tick' || as === 'prompt' ? 14 : 15;
  const font = as === 'prompt' ? 'mono' : as === 'strong' || tone ? 'strong' : 'sans';
  const width = (emsOf(text, font) + set.letters * text.length + set.words * (text.split(' ').length - 1)) * size;
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { x: left, y: y - size * 0.72, width: width - 1, height: size * 0.72 };
}

describe.each(Object.entries(SETTINGS))('labels, %s', (_, set) => {
  it.each(Object.entries(registry))('of %s keep clear', (id, place) => {
    const data = dataOf(id);
    const wrong = everyState(data.controls).flatMap((state) =>
      LAYOUTS.flatMap((layout) => {
        const texts = textsOf(place(data, state, layout).shapes).map((one) => ({
          words: one.text,
          box: lettersOf(one, set),
        }));
        const where = `${layout} ${Object.values(state).join(' ')}`;
        return texts.flatMap(({ words, box }, i) => [
          ...(box.x < -set.beyond || box.x + box.width > LAYOUT_WIDTH[layout] + set.beyond
            ? [`${where}: “${words}” runs out`]
            : []),
          ...texts
            .slice(i + 1)
            .filter((other) => overlaps(box, other.box))
            .map((other) => `${where}: “${words}” on “${other.words}”`),
        ]);
      }),
    );
    expect(wrong).toEqual([]);
  });
});
