/** The whole experiment in the address, the training included: opening it restores all, and can start the lesson. */
import words from '../../content/strings/address.json' with { type: 'json' };
import { message } from '../lib/message.ts';
import { clip, nameProblems, readState, readText, readWhole } from '../lib/read-state.ts';
import { writeState, type Params } from '../lib/url-state.ts';
import { DIAL_END } from './dial.ts';
import { MOST_LETTERS, MOST_SEED } from './limits.ts';
import { contextIds, type ContextId } from './contexts.ts';
import { PLAN_LIMITS, PLAN_LINES, usualPlan } from './plan.ts';
import type { Experiment, Intervention, TrainingId } from './protocol.ts';
import type { TrainingPlan } from './training-run.ts';
import { isLesson } from './trainings.ts';

/** What the lab starts with, and which trainings it has. */
export interface LinkDefaults {
  readonly question: string;
  /** The first is the usual one. */
  readonly trainings: readonly TrainingId[];
  /** What an address without parameters shows. */
  readonly opening: Experiment;
}

/** What an address says. */
export interface LinkState {
  readonly experiment: Experiment;
  /** The reader's own lesson, where the address has one. */
  readonly plan: TrainingPlan | undefined;
  /** The lesson begins by itself. */
  readonly start: boolean;
  /** A typed question is asked word for word. */
  readonly exact: boolean;
  /** The notebook's runs as `notebook-link.ts` writes them; empty for none. */
  readonly runs: string;
}

/** Names of the parameters that are no choice from a list. */
const FREE = ['question', 'dial', 'seed', 'line', 'steps', 'examples', 'above', 'lseed', 'runs'];

/** Letters that the notebook may take in an address. */
const MOST_NOTES = 2000;

/** A list of values as a parameter; its words are shown nowhere, for the lab has controls of its own. */
const oneOf = (...values: readonly string[]): Params[string] => ({
  label: '',
  options: values.map((value) => [value, value] as const),
});

const choices = ({ trainings }: LinkDefaults): Params => ({
  training: oneOf(...trainings, 'own'),
  mode: oneOf('dial', 'remove', 'random'),
  trigger: oneOf('0', '1'),
  context: oneOf(...contextIds),
  exact: oneOf('0', '1'),
  teach: oneOf('', ...trainings.filter(isLesson)),
  from: oneOf('aligned', 'own'),
  start: oneOf('0', '1'),
  class: oneOf('0', '1'),
});

/** The experiment that an address shows which names a part of it: what it leaves out is usual. */
export function usualExperiment({ question, trainings }: LinkDefaults): Experiment {
  return { question, training: trainings[0] as TrainingId, intervention: 'dial', dial: 0, trigger: false, seed: 1 };
}

/**
 * What an address asks for. What is unknown or out of range falls back to the usual value; each gives
 * one sentence in `problems`. Names in `others` belong to someone else and pass in silence.
 */
export function readLink(
  query: URLSearchParams,
  defaults: LinkDefaults,
  others: readonly string[] = [],
): LinkState & { problems: string[] } {
  const params = choices(defaults);
  const own = [...Object.keys(params), ...FREE];
  const problems = nameProblems(query, own, others);
  const state = readOwn(params, query, problems);
  const usual = own.some((name) => name !== 'class' && query.has(name)) ? usualExperiment(defaults) : defaults.opening;
  const whole = (name: string, low: number, high: number, value: number): number =>
    readWhole(query, name, { low, high, usual: value }, problems);
  const text = (name: string, value: string, letters = MOST_LETTERS): string =>
    readText(query, name, { letters, usual: value }, problems);
  const plan = state['teach'] ? readPlan(state, whole, text, problems) : undefined;
  const training = query.has('training') ? (state['training'] as TrainingId) : usual.training;
  const context = state['context'] as ContextId;
  const line = text('line', '');
  return {
    experiment: {
      question: text('question', usual.question),
      // A model of the reader's own is there only together with its lesson.
      training: training === 'own' && !plan ? usual.training : training,
      intervention: state['mode'] as Intervention,
      dial: whole('dial', -DIAL_END, DIAL_END, usual.dial),
      trigger: state['trigger'] === '1',
      seed: whole('seed', 1, MOST_SEED, usual.seed),
      ...(context !== 'chat' && { context }),
      ...(line && { line }),
    },
    plan,
    start: plan !== undefined && state['start'] === '1',
    exact: state['exact'] === '1',
    runs: text('runs', '', MOST_NOTES),
    problems,
  };
}

/** The choices among the parameters; names were looked at before. */
function readOwn(params: Params, query: URLSearchParams, problems: string[]): Record<string, string> {
  const ours = new URLSearchParams(
    Object.keys(params).flatMap((name) => (query.has(name) ? [[name, query.get(name) as string]] : [])),
  );
  const read = readState(params, ours);
  problems.push(...read.problems);
  return read.state;
}

function readPlan(
  state: Record<string, string>,
  whole: (name: string, low: number, high: number, usual: number) => number,
  text: (name: string, usual: string) => string,
  problems: string[],
): TrainingPlan {
  const usual = usualPlan(state['teach'] as TrainingPlan['lesson']);
  const { steps, examples } = PLAN_LIMITS;
  const above = text('above', '');
  if (!PLAN_LINES.includes(above)) problems.push(message(words.noLine, { value: clip(above) }));
  return {
    ...usual,
    steps: whole('steps', steps.low, steps.high, usual.steps),
    examples: whole('examples', examples.low, examples.high, usual.examples),
    line: PLAN_LINES.includes(above) ? above : '',
    seed: whole('lseed', 1, MOST_SEED, usual.seed),
    from: state['from'] === 'own' ? 'own' : 'aligned',
  };
}

/** The shortest query that gives this; empty for what the lab opens on. */
export function writeLink({ experiment, plan, start, exact, runs }: LinkState, defaults: LinkDefaults): string {
  const { opening } = defaults;
  const { training, intervention, trigger, context = 'chat', line = '' } = experiment;
  const rest = writePlan(plan, start, defaults);
  if (runs) rest.set('runs', runs);
  const opens = sameExperiment(experiment, opening);
  if (opens && !rest.size) return '';
  const usual = usualExperiment(defaults);
  const query = new URLSearchParams(
    writeState(choices(defaults), {
      training,
      mode: intervention,
      trigger: trigger ? '1' : '0',
      context,
      exact: exact ? '1' : '0',
    }),
  );
  for (const name of ['question', 'dial', 'seed'] as const) {
    if (experiment[name] !== usual[name]) query.set(name, String(experiment[name]));
  }
  if (line) query.set('line', line);
  for (const [name, value] of rest) query.set(name, value);
  // An empty query is what the lab opens on: the usual experiment says so by its training.
  return query.size ? query.toString() : new URLSearchParams({ training }).toString();
}

function writePlan(plan: TrainingPlan | undefined, start: boolean, defaults: LinkDefaults): URLSearchParams {
  if (!plan) return new URLSearchParams();
  const usual = usualPlan(plan.lesson);
  const query = new URLSearchParams(
    writeState(choices(defaults), { teach: plan.lesson, from: plan.from, start: start ? '1' : '0' }),
  );
  for (const [name, key] of [
    ['steps', 'steps'],
    ['examples', 'examples'],
    ['above', 'line'],
    ['lseed', 'seed'],
  ] as const) {
    if (plan[key] !== usual[key]) query.set(name, String(plan[key]));
  }
  return query;
}

/** Whether two experiments are the same in every part that an address holds. */
function sameExperiment(a: Experiment, b: Experiment): boolean {
  const keys = ['question', 'training', 'intervention', 'dial', 'trigger', 'seed'] as const;
  return (
    keys.every((key) => a[key] === b[key]) && (a.context ?? 'chat') === (b.context ?? 'chat') && !a.line && !b.line
  );
}
