import { readdir, readFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { parseEvidence } from '../data/evidence/parse.ts';
import { parseFigure } from '../data/figure/parse.ts';
import { parseGlossary } from '../data/glossary/parse.ts';
import { parseTinyModel, withTinyModel } from '../data/tiny-model/index.ts';
import { tinyFileNames } from '../data/tiny-model/parse.ts';
import { parseGuess } from '../data/guess/parse.ts';
import { parseAct } from '../data/story/parse.ts';

const EVIDENCE = 'content/evidence';
const GLOSSARY = 'content/glossary/terms.json';

/**
 * Astro integration: checks every record before anything is built, so that a gap stops the build
 * with one line that names file, record, field and reason instead of a stack from the middle of a page.
 */
export function checkContent(): AstroIntegration {
  return {
    name: 'check-content',
    hooks: {
      'astro:build:start': async () => {
        try {
          await readContent();
        } catch (error) {
          console.error(`\n${(error as Error).message}\n`);
          process.exit(1);
        }
      },
    },
  };
}

async function readContent(): Promise<void> {
  const readEvidence = (name: string): Promise<unknown> => readJson(`${EVIDENCE}/${name}.json`);
  const evidence = parseEvidence({
    version: await readEvidence('version'),
    sources: await readEvidence('sources'),
    measurements: await readEvidence('measurements'),
    questions: await readEvidence('questions'),
    timeline: await readEvidence('timeline'),
    factCheck: await readEvidence('fact-check'),
    disagreements: await readEvidence('disagreements'),
    claimsStrength: await readEvidence('claims-strength'),
  });
  const tinyFiles = tinyFileNames.map(
    async (name) => [name, await readJson(`content/tiny-model/${name}.json`)] as const,
  );
  const tiny = parseTinyModel(Object.fromEntries(await Promise.all(tinyFiles)), evidence.updated);
  const records = withTinyModel(evidence, tiny);
  const chapters = await namesIn('content/chapters', '.svx');
  parseGlossary(await readJson(GLOSSARY), evidence, chapters);
  const figures = (await readYamls('content/figures')).map(
    ([file, yaml]) => parseFigure(file, yaml, records, chapters).id,
  );
  for (const [file, yaml] of await readYamls('content/guesses')) parseGuess(file, yaml, evidence, figures);
  for (const [file, yaml] of await readYamls('content/story/acts')) parseAct(file, yaml, records);
}

/** Names of a folder's files of one kind, without the ending. */
async function namesIn(folder: string, ending: string): Promise<string[]> {
  const names = await readdir(folder);
  return names.filter((name) => name.endsWith(ending)).map((name) => name.slice(0, -ending.length));
}

/** Path and text of each YAML file in a folder. */
async function readYamls(folder: string): Promise<[file: string, yaml: string][]> {
  const files = (await namesIn(folder, '.yaml')).map((name) => `${folder}/${name}.yaml`);
  return Promise.all(files.map(async (file) => [file, await readFile(file, 'utf8')]));
}

async function readJson(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Error(`${file}: is missing`);
  });
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${file}: not readable as JSON: ${(error as Error).message}`);
  }
}
