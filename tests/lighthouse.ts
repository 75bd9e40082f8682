/** Runs Lighthouse on one address, as on a phone, and reads its report. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from './browser.ts';

export const LIGHTHOUSE = '13.5.0';
const HOME = '.cache/lighthouse';
const PACKAGE = join(HOME, 'node_modules/lighthouse');
export const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

export interface Measured {
  /** Out of 100, in the order of the categories. */
  readonly scores: readonly number[];
  /** Milliseconds until the largest paint, and of blocking. */
  readonly paint: number;
  readonly blocking: number;
  readonly shift: number;
  readonly bytes: number;
  readonly elements: number;
  readonly longestTask: number;
  /** Audits outside performance that failed. */
  readonly faults: readonly string[];
}

interface Audit {
  readonly score: number | null;
  readonly numericValue?: number;
  readonly details?: { readonly items?: readonly { readonly duration?: number }[]; readonly debugData?: unknown };
}

interface Report {
  readonly runtimeError?: { readonly message: string };
  readonly audits: Record<string, Audit>;
  readonly categories: Record<
    string,
    { readonly score: number | null; readonly auditRefs: readonly { id: string; weight: number }[] }
  >;
}

/**
 * Installs Lighthouse beside the other caches, once: at 176 MB it is no dependency, since only this measure needs it.
 * @throws where the package registry cannot be reached
 */
export function installLighthouse(): void {
  const manifest = join(PACKAGE, 'package.json');
  if (existsSync(manifest) && readFileSync(manifest, 'utf8').includes(`"version": "${LIGHTHOUSE}"`)) return;
  mkdirSync(HOME, { recursive: true });
  writeFileSync(join(HOME, 'package.json'), '{ "private": true }\n');
  const command = `npm install --no-audit --no-fund --save-exact lighthouse@${LIGHTHOUSE}`;
  const { status } = spawnSync(command, { shell: true, cwd: HOME, stdio: 'inherit' });
  if (status !== 0) throw new Error('Lighthouse could not be installed: can the package registry be reached?');
}

/** Runs Lighthouse once on an address. @throws when it gives no report */
export async function measure(url: string, { executablePath, args }: Browser): Promise<Measured> {
  const out = join(HOME, 'report.json');
  const child = spawn(
    process.execPath,
    [
      join(PACKAGE, 'cli/index.js'),
      url,
      '--quiet',
      '--no-enable-error-reporting',
      '--output=json',
      `--output-path=${out}`,
      `--only-categories=${CATEGORIES.join()}`,
      `--chrome-flags=--headless=new ${args.filter((arg) => arg === '--no-sandbox').join(' ')}`,
    ],
    { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, CHROME_PATH: executablePath } },
  );
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const code = await new Promise((done) => child.on('close', done));
  if (code !== 0) throw new Error(`Lighthouse on ${url}: ${said.trim().split('\n').at(-1) ?? ''}`);
  return measuredIn(JSON.parse(readFileSync(out, 'utf8')) as Report);
}

function measuredIn({ audits, categories, runtimeError }: Report): Measured {
  if (runtimeError) throw new Error(runtimeError.message);
  const value = (id: string): number => audits[id]?.numericValue ?? NaN;
  const tasks = audits['long-tasks']?.details?.items?.map(({ duration = 0 }) => duration) ?? [];
  const size = audits['dom-size-insight']?.details?.debugData as { totalElements?: number } | undefined;
  return {
    scores: CATEGORIES.map((id) => Math.round(100 * (categories[id]?.score ?? NaN))),
    paint: value('largest-contentful-paint'),
    blocking: value('total-blocking-time'),
    shift: value('cumulative-layout-shift'),
    bytes: value('total-byte-weight'),
    elements: size?.totalElements ?? NaN,
    longestTask: Math.max(0, ...tasks),
    faults: CATEGORIES.slice(1).flatMap((id) =>
      (categories[id]?.auditRefs ?? [])
        .filter((audit) => audit.weight > 0 && (audits[audit.id]?.score ?? 1) < 1)
        .map((audit) => audit.id),
    ),
  };
}

const middle = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;

/** The middle of each measure over several runs. */
export function medianOf(runs: readonly Measured[]): Measured {
  const of = (pick: (run: Measured) => number): number => middle(runs.map(pick));
  return {
    scores: CATEGORIES.map((_, at) => of(({ scores }) => scores[at] ?? NaN)),
    paint: of(({ paint }) => paint),
    blocking: of(({ blocking }) => blocking),
    shift: of(({ shift }) => shift),
    bytes: of(({ bytes }) => bytes),
    elements: of(({ elements }) => elements),
    longestTask: of(({ longestTask }) => longestTask),
    faults: [...new Set(runs.flatMap(({ faults }) => faults))],
  };
}
