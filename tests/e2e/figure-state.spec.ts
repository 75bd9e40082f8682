import { awake, expect, figuresWithChoices, test, viewOf } from './site-test.ts';

for (const { id, page: address } of figuresWithChoices) {
  test(`state of ${id}: each choice is in the address, and the address brings it back`, async ({ page }) => {
    await page.goto(address);
    await awake(page, id);
    const options = page.locator('.choice input');
    const count = await options.count();
    expect(count).toBeGreaterThan(1);
    const views = new Set<string>();
    for (let i = 1; i < count; i++) {
      await options.nth(i).check();
      const view = await viewOf(page, id);
      views.add(view);
      const deep = page.url();
      expect(new URL(deep).search).not.toBe('');
      await page.goto(deep);
      await awake(page, id);
      await expect(options.nth(i)).toBeChecked();
      expect(await viewOf(page, id)).toBe(view);
      await expect(page.locator('.chart-notice')).toHaveCount(0);
    }
    expect(views.size).toBe(count - 1);
    await options.first().check();
    expect(new URL(page.url()).search).toBe('');
  });

  test(`state of ${id}: unknown names and bad values give the usual view and say so`, async ({ page }) => {
    await page.goto(address);
    await awake(page, id);
    const usual = await viewOf(page, id);
    const name = (await page.locator('.choice input').first().getAttribute('name'))?.replace(`${id}-`, '');

    await page.goto(`${address}?${name}=nonsense`);
    await awake(page, id);
    await expect(page.getByRole('status').filter({ hasText: '“nonsense” is not a value' })).toBeVisible();
    expect(await viewOf(page, id)).toBe(usual);

    await page.goto(`${address}?colour=%3Cscript%3E`);
    await awake(page, id);
    await expect(page.getByRole('status').filter({ hasText: 'no setting “colour”' })).toBeVisible();
    expect(await viewOf(page, id)).toBe(usual);
  });
}

test('embed codes and citations follow the state', async ({ page }) => {
  await page.goto('/figures/controls/');
  await awake(page, 'controls');
  await page.locator('.choice input').nth(2).check();
  const { search } = new URL(page.url());
  const code = (label: string) => page.locator('[data-copy]').filter({ hasText: label }).first().locator('code');
  await expect(code('Needs no script')).toContainText(`/embed/controls/${search}"`);
  await expect(code('This figure')).toContainText(`/figures/controls/${search}`);
  await page.locator('.choice input').first().check();
  await expect(code('Needs no script')).toContainText('/embed/controls/"');
});

test('embed codes follow a state that came with the address', async ({ page }) => {
  await page.goto('/figures/controls/?focus=jailbroken');
  await awake(page, 'controls');
  await expect(page.locator('[data-copy] code').first()).toContainText('/embed/controls/?focus=jailbroken"');
});

test('in a chapter a figure keeps its state to itself and links to its page in that state', async ({ page }) => {
  await page.goto('/insecure-code/');
  await awake(page, 'controls');
  const figure = page.locator('figure#controls');
  await figure.locator('.choice input').nth(1).check();
  expect(new URL(page.url()).search).toBe('');
  await figure.locator('.figure-state').click();
  await expect(page).toHaveURL(/\/figures\/controls\/\?focus=\w+$/);
});

test('other parameters in the address of a chapter trouble nobody', async ({ page }) => {
  await page.goto('/insecure-code/?utm_source=letter');
  await awake(page, 'controls');
  await expect(page.locator('.chart-notice')).toHaveCount(0);
});
