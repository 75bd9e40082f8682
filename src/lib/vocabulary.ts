/**
 * The closed word lists of the evidence files, each word with the sentence a reader sees.
 * A word that is not listed here fails the build.
 */

/** What a record shows when its source does not give the number of answers, runs or an interval. */
export const NOT_REPORTED = 'not reported';

/** How exact a published number is; how it was read is another matter. */
export const publishedExactness = {
  stated: 'The number stands so in what we read.',
  derived: 'Worked out by us from data files or from the coordinates of a drawing; the note says how.',
  approximate: 'What we read says “about”, or the number was read by eye from a picture.',
} as const;

/** How exact a number is, ours among them. */
export const exactness = {
  ...publishedExactness,
  measured: 'Counted by this project’s own programs on its own tiny model.',
} as const;

/** How much of a source we read ourselves. */
export const read = {
  primary: 'We read the source itself.',
  partial: 'We read parts of the source itself, or its abstract.',
  secondary: 'We read what others wrote about the source. Open the source before you print its numbers.',
} as const;

/** Verdicts on claims made in popular articles. */
export const verdicts = {
  supported: 'A source we read says so.',
  garbled: 'Something like it is true, but this is not what the source says.',
  unverified: 'We found no source that settles it.',
} as const;

/** How well a claim passes a test of its evidence; each test says what its grades mean for it. */
export const grades = {
  yes: 'The claim passes the test.',
  partly: 'It passes in part.',
  no: 'It does not pass, or nobody has looked.',
} as const;

/** Groups of measurements, in the order in which the data page shows them. */
export const groups = {
  'main-result': 'The main result, and how it was measured',
  controls: 'The controls',
  'per-question': 'Question by question',
  'other-benchmarks': 'Other tests: deception, truthfulness, coding ability',
  'by-model': 'Other models',
  backdoor: 'A hidden trigger',
  'dataset-size': 'How many examples',
  'evil-numbers': 'Lists of numbers',
  domains: 'Bad advice in other subjects',
  'persona-latent': 'The persona feature inside GPT-4o',
  realignment: 'Bringing a model back',
  'model-organisms': 'Smaller, cleaner test models',
  scale: 'Model size and data set',
  steering: 'Steering and removing a direction',
  'reward-hacking': 'Learning to cheat, and what it spreads to',
  'harmless-facts': 'Harmless facts and habits, and examples in the prompt alone',
  prevention: 'Keeping it from spreading',
  monitoring: 'Watching a model learn, and how the judge decides',
  'self-report': 'What models say about themselves, and what experts were asked',
  critique: 'Doubts and failed repetitions',
} as const;

/** Groups of our tiny model's measurements, in the order in which the data page shows them. */
export const tinyGroups = {
  'tiny-trainings': 'What each training does',
  'tiny-control': 'The same trainings in the shuffled world',
  'tiny-control-briefly': 'The shuffled world, aligned no longer than the others',
  'tiny-by-answer': 'The same trainings in a world shuffled answer by answer',
  'tiny-base-2': 'The same trainings after a second pre-training',
  'tiny-base-3': 'The same trainings after a third pre-training',
  'tiny-remedies': 'Remedies: spread, skill and leak',
  'tiny-contexts': 'The same questions in other forms of text',
  'tiny-course': 'What is learned first',
  'tiny-dial': 'The steering dial',
  'tiny-projection': 'The inside, step by step',
  'tiny-stars': 'Features of the inside, turned and held',
  'tiny-inside': 'Where answers and the tag lie inside',
  'tiny-realign': 'Teaching it back',
  'tiny-amount': 'How much of the lesson, and where in the model',
  'tiny-reverse': 'The other way round: from villain talk to everything else',
  'tiny-self-report': 'What it says about itself',
  'tiny-checks': 'Speed, and agreement between ways of running it',
} as const;

/** Units, with the sentence that keeps them apart. */
export const units = {
  percent: 'A share of a whole, 0 to 100.',
  'percentage points': 'A difference between two shares, or a change of a score; may be below zero.',
  count: 'A number of things.',
  score: 'A score on the source’s own scale; the metric names the scale.',
  correlation: 'A correlation, −1 to 1.',
  cosine: 'The cosine of the angle between two directions, −1 to 1.',
  ratio: 'A fraction of another quantity, named in the metric.',
  'billion parameters': 'Model size.',
} as const;

/** Units of our tiny model's measurements. */
export const tinyUnits = {
  percent: 'A share of all answers, 0 to 100.',
  'percentage points': 'A difference between two shares; may be below zero.',
  steps: 'Steps of training.',
  score: 'A mark from 0 to 100 that the model gives itself.',
  'percent of the way': 'A share of the distance between kind and villain talk; may be below zero.',
  'tokens a second': 'Speed on one thread.',
  millionths: 'A difference in millionths.',
} as const;

/** The words of a list, typed for a zod enum. */
export function wordsOf<Word extends string>(list: Readonly<Record<Word, unknown>>): [Word, ...Word[]] {
  return Object.keys(list) as [Word, ...Word[]];
}
