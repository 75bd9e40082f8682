/** The example programs run against the built site and print what the figure's data say. */
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readCsv } from '../fixtures/csv.ts';
import { fileAt, listen } from '../serve-folder.ts';
import { SITE_DIR } from '../site.ts';

const port = Number(process.env['TEST_PORT'] ?? 4391) + 5;
const site = `http://localhost:${port}`;
let server: ReturnType<typeof listen>;

beforeAll(() => {
  server = listen(site, ({ pathname }) => fileAt(SITE_DIR, pathname));
});
afterAll(() => server.close());

/** What a program prints. */
function run(command: string, file: string): Promise<string> {
  return new Promise((done, failed) => {
    const child = spawn(command, [join(SITE_DIR, 'data/use', file), site]);
    let [said, wrong] = ['', ''];
    child.stdout.on('data', (part) => (said += String(part)));
    child.stderr.on('data', (part) => (wrong += String(part)));
    child.on('error', failed);
    child.on('close', (code) => (code === 0 ? done(said) : failed(new Error(wrong))));
  });
}

for (const [command, file] of [
  ['node', 'example.mjs'],
  ['python3', 'example.py'],
  ['Rscript', 'example.R'],
] as const) {
  const there = spawnSync(command, ['--version']).status === 0;
  it.runIf(there)(`${file} prints one line for each number`, async () => {
    const rows = readCsv(readFileSync(join(SITE_DIR, 'figures/one-in-five.csv'), 'utf8').replace(/^\uFEFF/, ''));
    const lines = (await run(command, file)).trim().split(/\r?\n/);
    expect(lines).toHaveLength(rows.length);
    rows.forEach((row, i) => {
      expect(lines[i]).toContain(`${row['group']}: ${Number(row['value'])} in 100`);
      expect(lines[i]).toContain(row['how_read']);
    });
  });
}
