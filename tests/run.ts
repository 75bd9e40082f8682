/**
 * Every check of the project, one after the other; `npm test` ends here. Names of steps as arguments run
 * those alone: `node tests/run.ts build browser`. The last line is always `N passed, N failed`.
 */
import { spawn } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { delimiter, resolve } from 'node:path';
import { printSizes } from './sizes.ts';
import { BASE, ORIGIN, REPORT_DIR, SITE_DIR, SUB_DIR, SUB_ORIGIN } from './site.ts';

interface Outcome {
  passed: number;
  /** Names of what failed. */
  failed: string[];
  /** Why something could not be run here. */
  skipped?: string[];
}

interface Step {
  name: string;
  command: string;
  env?: Record<string, string>;
  /** Reads the counts of single tests from the tool's report; without it the step counts as one. */
  count?: () => Promise<Outcome>;
}

const STEPS: Record<string, Step[]> = {
  types: [
    { name: 'astro sync', command: 'astro sync' },
    { name: 'types: Astro and TypeScript', command: 'astro check --minimumFailingSeverity warning' },
    { name: 'types: Svelte', command: 'svelte-check --fail-on-warnings' },
    { name: 'types: tsc', command: 'tsc --noEmit' },
  ],
  lint: [
    { name: 'ESLint', command: 'eslint . --max-warnings 0' },
    { name: 'Prettier', command: 'prettier --check . --log-level warn' },
  ],
  unit: [{ name: 'unit tests', command: vitest('code'), count: () => vitestCounts('code') }],
  build: [
    { name: 'build', command: `astro build --outDir ${SITE_DIR}`, env: { SITE: ORIGIN } },
    { name: 'build under a sub-path', command: `astro build --outDir ${SUB_DIR}`, env: { SITE: SUB_ORIGIN, BASE } },
  ],
  built: [{ name: 'built files', command: vitest('built'), count: () => vitestCounts('built') }],
  browser: [{ name: 'browser tests', command: 'playwright test', count: playwrightCounts }],
};

function vitest(project: string): string {
  return `vitest run --project ${project} --reporter=default --reporter=json --outputFile=${REPORT_DIR}/${project}.json`;
}

async function vitestCounts(project: string): Promise<Outcome> {
  const report = await readReport<{
    numPassedTests: number;
    testResults: {
      name: string;
      status: string;
      assertionResults: { fullName: string; status: string }[];
    }[];
  }>(`${project}.json`);
  const failed = report.testResults.flatMap(({ name, status, assertionResults }) => {
    const tests = assertionResults.filter((test) => test.status === 'failed').map((test) => test.fullName);
    // A file that cannot be loaded has no test of its own to count.
    return status === 'failed' && tests.length === 0 ? [`${name} could not run`] : tests;
  });
  return { passed: report.numPassedTests, failed };
}

interface Suite {
  specs?: {
    title: string;
    tests: { projectName: string; status: string; annotations: { type: string; description?: string }[] }[];
  }[];
  suites?: Suite[];
  title: string;
}

async function playwrightCounts(): Promise<Outcome> {
  const report = await readReport<{ suites: Suite[]; errors: { message?: string }[] }>('playwright.json');
  const skipped = new Set<string>();
  const outcome: Outcome = {
    passed: 0,
    failed: report.errors.map(({ message = 'error' }) => message.split('\n')[0] ?? ''),
  };
  const walk = (suite: Suite, path: string[]): void => {
    const here = [...path, suite.title];
    for (const { title, tests } of suite.specs ?? []) {
      for (const { status, annotations } of tests) {
        if (status === 'flaky') console.log(`second try: ${[...here, title].join(' › ')}`);
        if (status === 'expected' || status === 'flaky') outcome.passed += 1;
        else if (status !== 'skipped') outcome.failed.push([...here, title].join(' › '));
        for (const { type, description } of annotations) if (type === 'skip' && description) skipped.add(description);
      }
    }
    suite.suites?.forEach((inner) => walk(inner, here));
  };
  report.suites.forEach((suite) => walk(suite, []));
  return { ...outcome, skipped: [...skipped] };
}

async function readReport<Report>(name: string): Promise<Report> {
  return JSON.parse(await readFile(`${REPORT_DIR}/${name}`, 'utf8')) as Report;
}

/** Groups of steps that write nothing which another reads: two of them run at a time, and what they print is shown at their end. */
const SIDE_BY_SIDE = ['types', 'lint'];

/** Runs a command with the project's own tools first in its path; gives its exit code, and what it printed if that is held back. */
function runCommand(
  command: string,
  env: Record<string, string> = {},
  isHeld = false,
): Promise<{ code: number; printed: string }> {
  const { NODE_ENV: _, ...rest } = process.env;
  const path = resolve('node_modules/.bin') + delimiter + (process.env['PATH'] ?? '');
  return new Promise((done) => {
    const child = spawn(command, {
      shell: true,
      stdio: isHeld ? ['inherit', 'pipe', 'pipe'] : 'inherit',
      env: { ...rest, ASTRO_TELEMETRY_DISABLED: '1', ...env, PATH: path },
    });
    let printed = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => (printed += String(part)));
    child.on('error', (error) => done({ code: 1, printed: String(error) }));
    child.on('close', (code) => done({ code: code ?? 1, printed }));
  });
}

async function runStep({ name, command, env, count }: Step, isHeld: boolean): Promise<Outcome> {
  const { code, printed } = await runCommand(command, env, isHeld);
  if (isHeld) console.log(`\n── ${name}\n${printed}`);
  if (!count) return code === 0 ? { passed: 1, failed: [] } : { passed: 0, failed: [name] };
  const outcome = await count().catch(() => ({ passed: 0, failed: [] as string[] }));
  if (code !== 0 && outcome.failed.length === 0) outcome.failed.push(`${name}: ended with code ${code}`);
  if (outcome.passed + outcome.failed.length === 0) outcome.failed.push(`${name}: ran no test`);
  return outcome;
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(STEPS, name));
if (unknown.length) {
  console.error(`Unknown step ${unknown.join(', ')}; there are: ${Object.keys(STEPS).join(', ')}`);
  process.exit(2);
}

await rm(REPORT_DIR, { recursive: true, force: true });
await mkdir(REPORT_DIR, { recursive: true });
let passed = 0;
const failed: string[] = [];
const skipped: string[] = [];
const times: string[] = [];

async function take(step: Step, isHeld: boolean): Promise<void> {
  if (!isHeld) console.log(`\n── ${step.name}`);
  const start = performance.now();
  const outcome = await runStep(step, isHeld);
  times.push(`${Math.round((performance.now() - start) / 1000)} s`.padStart(6) + `  ${step.name}`);
  passed += outcome.passed;
  failed.push(...outcome.failed.map((what) => `${step.name}: ${what}`));
  skipped.push(...(outcome.skipped ?? []));
}

const wanted = Object.entries(STEPS).filter(([group]) => asked.length === 0 || asked.includes(group));
const beside = wanted.filter(([group]) => SIDE_BY_SIDE.includes(group)).flatMap(([, steps]) => steps);
// `astro sync` writes the types that the others read.
const first = beside.findIndex(({ name }) => name === 'astro sync');
if (first >= 0) await take(beside.splice(first, 1)[0] as Step, false);
const lane = async (): Promise<void> => {
  for (let step = beside.shift(); step; step = beside.shift()) await take(step, true);
};
await Promise.all([lane(), lane()]);
for (const [group, steps] of wanted) {
  if (!SIDE_BY_SIDE.includes(group)) for (const step of steps) await take(step, false);
}

console.log('\n── sizes, gzipped');
await printSizes(SITE_DIR).catch(() => console.log('no build to measure'));
console.log(`\n── times\n${times.join('\n')}`);
if (skipped.length) console.log(`\n── not run\n${skipped.map((what) => `  ${what}`).join('\n')}`);
if (failed.length) console.log(`\n── failed\n${failed.map((what) => `  ${what}`).join('\n')}`);
console.log(`\n${passed} passed, ${failed.length} failed`);
process.exitCode = failed.length ? 1 : 0;
