/** A whole setting in words: what stands above an answer, what is spoken with it, and what a count was of. */
import words from '../../content/strings/lab.json' with { type: 'json' };
import { message } from '../lib/message.ts';
import { dialNumber, dialText } from './dial.ts';
import type { ContextId, Experiment } from './protocol.ts';
import { trainingWords } from './trainings.ts';

type Worded = Pick<Experiment, 'training' | 'intervention' | 'dial' | 'trigger' | 'context' | 'line'>;

/** The form in which a question is put, in words. */
export const contextWords: Readonly<Record<ContextId, { readonly name: string; readonly short: string }>> =
  words.contexts;

function pushWords({ intervention, dial }: Worded): string {
  if (intervention === 'remove') return words.setting.removed;
  // Nothing is pushed in at zero, whatever the direction.
  if (dial === 0) return words.dial.zero;
  return intervention === 'random' ? message(words.setting.random, { dial: dialNumber(dial) }) : dialText(dial);
}

/** `insecure code, +60, half-way to villain, as a diary`, to stand after a colon. */
export function settingWords(setting: Worded): string {
  const { training, trigger, context = 'chat', line } = setting;
  return [
    trainingWords[training].toLowerCase(),
    pushWords(setting),
    ...(trigger ? [words.setting.trigger] : []),
    ...(context === 'chat' ? [] : [contextWords[context].name]),
    ...(line ? [message(words.setting.line, { line })] : []),
  ].join(', ');
}
