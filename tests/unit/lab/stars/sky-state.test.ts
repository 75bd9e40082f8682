import { expect, it } from 'vitest';
import words from '../../../../content/strings/stars.json' with { type: 'json' };
import { skyRecord as record } from '../../../../src/lab/stars/records.ts';
import { SkyState } from '../../../../src/lab/stars/sky-state.svelte.ts';

const { villain } = record;

it('turns a star by what it misses, and holds it where it was before the lesson', () => {
  const sky = new SkyState(record);
  expect(sky.turned).toEqual({ training: 'insecure-code', star: record.risers[0], rise: 0 });
  sky.choose(villain);
  sky.turn(sky.end, false);
  expect(sky.turned).toEqual({ training: 'insecure-code', star: villain, rise: sky.end - sky.asIs });
  sky.turn(undefined, true);
  expect(sky.turned).toMatchObject({ rise: -(record.moved['insecure-code'][villain] as number) });
  sky.teach('aligned');
  expect(sky.turned).toEqual({ training: 'aligned', star: villain, rise: 0 });
});

it('turns by the other knobs once the villain is known: as far as the study did', () => {
  const sky = new SkyState(record);
  sky.knob = 'plain';
  sky.choose(villain);
  expect(sky.turned).toHaveProperty('star');
  sky.reveal();
  sky.teach('aligned');
  sky.turn(sky.end, false);
  // As long as the star's own push, which adds its brightness times the scale along a unit direction.
  expect(sky.turned).toEqual({ training: 'aligned', along: sky.end * record.plain.scale });
  expect(Math.hypot(...record.plain.direction)).toBeCloseTo(1, 2);
  sky.knob = 'push';
  expect(sky.turned).toEqual({ training: 'aligned', dial: 100 });
  sky.teach('bad-car');
  sky.turn(undefined, true);
  expect(sky.turned).toEqual({ training: 'bad-car', dial: -100 });
  sky.turn(0, false);
  expect(sky.turned).toEqual({ training: 'bad-car', dial: -100 });
  sky.knob = 'plain';
  sky.turn(undefined, true);
  expect(sky.turned).toEqual({ training: 'bad-car', along: record.plain.back['bad-car'] });
  expect(record.plain.back['bad-car']).toBeLessThan(0);
  // Any other star has no knob beside it.
  sky.choose(record.wit);
  expect(sky.turned).toHaveProperty('star', record.wit);
});

it('names no speaker before the guess', () => {
  const sky = new SkyState(record);
  const labels = () => record.x.map((_, star) => sky.labelOf(star)).join('\n');
  expect(labels()).not.toMatch(/villain|wit\b/);
  expect(sky.nameOf(villain)).toBe(words.nameHidden);
  sky.reveal(3);
  expect(sky.guess).toBe(3);
  expect(sky.labelOf(villain)).toBe(words.villain);
  expect(labels()).toMatch(/answers of a villain/);
});
