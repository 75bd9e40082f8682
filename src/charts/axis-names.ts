/** What a plane's two axes are: names with arrows, which are drawn, for no family of ours has them all. */
import { broken } from './facets.ts';
import { lines, type Shape } from './scene.ts';

/** Room of an arrow and of the gap after it. */
const ARROW = 15;

/** The upright axis' name, broken to the width, its first line at this height. */
export function upName(text: string, y: number, width: number): { shapes: Shape[]; lines: number } {
  const name = broken(text, width - ARROW);
  return {
    shapes: [
      { kind: 'path', as: 'trend', d: `M5 ${y + 1}v-11m-4 4l4 -4l4 4` },
      ...lines(name, { kind: 'text', as: 'note', text: '', x: ARROW, y }),
    ],
    lines: name.length,
  };
}

/** The other axis' name, whose arrow ends at `right`. */
export function acrossName(text: string, right: number, y: number): Shape[] {
  return [
    { kind: 'text', as: 'note', text, anchor: 'end', x: right - ARROW, y },
    { kind: 'path', as: 'trend', d: `M${right - 11} ${y - 4.5}h11m-4 -4l4 4l-4 4` },
  ];
}
