/** Prints how long a build takes, what each page weighs, and how fast the lab is. Judges nothing: budgets are in `tests/built`. */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { benchLab } from './bench-lab.ts';
import { printSizes } from './sizes.ts';

const FOLDER = '.cache/bench';

rmSync(FOLDER, { recursive: true, force: true });
const start = performance.now();
const { status } = spawnSync(`astro build --outDir ${FOLDER} --silent`, { shell: true, stdio: 'inherit' });
if (status !== 0) process.exit(1);
console.log(`Build: ${((performance.now() - start) / 1000).toFixed(1)} s\n`);
await printSizes(FOLDER);
console.log('\nThe lab, in a real browser');
await benchLab(FOLDER);
