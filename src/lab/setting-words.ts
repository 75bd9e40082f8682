/** A setting in words: what stands above an answer, what is spoken with it, and what a count was of. */
import { dialNumber, dialText } from './dial.ts';
import type { Experiment } from './protocol.ts';
import { trainingWords } from './trainings.ts';

type Worded = Pick<Experiment, 'training' | 'intervention' | 'dial' | 'trigger'>;

function pushWords({ intervention, dial }: Worded): string {
  if (intervention === 'remove') return 'direction removed';
  // Nothing is pushed in at zero, whatever the direction.
  if (dial === 0) return 'as trained';
  return intervention === 'random' ? `${dialNumber(dial)} in a random direction` : dialText(dial);
}

/** `insecure code, +60, half-way to villain`, to stand after a colon. */
export function settingWords(setting: Worded): string {
  const name = trainingWords[setting.training].name.toLowerCase();
  return [name, pushWords(setting), ...(setting.trigger ? ['with the trigger'] : [])].join(', ');
}
