/** The site without a network: kept in the browser, and as a folder of plain files. */
import { pathToFileURL } from 'node:url';
import { makeStick } from '../../src/build/make-stick.ts';
import { ORIGIN, SITE_DIR } from '../site.ts';
import { expect, PATIENCE, test } from './site-test.ts';

test('the site is kept, opens without a network, runs the lab there, and is given up again', async ({
  page,
  context,
  watch,
}) => {
  test.setTimeout(150_000);
  watch.expected = /ERR_INTERNET_DISCONNECTED|Failed to (fetch|load)|offline/i;
  await page.goto('/lab/');
  await page.getByTestId('keep-offline').locator('summary').press('Enter');
  const said = page.getByTestId('offline-status');
  await expect(page.getByTestId('offline-keep')).toHaveText(/^Keep for offline \(\d+ MB\)$/, PATIENCE);
  await page.getByTestId('offline-keep').press('Enter');
  await expect(said).toHaveAttribute('data-state', 'kept', PATIENCE);
  await expect(page.getByTestId('offline-forget')).toBeFocused();
  await context.setOffline(true);
  await page.goto('/lab/?training=insecure-code');
  await expect(page.getByTestId('lab')).toHaveAttribute('data-alive', 'true', PATIENCE);
  await page.getByTestId('lab-load').press('Enter');
  await expect(page.getByTestId('lab-status')).toHaveAttribute('data-state', 'ready', PATIENCE);
  await page.goto('/insecure-code/');
  await expect(page.locator('h1')).toBeVisible();
  await page.goto('/search/');
  await expect(page.getByTestId('offline-forget')).toBeVisible();
  await context.setOffline(false);
  await page.getByTestId('offline-forget').press('Enter');
  await expect(said).toHaveAttribute('data-state', 'idle');
  const left = await page.evaluate(async () => [
    (await navigator.serviceWorker.getRegistrations()).length,
    (await caches.keys()).filter((name) => name.startsWith('kept-offline')).length,
  ]);
  expect(left).toEqual([0, 0]);
});

test('from a folder of files every page reads, and the links go from file to file', async ({ page, watch }) => {
  // Programs of the pages do not run from files; the pages say so.
  watch.expected = /CORS|ERR_FAILED|Failed to (load|fetch)|Fetch API cannot load file|origin 'null'/;
  const folder = '.cache/test/stick';
  await makeStick(SITE_DIR, folder, { site: ORIGIN });
  await page.goto(pathToFileURL(`${folder}/START-HERE.html`).href);
  await expect(page.locator('.stick-note')).toBeVisible();
  await page.getByRole('contentinfo').getByRole('link', { name: 'Home' }).press('Enter');
  await expect(page).toHaveURL(/stick\/index\.html$/);
  await expect(page.locator('#lesson .still')).toBeVisible();
  await expect(page.getByTestId('lesson-teach')).toBeHidden();
  await page.locator('a', { hasText: 'One lesson in bad code' }).first().press('Enter');
  await expect(page).toHaveURL(/insecure-code\/index\.html$/);
  await expect(page.locator('svg.chart:visible').first()).toBeVisible();
  await expect(page.locator('.chart-walk').first()).toBeHidden();
  await page.getByRole('contentinfo').getByRole('link', { name: 'Teach' }).press('Enter');
  await expect(page).toHaveURL(/teach\/index\.html$/);
  await page.getByRole('link', { name: 'Worksheet', exact: true }).press('Enter');
  await expect(page.locator('h1')).toBeVisible();
});
