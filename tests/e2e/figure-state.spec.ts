import { awake, expect, figures, figuresWithChoices, test, viewOf } from './site-test.ts';

for (const { id, page: address } of figuresWithChoices) {
  test(`state of ${id}: each choice is in the address, the address brings it back, and a wrong one says so`, async ({
    page,
  }) => {
    await page.goto(address);
    await awake(page, id);
    // All but the first of each control, with which a figure begins.
    const options = page.locator('.choice label:not(:first-of-type) input');
    const count = await options.count();
    expect(count).toBeGreaterThan(0);
    const usual = await viewOf(page, id);
    const views = new Set<string>();
    for (let i = 0; i < count; i++) {
      await options.nth(i).check();
      views.add(await viewOf(page, id));
      expect(new URL(page.url()).search).not.toBe('');
    }
    expect(views.size).toBe(count);
    const last = [...views].at(-1);
    await page.reload();
    await awake(page, id);
    await expect(options.last()).toBeChecked();
    expect(await viewOf(page, id)).toBe(last);
    await expect(page.locator('.chart-notice')).toHaveCount(0);
    for (const first of await page.locator('.choice label:first-of-type input').all()) await first.check();
    expect(new URL(page.url()).search).toBe('');

    // Unknown names and bad values give the usual view, and say so.
    const name = (await page.locator('.choice input').first().getAttribute('name'))?.replace(`${id}-`, '');
    await page.goto(`${address}?${name}=nonsense&colour=%3Cscript%3E`);
    await awake(page, id);
    await expect(page.getByRole('status').filter({ hasText: '“nonsense” is not a value' })).toBeVisible();
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

test('codes and citations name a state by its own title, before any panel is opened', async ({ page }) => {
  const code = (kind: string) => page.locator(`[data-code=${kind}] code`);
  const title = async (id: string) =>
    (await page.locator(`#${id}-finding`).textContent())!.replaceAll('\u2060', '').trim();
  await page.goto('/figures/answer-format/?scale=close');
  await awake(page, 'answer-format');
  await expect(code('column')).toContainText(`title="${await title('answer-format')}`);
  await page.goto('/figures/tiny-remedies/?score=leak');
  await awake(page, 'tiny-remedies');
  const chicago = page.locator('[data-copy]').filter({ hasText: 'Chicago' }).first().locator('code');
  const nested = (await title('tiny-remedies')).replaceAll('“', '‘').replaceAll('”', '’');
  await expect(chicago).toContainText(`“${nested}`);
});

test('options of an embed outlive a change of the figure while their panel is shut', async ({ page }) => {
  await page.goto('/figures/controls/');
  await awake(page, 'controls');
  const panel = page.locator('details:has([data-embed-options])');
  const code = page.locator('[data-code=column] code');
  await panel.locator('summary').first().click();
  await panel.locator('[data-set=theme]').selectOption('dark');
  await expect(code).toContainText('theme=dark');
  await panel.locator('summary').first().click();
  await page.locator('.choice input[value=jailbroken]').check();
  await panel.locator('summary').first().click();
  await expect(code).toContainText(/focus=jailbroken[^"]*theme=dark/);
  await expect(panel.locator('iframe')).toHaveAttribute('src', /focus=jailbroken.*theme=dark/);
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

for (const { id, page: figurePage, states } of figures.filter((figure) => figure.states.length > 0)) {
  test(`named states of ${id} have pages of their own, and the query leads to the same heading`, async ({ page }) => {
    for (const state of states) {
      await page.goto(state.page);
      await awake(page, id);
      await expect(page.locator('h1')).toHaveText(state.title);
      await expect(page).toHaveTitle(new RegExp(`^${state.title.slice(0, 20).replace(/[^\\w ]/g, '.')}`));
      await expect(page.locator('.chart-notice')).toHaveCount(0);
      const view = await viewOf(page, id);
      const query = await page.locator('.figure-state').getAttribute('href');
      expect(query).toMatch(new RegExp(`${figurePage}\\?\\w+=`));
      await page.goto(query!);
      await awake(page, id);
      expect(await viewOf(page, id)).toBe(view);
      await expect(page.locator('h1')).toHaveText(state.title);
    }
  });
}

test('on the page of a state another choice leads to the figure’s own address', async ({ page }) => {
  await page.goto('/figures/one-in-five/fixed/');
  await awake(page, 'one-in-five');
  await page.locator('.choice input').first().check();
  await expect(page).toHaveURL(/\/figures\/one-in-five\/$/);
  await expect(page.locator('h1')).toContainText('Before it');
});

test('a choice made before the script comes is taken up when it does', async ({ page }) => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/_astro/*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/figures/one-in-five/', { waitUntil: 'commit' });
  await page.locator('.choice input').nth(1).check({ force: true });
  release();
  await awake(page, 'one-in-five');
  await expect(page.locator('.choice input').nth(1)).toBeChecked();
  await expect(page.locator('svg.chart:visible')).toContainText('about 6 in 100');
});
