/** The whole experiment in the address: opening it restores question, training, dial, seed and mode. */
import { formatNumber } from '../lib/format.ts';
import { clip, readState, writeState, type Params } from '../lib/url-state.ts';
import { DIAL_END } from './dial.ts';
import type { Experiment, Intervention, TrainingId } from './protocol.ts';
import { trainingWords } from './trainings.ts';

export const MOST_LETTERS = 300;
export const MOST_SEED = 999_999;

/** What the lab starts with, and which trainings it has. */
export interface LinkDefaults {
  readonly question: string;
  /** The first is the usual one. */
  readonly trainings: readonly TrainingId[];
}

/** Names of the parameters that are no choice from a list. */
const FREE = ['question', 'dial', 'seed'];

const choices = ({ trainings }: LinkDefaults): Params => ({
  training: { label: 'Training', options: trainings.map((id) => [id, trainingWords[id].name] as const) },
  mode: {
    label: 'Mode',
    options: [
      ['dial', 'Dial'],
      ['remove', 'Direction removed'],
      ['random', 'Random direction'],
    ],
  },
  trigger: {
    label: 'Trigger',
    options: [
      ['0', 'No'],
      ['1', 'Yes'],
    ],
  },
});

/** The experiment that the lab shows when the address asks for nothing. */
export function usualExperiment({ question, trainings }: LinkDefaults): Experiment {
  return { question, training: trainings[0] as TrainingId, intervention: 'dial', dial: 0, trigger: false, seed: 1 };
}

/**
 * The experiment that an address asks for. What is unknown or out of range falls back to the usual value; each gives
 * one sentence in `problems`. Names in `others` belong to someone else and pass in silence.
 */
export function readLink(
  query: URLSearchParams,
  defaults: LinkDefaults,
  others: readonly string[] = [],
): { experiment: Experiment; problems: string[] } {
  const usual = usualExperiment(defaults);
  const { state, problems } = readState(choices(defaults), query, [...FREE, ...others]);
  const whole = (name: 'dial' | 'seed', low: number, high: number): number => {
    const asked = query.get(name);
    if (asked === null) return usual[name];
    const value = Number(asked);
    if (asked.trim() !== '' && Number.isInteger(value) && value >= low && value <= high) return value;
    problems.push(
      `“${clip(asked)}” is not a value of “${name}” (a whole number from ${formatNumber(low)} to ${formatNumber(high)}); the usual one is shown.`,
    );
    return usual[name];
  };
  return {
    experiment: {
      question: readQuestionText(query.get('question'), usual.question, problems),
      training: state['training'] as TrainingId,
      intervention: state['mode'] as Intervention,
      dial: whole('dial', -DIAL_END, DIAL_END),
      trigger: state['trigger'] === '1',
      seed: whole('seed', 1, MOST_SEED),
    },
    problems,
  };
}

function readQuestionText(asked: string | null, usual: string, problems: string[]): string {
  const text = asked?.trim() ?? '';
  if (text.length > MOST_LETTERS) {
    problems.push(`The question in the address is longer than ${MOST_LETTERS} letters; the usual one is shown.`);
    return usual;
  }
  return text || usual;
}

/** The shortest query that gives this experiment; empty for the usual one. */
export function writeLink(experiment: Experiment, defaults: LinkDefaults): string {
  const usual = usualExperiment(defaults);
  const { training, intervention, trigger } = experiment;
  const query = new URLSearchParams(
    writeState(choices(defaults), { training, mode: intervention, trigger: trigger ? '1' : '0' }),
  );
  for (const name of ['question', 'dial', 'seed'] as const) {
    if (experiment[name] !== usual[name]) query.set(name, String(experiment[name]));
  }
  return query.toString();
}
