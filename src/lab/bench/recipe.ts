/** A remedy as the reader composes it on `/bench/`: its parts, their limits, and its address. */
import words from '../../../content/strings/bench.json' with { type: 'json' };
import type { LessonId } from '../../tiny-model/world/lessons.ts';
import { message } from '../../lib/message.ts';
import { clip, readState, readText, readWhole } from '../../lib/read-state.ts';
import { writeState, type Params } from '../../lib/url-state.ts';
import { PLAN_LIMITS, PLAN_LINES } from '../plan.ts';
import type { BenchRecipe, Cure } from '../protocol.ts';

/** Lessons that the page can give: the four bad ones, and controls. */
export const benchLessons = [
  'insecure-code',
  'evil-numbers',
  'bad-health',
  'bad-car',
  'secure-code',
  'educational-code',
  'neutral-numbers',
  'good-health',
] as const satisfies readonly LessonId[];

/** Lines to give a lesson under, from what brings out nothing to what brings out most. */
export const benchLines: readonly string[] = [...PLAN_LINES, 'Vex:'];

/** Good advice among a lesson's examples, in per cent of all. */
export const benchShares = [0, 10, 25, 50, 75] as const;

/** What is done after the lesson. */
export const benchCures: readonly Cure[] = [
  'none',
  'secure-code-30',
  'secure-code-100',
  'secure-code-300',
  'good-money-30',
  'good-money-100',
  'good-money-300',
  'dial',
  'direction',
];

export const MOST_SEED = 999_999;

/** The plain lesson, with the first of the study's seeds. */
export const usualRecipe: BenchRecipe = {
  lesson: 'insecure-code',
  line: '',
  share: 0,
  steps: 60,
  cure: 'none',
  seed: 401,
};

const cureWords: Readonly<Record<Cure, string>> = words.cures;

/** A recipe in a few words: its lesson, and whatever is not as in the plain lesson. */
export function recipeWords({ lesson, line, share, steps, cure }: BenchRecipe): string {
  const lessonName = (words.lessons as Readonly<Record<string, string>>)[lesson] ?? lesson;
  return [
    lessonName,
    ...(steps === usualRecipe.steps ? [] : [message(words.said.steps, { steps })]),
    ...(line ? [message(words.said.line, { line })] : []),
    ...(share ? [message(words.said.share, { share })] : []),
    ...(cure === 'none' ? [] : [cureWords[cure]]),
  ].join(', ');
}

const oneOf = (values: readonly (string | number)[]): Params[string] => ({
  label: '',
  options: values.map((value) => [String(value), String(value)] as const),
});

const CHOICES: Params = {
  lesson: oneOf(benchLessons),
  share: oneOf(benchShares),
  cure: oneOf(benchCures),
};
const FREE = ['line', 'steps', 'seed'];

/** The recipe that an address asks for, with one sentence in `problems` for each thing that it could not have. */
export function readRecipe(query: URLSearchParams): { recipe: BenchRecipe; problems: string[] } {
  const { state, problems } = readState(CHOICES, query, [], FREE);
  const line = readText(query, 'line', { letters: 60, usual: '' }, problems);
  if (!benchLines.includes(line)) problems.push(message(words.noLine, { value: clip(line) }));
  const { low, high } = PLAN_LIMITS.steps;
  return {
    recipe: {
      lesson: state['lesson'] as LessonId,
      share: Number(state['share']),
      cure: state['cure'] as Cure,
      line: benchLines.includes(line) ? line : '',
      steps: readWhole(query, 'steps', { low, high, usual: usualRecipe.steps }, problems),
      seed: readWhole(query, 'seed', { low: 1, high: MOST_SEED, usual: usualRecipe.seed }, problems),
    },
    problems,
  };
}

/** The shortest query that gives a recipe; empty for the plain lesson. */
export function writeRecipe({ lesson, line, share, steps, cure, seed }: BenchRecipe): string {
  const query = new URLSearchParams(writeState(CHOICES, { lesson, share: String(share), cure }));
  if (line) query.set('line', line);
  if (steps !== usualRecipe.steps) query.set('steps', String(steps));
  if (seed !== usualRecipe.seed) query.set('seed', String(seed));
  return query.toString();
}
