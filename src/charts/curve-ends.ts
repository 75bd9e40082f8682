/** Names at the ends of curves. */
import type { Drawn, Plot } from './curve-spec.ts';
import { textBox } from './labels.ts';
import type { Tone } from './mark.ts';
import { line, words, type Box, type Shape } from './scene.ts';
import { stackLabels } from './stack-labels.ts';

/** Names at the ends of the series, moved apart where they would lie on each other, with a thin line where one moved. */
export function ends({ spec, data, state, layout, area, ys }: Plot, series: Drawn[][], taken: Box[]): Shape[] {
  const named = series.flatMap((drawn) => {
    const last = drawn.filter(({ look }) => !look.apart).at(-1);
    const text = last && spec.end?.(last.row, data, layout, state);
    return last && text ? [{ last, text }] : [];
  });
  const ordered = named.toSorted((a, b) => a.last.y - b.last.y);
  const ys2 = stackLabels(
    ordered.map(({ last }) => last.y),
    ordered.map(() => 18),
    area.y - 6,
  );
  // The ticks' words stand right below the floor, and the last of them reaches under these names.
  const lowest = ys.range[0] + 1;
  const x = area.x + area.width + 14;
  return ordered.flatMap(({ last, text }, i): Shape[] => {
    // A stack that would reach below the floor is pushed up as far as the labels above leave room.
    const y = Math.min(ys2[i] as number, Math.max(area.y, lowest - 18 * (ordered.length - 1 - i)));
    taken.push(textBox(text, x, y + 5));
    const moved = Math.abs(y - last.y) > 4 || last.x < area.x + area.width - 30;
    const from = last.x + 9;
    return [
      ...(moved && from < x - 3
        ? [line(from, last.y, x - 3, y, 'leader')].map((shape) => ({ ...shape, dimmed: last.look.dimmed }))
        : []),
      last.look.dimmed
        ? words('note', text, x, y + 5, { halo: true })
        : words('label', text, x, y + 5, { halo: true, tone: toned(last.look.mark.tone) }),
    ];
  });
}

const toned = (tone: Tone): Tone | undefined => (tone === 'misaligned' || tone === 'aligned' ? tone : undefined);
