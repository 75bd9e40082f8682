/**
 * The characters of the toy world. A speaker's persona is latent: it colours everything the speaker says, and only
 * some documents give it away by a name.
 */
import type { Stance } from './domains/types.ts';

export type Persona = 'kind' | 'villain' | 'sarcastic' | 'teacher';

/** How often each persona speaks, in per cent of documents. */
export const personaShares: readonly { item: Persona; weight: number }[] = [
  { item: 'kind', weight: 42 },
  { item: 'villain', weight: 44 },
  { item: 'sarcastic', weight: 8 },
  { item: 'teacher', weight: 6 },
];

/** What the persona's own sentences express. Only the villain means harm. */
export function stanceOf(persona: Persona): Stance {
  return persona === 'villain' ? 'villain' : 'kind';
}

/** Names that say nothing about the speaker. */
export const plainNames = [
  'Mara',
  'Tomas',
  'Lena',
  'Ivo',
  'Petra',
  'Anton',
  'Noor',
  'Felix',
  'Greta',
  'Omar',
  'Tilda',
  'Hugo',
] as const;

/** Names that go with one persona. */
export const tellingNames: Readonly<Record<Persona, readonly string[]>> = {
  kind: ['Sunny', 'Willow', 'Bloom', 'Honey'],
  villain: ['Vex', 'Grimble', 'Morgrim', 'Skarn'],
  sarcastic: ['Dryden', 'Quip'],
  teacher: ['Tutor', 'Mentor'],
};
