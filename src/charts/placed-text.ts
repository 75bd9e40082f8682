import type { Tone } from './mark.ts';

/** A text and its place in the drawing. */
export interface PlacedText {
  text: string;
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
  /** Absent on a text in the usual ink. */
  tone?: Tone;
}
