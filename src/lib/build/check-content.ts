import { readdir, readFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { parseEvidence } from '../evidence/parse.ts';
import { parseFigure } from '../figure/parse.ts';

const EVIDENCE = 'content/evidence';
const FIGURES = 'content/figures';

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
  const evidence = parseEvidence({
    version: await readJson('version'),
    sources: await readJson('sources'),
    measurements: await readJson('measurements'),
    questions: await readJson('questions'),
    timeline: await readJson('timeline'),
    factCheck: await readJson('fact-check'),
    disagreements: await readJson('disagreements'),
    claimsStrength: await readJson('claims-strength'),
  });
  for (const file of (await readdir(FIGURES)).filter((name) => name.endsWith('.yaml'))) {
    parseFigure(`${FIGURES}/${file}`, await readFile(`${FIGURES}/${file}`, 'utf8'), evidence);
  }
}

async function readJson(name: string): Promise<unknown> {
  const file = `${EVIDENCE}/${name}.json`;
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Error(`${file}: is missing`);
  });
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${file}: not readable as JSON: ${(error as Error).message}`);
  }
}
