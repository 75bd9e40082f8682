/**
 * The one reading of everything in `content/` that other content names by id: evidence, results of our tiny model,
 * glossary, figures and guesses. Pure: it gets texts and gives checked records, so that development, build and tests
 * stop at the same mistake with the same line.
 */
import { parseEvidence } from './evidence/parse.ts';
import type { Evidence } from './evidence/schema.ts';
import { parseFigure, type Figure } from './figure/parse.ts';
import { parseGlossary, type Term } from './glossary/parse.ts';
import { parseGuess, type Guess } from './guess/parse.ts';
import { readJson } from './read-json.ts';
import { parseAct, type Act } from './story/parse.ts';
import { parseTinyModel, withTinyModel, type TinyModel } from './tiny-model/index.ts';
import { tinyFileNames } from './tiny-model/parse.ts';
import { usesOf, type Uses } from './uses.ts';

/** Texts of files by path from the root of the repository: `content/evidence/sources.json`. */
export type Texts = Readonly<Record<string, string>>;

export interface Content {
  /** What others published. */
  evidence: Evidence;
  /** What we measured on our tiny model. */
  tinyModel: TinyModel;
  /** Both, for everything that names a number. The source of a measurement says whose it is. */
  records: Evidence;
  chapterIds: readonly string[];
  glossary: ReadonlyMap<string, Term>;
  figures: ReadonlyMap<string, Figure>;
  guesses: ReadonlyMap<string, Guess>;
  /** The acts of the story, in order. */
  acts: readonly Act[];
  /** Where each measurement is used. */
  uses: ReadonlyMap<string, Uses>;
}

/** Paths of the files that hold content, for a glob of Vite's and for a reading from disk. */
export const CONTENT_FOLDERS = {
  'content/evidence': '.json',
  'content/tiny-model': '.json',
  'content/glossary': '.json',
  'content/chapters': '.svx',
  'content/figures': '.yaml',
  'content/guesses': '.yaml',
  'content/story/acts': '.yaml',
} as const;

type Folder = keyof typeof CONTENT_FOLDERS;

/** The files of one folder: name without ending, path and text, in the order of their names. */
function filesOf(texts: Texts, folder: Folder): { id: string; path: string; text: string }[] {
  const ending = CONTENT_FOLDERS[folder];
  return Object.keys(texts)
    .filter((path) => path.startsWith(`${folder}/`) && path.endsWith(ending))
    .sort()
    .map((path) => ({ id: path.slice(folder.length + 1, -ending.length), path, text: texts[path] as string }));
}

function tinyModelOf(texts: Texts, updated: string): TinyModel {
  const raw = tinyFileNames.map((name) => {
    const path = `content/tiny-model/${name}.json`;
    const text = texts[path];
    if (text === undefined) throw new Error(`${path}: is missing`);
    return [name, readJson(path, text)] as const;
  });
  return parseTinyModel(Object.fromEntries(raw), updated);
}

function glossaryOf(texts: Texts, evidence: Evidence, chapterIds: readonly string[]): Map<string, Term> {
  const path = 'content/glossary/terms.json';
  const text = texts[path];
  if (text === undefined) throw new Error(`${path}: is missing`);
  return parseGlossary(readJson(path, text), evidence, chapterIds);
}

/**
 * Checks all content.
 * @throws with one line that names file, record, field and reason, and the nearest id where one is unknown
 */
export function parseContent(texts: Texts): Content {
  const evidence = parseEvidence(
    Object.fromEntries(
      filesOf(texts, 'content/evidence').map(({ id, path, text }) => [`${id}.json`, readJson(path, text)]),
    ),
  );
  const tinyModel = tinyModelOf(texts, evidence.updated);
  const records = withTinyModel(evidence, tinyModel);
  const chapters = filesOf(texts, 'content/chapters');
  const chapterIds = chapters.map(({ id }) => id);
  const glossary = glossaryOf(texts, evidence, chapterIds);
  const figures = new Map(
    filesOf(texts, 'content/figures')
      .map(({ path, text }) => parseFigure(path, text, records, chapterIds))
      .map((figure) => [figure.id, figure]),
  );
  const guesses = new Map(
    filesOf(texts, 'content/guesses')
      .map(({ path, text }) => parseGuess(path, text, evidence, [...figures.keys()]))
      .map((guess) => [guess.id, guess]),
  );
  const acts = filesOf(texts, 'content/story/acts')
    .map(({ path, text }) => parseAct(path, text, records))
    .sort((a, b) => a.order - b.order);
  const uses = usesOf(records, figures, filesOf(texts, 'content/figures'), chapters);
  return { evidence, tinyModel, records, chapterIds, glossary, figures, guesses, acts, uses };
}
