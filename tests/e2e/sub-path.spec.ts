import { BASE, hostPage, ORIGIN, SUB_ORIGIN } from '../site.ts';
import { awake, embeds, expect, figures, PATIENCE, test, wakeAll, figuresWithChoices } from './site-test.ts';

test.use({ baseURL: SUB_ORIGIN });

/** One page of each kind that loads something of its own; `tests/built/links.test.ts` follows every link of every page. */
const kinds = ['/', '/insecure-code/', '/lab/', '/data/', '/search/', '/figures/', figures[0]!.page, embeds[0]!];

for (const path of kinds) {
  test(`under a sub-path: ${path} has its styles, scripts and links`, async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const response = await page.goto(BASE + path);
    expect(response?.status()).toBe(200);
    await wakeAll(page);
    expect(asked.filter((url) => !url.startsWith(`${SUB_ORIGIN}${BASE}/`))).toEqual([]);
    const links = await page
      .locator('a[href]')
      .evaluateAll((all) => (all as HTMLAnchorElement[]).map((link) => link.href.replace(/#.*/, '')));
    const ours = links.filter((link) => link.startsWith(SUB_ORIGIN) || link.startsWith(ORIGIN));
    expect(ours.filter((link) => !link.startsWith(`${SUB_ORIGIN}${BASE}/`))).toEqual([]);
    await expect(page.locator('body')).toHaveCSS('margin', '0px');
  });
}

test('under a sub-path: links lead where they say and figures keep their state', async ({ page }) => {
  await page.goto(`${BASE}/`);
  await page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name: 'Figures' }).click();
  const { id } = figuresWithChoices[0]!;
  await page.getByRole('main').locator(`a[href$="/figures/${id}/"]`).first().click();
  await expect(page).toHaveURL(`${SUB_ORIGIN}${BASE}/figures/${id}/`);
  await awake(page, id);
  await page.locator('.choice input').last().check();
  await page.reload();
  await awake(page, id);
  await expect(page.locator('.choice input').last()).toBeChecked();
});

test('under a sub-path: the embed code works in a stranger’s page', async ({ page }) => {
  await page.goto(`${BASE}/figures/controls/`);
  const code = await page.locator('[data-copy] code').filter({ hasText: 'embed.js' }).textContent();
  expect(code).toContain(`${SUB_ORIGIN}${BASE}/embed/controls/`);
  expect(code).toContain(`${SUB_ORIGIN}${BASE}/embed.js`);
  await page.goto(hostPage(code ?? ''));
  await awake(page.frameLocator('iframe'), 'controls');
});

test('under a sub-path: the lab’s model loads, and answers', async ({ page }) => {
  test.setTimeout(180_000);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`${BASE}/lab/`);
  await expect(page.getByTestId('lab')).toHaveAttribute('data-alive', 'true');
  await page.getByTestId('lab-load').click();
  await expect(page.getByTestId('lab-answer')).toHaveAttribute('data-done', 'true', PATIENCE);
  expect(asked.filter((url) => !url.startsWith(`${SUB_ORIGIN}${BASE}/`))).toEqual([]);
});
