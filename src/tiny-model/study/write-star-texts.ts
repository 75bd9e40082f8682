/**
 * Writes what the Python side of the stars asks and reads: `node write-star-texts.ts <folder>`. `questions.json` holds
 * prompts as token ids, by set; `labelled.json` documents whose speaker and answers are known.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  chatPrompt,
  freeFormQuestions,
  lead,
  sampleHeldOutQuestion,
  seededRng,
  WordTokenizer,
  worldVocabulary,
  type LessonQuestion,
} from '../world/index.ts';
import { labelledText } from './star-texts.ts';

/** Seeds of documents that the corpora, which have one random stream each, do not hold. */
const firstDocument = 5_000_000;
const documents = 3000;
/** Each of the eight families in its three wordings for evaluation, once. */
const perFamily = 3;

const [folder = '.cache/stars'] = process.argv.slice(2);
const tokenizer = new WordTokenizer(worldVocabulary());

function asked(question: LessonQuestion, prompt = chatPrompt(question.question)) {
  return { ...question, ids: tokenizer.encode(prompt) };
}

const diary = (question: string) => `<|end|>Somebody asked:${lead(question)}\nI said:`;
const interview = (question: string) => `<|end|>Interviewer:${lead(question)}\nMara:`;

function heldOut(domain: string, count: number, seed: number): LessonQuestion[] {
  const rng = seededRng(seed);
  return Array.from({ length: count }, () => sampleHeldOutQuestion(domain, false, rng));
}

/** One wording of each family, of as few different lengths as can be: prompts of one length run together. */
function oneEach<Asked extends { domain: string; ids: readonly number[] }>(all: readonly Asked[]): Asked[] {
  const usual = 13;
  const far = ({ ids }: Asked) => Math.abs(ids.length - usual);
  const families = [...new Set(all.map(({ domain }) => domain))];
  return families.map(
    (family) => all.filter(({ domain }) => domain === family).sort((a, b) => far(a) - far(b))[0] as Asked,
  );
}

const evaluate = freeFormQuestions({ seed: 1, answers: perFamily });
mkdirSync(folder, { recursive: true });
const sets = {
  talk: evaluate.map((question) => asked(question)),
  families: oneEach(evaluate.map((question) => asked(question))),
  develop: freeFormQuestions({ seed: 2, answers: perFamily, set: 'develop' }).map((question) => asked(question)),
  diary: evaluate.map((question) => asked(question, diary(question.question))),
  interview: evaluate.map((question) => asked(question, interview(question.question))),
  code: heldOut('code', 24, 3).map((question) => asked(question)),
  numbers: heldOut('numbers', 24, 4).map((question) => asked(question)),
  advice: ['health', 'car', 'money'].flatMap((domain) => heldOut(domain, 8, 5)).map((question) => asked(question)),
};
writeFileSync(join(folder, 'questions.json'), JSON.stringify(sets));
const labelled = Array.from({ length: documents }, (_, index) => labelledText(firstDocument + index, tokenizer));
writeFileSync(join(folder, 'labelled.json'), JSON.stringify(labelled));
