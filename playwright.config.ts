import { defineConfig, devices } from '@playwright/test';
import { findBrowser } from './tests/browser.ts';
import { ORIGIN, REPORT_DIR } from './tests/site.ts';

const { executablePath, args } = await findBrowser();

/** Browser tests of the built files; `node tests/run.ts build` makes them. */
export default defineConfig({
  testDir: 'tests',
  testMatch: ['e2e/**/*.spec.ts', 'engines/**/*.spec.ts'],
  outputDir: '.cache/test/playwright',
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  // A busy machine may miss a moment; a test that needed its second try is named in the output.
  retries: 1,
  reporter: [['dot'], ['json', { outputFile: `${REPORT_DIR}/playwright.json` }]],
  use: {
    actionTimeout: 10_000,
    ...devices['Desktop Chrome'],
    baseURL: ORIGIN,
    viewport: { width: 1280, height: 900 },
    launchOptions: { executablePath, args },
  },
  webServer: {
    command: 'node tests/serve.ts',
    url: `${ORIGIN}/`,
    // Someone else's server on this port would be someone else's site.
    reuseExistingServer: false,
  },
});
