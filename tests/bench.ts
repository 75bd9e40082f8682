/**
 * Prints how long a build takes, what each page weighs, and how fast the lab is; with the word `pages`, what Lighthouse
 * says of the pages; with `lessons`, how long lessons take and where the time goes. Judges nothing: budgets are in `tests/built`.
 */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { benchLab, benchLessons } from './bench-lab.ts';
import { benchPages } from './bench-pages.ts';
import { ORIGIN, SITE_DIR } from './site.ts';
import { printSizes } from './sizes.ts';

const FOLDER = '.cache/bench';

/** Builds the site for the address at which it is measured. */
function build(): void {
  rmSync(FOLDER, { recursive: true, force: true });
  const start = performance.now();
  const env = { ...process.env, SITE: ORIGIN };
  const { status } = spawnSync(`astro build --outDir ${FOLDER} --silent`, { shell: true, stdio: 'inherit', env });
  if (status !== 0) process.exit(1);
  console.log(`Build: ${((performance.now() - start) / 1000).toFixed(1)} s\n`);
}

// The last build of the tests is the same, and saves a minute.
const [what, ...words] = process.argv.slice(2);
const site = words.includes('built') ? SITE_DIR : FOLDER;
if (site === FOLDER) build();
if (what === 'pages') await benchPages(site, words);
else if (what === 'lessons') await benchLessons(site, words);
else {
  await printSizes(site);
  console.log('\nThe lab, in a real browser');
  await benchLab(site);
}
