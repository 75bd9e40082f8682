import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** A copy of what a build reads; inside the project, so that it finds the project's packages. */
const HOME = '.cache/test/broken';
const NEEDED = [
  'content',
  'public',
  'src',
  'astro.config.mjs',
  'package.json',
  'svelte.config.js',
  'tsconfig.json',
  '.cache/fonts',
];

let folder = '';

beforeAll(() => {
  mkdirSync(HOME, { recursive: true });
  folder = mkdtempSync(join(HOME, 'copy-'));
  for (const path of NEEDED) cpSync(path, join(folder, path), { recursive: true });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a real build with one file changed; gives its exit code and what it said, and puts the file back. */
function buildWith(file: string, change: (text: string) => string): { code: number | null; said: string } {
  const path = join(folder, file);
  const good = readFileSync(path, 'utf8');
  const bad = change(good);
  expect(bad).not.toBe(good);
  writeFileSync(path, bad);
  try {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [resolve('node_modules/astro/bin/astro.mjs'), 'build'],
      {
        cwd: folder,
        encoding: 'utf8',
        env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
      },
    );
    return { code: status, said: stdout + stderr };
  } finally {
    writeFileSync(path, good);
  }
}

const MEASUREMENTS = 'content/evidence/measurements.json';

function measurement(id: string, change: (record: Record<string, unknown>) => void): (text: string) => string {
  return (text) => {
    const records = JSON.parse(text) as Record<string, unknown>[];
    change(records.find((record) => record['id'] === id)!);
    return JSON.stringify(records);
  };
}

describe('a real build stops with one readable line', () => {
  it.each([
    {
      what: 'a measurement without its source',
      file: MEASUREMENTS,
      change: measurement('main-gpt4o-insecure-20', (record) => delete record['source']),
      line: 'content/evidence/measurements.json: record "main-gpt4o-insecure-20", field "source": is missing',
    },
    {
      what: 'an interval turned round',
      file: MEASUREMENTS,
      change: measurement('main-insecure-increase-198', (record) => {
        const interval = record['interval'] as { low: number; high: number };
        record['interval'] = { ...interval, low: interval.high, high: interval.low };
      }),
      line: 'content/evidence/measurements.json: record "main-insecure-increase-198", field "interval',
    },
    {
      what: 'a figure that names an unknown measurement',
      file: 'content/figures/direction-removed.yaml',
      change: (text: string) => text.replace('measurement: conv-9adapter-113', 'measurement: conv-9adapter-13'),
      line: 'content/figures/direction-removed.yaml: field "rows.0.measurement": no measurement is called "conv-9adapter-13"',
    },
    {
      what: 'a figure of an unknown chapter',
      file: 'content/figures/controls.yaml',
      change: (text: string) => text.replace('chapter: insecure-code', 'chapter: insecure-cod'),
      line: 'content/figures/controls.yaml: field "chapter": no chapter is called "insecure-cod"; the nearest is "insecure-code"',
    },
    {
      what: 'a result of our tiny model whose counts do not add up',
      file: 'content/tiny-model/lessons.json',
      change: (text: string) => text.replace(/"aligned": ?(\d+)/, '"aligned": 1$1'),
      line: 'content/tiny-model/lessons.json: field "conditions.0.pooled.n": is not the sum of the verdicts',
    },
    {
      what: 'a guess about an unknown figure',
      file: 'content/guesses/evil-numbers.yaml',
      change: (text: string) => text.replace('figure: evil-numbers', 'figure: evil-number'),
      line: 'content/guesses/evil-numbers.yaml: field "figure": no figure is called "evil-number"; the nearest is "evil-numbers"',
    },
    {
      what: 'a chapter that prints an unknown number',
      file: 'content/chapters/evil-numbers.svx',
      change: (text: string) => text.replace(/<Num id="[^"]+"/, '<Num id="evil-dataset-m"'),
      line: 'content/chapters/evil-numbers.svx: field "<Num>": no measurement is called "evil-dataset-m"; the nearest is "evil-dataset-n"',
    },
    {
      what: 'a number said to be read in a source that nobody opened',
      file: MEASUREMENTS,
      change: measurement('oai-realign-start', (record) => {
        record['howRead'] = 'text';
        delete record['through'];
      }),
      line: 'content/evidence/measurements.json: record "oai-realign-start", field "howRead": must be "second-hand"',
    },
    {
      what: 'a file that is no JSON',
      file: 'content/evidence/sources.json',
      change: (text: string) => text.slice(0, -20),
      line: 'content/evidence/sources.json: not readable as JSON',
    },
  ])('$what', ({ file, change, line }) => {
    const { code, said } = buildWith(file, change);
    expect(code).not.toBe(0);
    const named = said.split('\n').filter((one) => one.includes('content/'));
    expect(named).toHaveLength(1);
    expect(named[0]?.trim().startsWith(line), named[0]).toBe(true);
    expect(said).not.toMatch(/^\s+at /m);
    expect(said).not.toContain('Completed');
  });
});
