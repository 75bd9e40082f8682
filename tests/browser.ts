import { access } from 'node:fs/promises';
import { chromium } from '@playwright/test';
import bundled from '@sparticuz/chromium';

export interface Browser {
  executablePath: string;
  args: string[];
}

// Debian's headless shell is its Chromium without windows: the same pages in two thirds of the time.
const SYSTEM_PATHS = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

// The bundled build is meant for serverless hosts; these of its flags break a normal test run.
const NOT_FOR_TESTS =
  /^--(single-process|headless|window-size|no-zygote|allow-running-insecure-content|disable-web-security)/;

/**
 * A Chromium to test with: `CHROME_PATH`, Playwright's own, the system's, else the one that ships in
 * an npm package (Linux, x64). @throws with what to install when there is none.
 */
export async function findBrowser(): Promise<Browser> {
  const named = process.env['CHROME_PATH'];
  if (named) {
    if (!(await exists(named))) throw new Error(`CHROME_PATH names ${named}, which does not exist`);
    return { executablePath: named, args: sandboxArgs() };
  }
  const own = chromium.executablePath();
  if (await exists(own)) return { executablePath: own, args: sandboxArgs() };
  for (const path of SYSTEM_PATHS) {
    if (await exists(path)) return { executablePath: path, args: sandboxArgs() };
  }
  if (process.platform === 'linux' && process.arch === 'x64') {
    const executablePath = await bundled.executablePath();
    const args = bundled.args.filter((arg) => !NOT_FOR_TESTS.test(arg));
    return { executablePath, args: [...new Set([...args, ...sandboxArgs()])] };
  }
  throw new Error(
    'No Chromium found. Install Google Chrome or Chromium, or run "npx playwright install chromium", or set CHROME_PATH.',
  );
}

/** As root, as in most containers, Chromium's sandbox cannot start. */
function sandboxArgs(): string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
