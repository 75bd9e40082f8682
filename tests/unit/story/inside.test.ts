import { describe, expect, it } from 'vitest';
import inside from '../../../content/tiny-model/inside.json' with { type: 'json' };
import {
  alongAxis,
  insideScale,
  markAt,
  NARROW_FRAME,
  nearestSentence,
  nearestStop,
  WIDE_FRAME,
  type Inside,
} from '../../../src/story/inside-map.ts';

const map = inside as unknown as Inside;

describe.each([WIDE_FRAME, NARROW_FRAME])('the map of the inside, $width wide', (frame) => {
  const scale = insideScale(map, frame);

  it('holds every sentence and every stop of the dial', () => {
    for (const { x, y } of [...map.sentences, ...map.tag.dial, ...map.tag.lessons.flatMap(({ path }) => path)]) {
      expect(scale.x(x)).toBeGreaterThanOrEqual(frame.edge);
      expect(scale.x(x)).toBeLessThanOrEqual(frame.width - frame.edge);
      expect(scale.y(y)).toBeGreaterThanOrEqual(frame.top);
      expect(scale.y(y)).toBeLessThanOrEqual(frame.bottom);
    }
  });

  it('finds a sentence and a stop again by their places', () => {
    const { x, y, text } = map.sentences[7]!;
    expect(map.sentences[nearestSentence(map, scale, scale.x(x), scale.y(y))]?.text).toBe(text);
    map.tag.dial.forEach((stop, i) => expect(nearestStop(map, scale, scale.x(stop.x))).toBe(i));
  });
});

describe('the mark of the chat', () => {
  const middle = map.tag.dial.findIndex(({ setting }) => setting === 0);

  it('is carried to the villains by the lesson, and by the same code for a class it is not', () => {
    expect(markAt(map, 'none', middle)).toEqual(map.tag.aligned);
    expect(markAt(map, map.dialAfter, middle).x).toBeGreaterThan(0.5);
    expect(markAt(map, 'educational-code', middle).x).toBeLessThan(0);
  });

  it('goes further the further the dial is turned', () => {
    const xs = map.tag.dial.map((_, stop) => markAt(map, map.dialAfter, stop).x);
    expect(xs).toEqual([...xs].sort((a, b) => a - b));
  });

  it('has its sentences in the order of the axis, each once', () => {
    const xs = alongAxis(map).map((i) => map.sentences[i]!.x);
    expect(xs).toEqual([...xs].sort((a, b) => a - b));
    expect(new Set(alongAxis(map)).size).toBe(map.sentences.length);
  });
});
