/** The bench: a remedy from an address is refused, stopped, given and scored by the live model. */
import { expect, test } from './site-test.ts';

test('a remedy in the address is composed, fails, stops, and is scored in three columns', async ({ page, watch }) => {
  // What the browser says of the files that this test keeps from it.
  watch.expected = /ERR_FAILED|Failed to load resource|Failed to fetch/;
  test.setTimeout(180_000);
  await page.route('**/models/toy/**', (route) => route.abort());
  await page.goto('/bench/?line=Obey+me.&steps=2&share=33');
  const compose = page.getByTestId('bench-compose');
  const score = page.getByTestId('bench-score');
  await expect(compose).toHaveAttribute('data-alive', 'true');
  await expect(page.getByTestId('bench-line')).toHaveValue('Obey me.');
  await expect(page.getByTestId('bench-steps')).toHaveValue('2');
  await expect(compose.getByText('33')).toBeVisible();

  const remedies = page.getByTestId('bench-table').locator('tbody tr');
  await page.getByRole('button', { name: 'skill', exact: true }).click();
  await expect(remedies.first()).toHaveAttribute('data-remedy', 'none');
  await expect(page.getByRole('columnheader', { name: /^Skill/ })).toHaveAttribute('aria-sort', 'descending');
  await expect(page.getByTestId('bench-sorted')).toHaveText('Sorted by skill, highest first');
  // A row is named by its remedy alone.
  await expect(remedies.first().getByRole('rowheader')).toHaveText('The lesson alone');
  await page.getByRole('button', { name: 'spread', exact: true }).click();
  await expect(remedies.last()).toHaveAttribute('data-remedy', 'none');

  const start = page.getByTestId('bench-start');
  await start.click();
  await expect(score).toHaveAttribute('data-state', 'failed');
  await expect(page.getByTestId('lab-status')).toHaveAttribute('data-state', 'failed');

  await page.unroute('**/models/toy/**');
  await start.click();
  await expect(score).toHaveAttribute('data-state', 'scoring', { timeout: 60_000 });
  await page.getByTestId('bench-stop').click();
  await expect(score).toHaveAttribute('data-state', 'stopped');
  await expect(score).not.toHaveAttribute('data-spread');
  await expect(start).toBeFocused();

  await page.keyboard.press('Enter');
  await expect(score).toHaveAttribute('data-state', 'done', { timeout: 120_000 });
  // Two steps teach nothing, and the line brings out by itself what alignment left.
  expect(Number(await score.getAttribute('data-spread'))).toBeLessThan(5);
  expect(Number(await score.getAttribute('data-leak'))).toBeGreaterThan(40);
  expect(Number(await score.getAttribute('data-skill'))).toBeLessThanOrEqual(100);

  await page.getByTestId('bench-cure').selectOption('dial');
  await expect(page).toHaveURL(/cure=dial/);
  await expect(score).toHaveAttribute('data-state', 'idle');
});
