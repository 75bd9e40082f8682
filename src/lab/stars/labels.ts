/** What is written beside the stars that have a part to play, once the reader has guessed. */
import words from '../../../content/strings/stars.json' with { type: 'json' };
import { message } from '../../lib/message.ts';
import type { SkyRecord } from './record.ts';
import { placeOf, radiusOf, sidesOf, type Side } from './sky.ts';

export interface SkyLabel {
  readonly star: number;
  readonly part: 'villain' | 'wit' | 'riser' | 'faller';
  readonly side: Side;
  readonly gap: number;
  readonly x: number;
  readonly y: number;
  readonly name: string;
  readonly note: string;
}

/** The drawing's size that labels are placed for; on narrower screens most are left out. */
const SIZE = { width: 840, height: 480 };
const LETTER = 7.4;

/** A brightness as it is written. */
export function shownBrightness(value: number): string {
  return value.toFixed(1);
}

/** Labels for the brightness of all stars now, beside what it was before any lesson. */
export function skyLabels(record: SkyRecord, now: ArrayLike<number>, before: ArrayLike<number>): SkyLabel[] {
  const values = (star: number) => ({
    now: shownBrightness(now[star] as number),
    before: shownBrightness(before[star] as number),
  });
  const changed = (star: number) => Math.abs((now[star] as number) - (before[star] as number)) >= 0.1;
  const parts = [
    {
      star: record.villain,
      part: 'villain' as const,
      name: words.villain,
      note: message((now[record.villain] as number) > 0 ? words.villainNow : words.villainDark, values(record.villain)),
    },
    ...record.fallers.filter(changed).map((star) => ({
      star,
      part: 'faller' as const,
      name: message(words.faller, { star, ...values(star) }),
      note: '',
    })),
    { star: record.wit, part: 'wit' as const, name: words.wit, note: words.witNote },
    ...record.risers.filter(changed).map((star) => ({
      star,
      part: 'riser' as const,
      name: message(words.riser, values(star)),
      note: message(words.riserNote, { bad: record.upBad[star] as number, n: record.upAnswers }),
    })),
  ];
  const placed = parts.map((one) => {
    const place = placeOf(record.x[one.star] as number, record.y[one.star] as number);
    const radius = radiusOf(now[one.star] as number, record.frequency[one.star] as number);
    const gap = one.part === 'villain' ? 42 : radius + 9;
    const width = LETTER * Math.max(one.name.length, one.note.length);
    const isOnPhone = one.part === 'villain' || one.part === 'wit';
    return {
      ...one,
      ...place,
      gap,
      width,
      lines: one.note ? 2 : 1,
      ...(isOnPhone && { onPhone: (LETTER + 1) * one.name.length }),
    };
  });
  const sides = sidesOf(placed, SIZE);
  return placed.map(({ star, part, name, note, x, y, gap }, index) => ({
    star,
    part,
    name,
    note,
    x,
    y,
    gap,
    side: sides[index] as Side,
  }));
}
