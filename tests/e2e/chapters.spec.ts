import { chapters, expect, test } from './site-test.ts';

const paths = chapters.map(({ path }) => path);

test('every chapter says where it stands, lists its sections, and leads on before its sources', async ({ page }) => {
  const inOrder = [...paths];
  const places: string[] = [];
  for (const path of inOrder) {
    await page.goto(path);
    places.push((await page.locator('.kicker .place').textContent()) ?? '');
    const listed = await page.getByRole('navigation', { name: 'In this chapter' }).getByRole('link').all();
    const targets = await Promise.all(listed.map((link) => link.getAttribute('href')));
    const headings = await page.locator('article h2:not(#sources)').evaluateAll((all) => all.map(({ id }) => `#${id}`));
    expect(targets, path).toEqual(headings);
    const ways = await page.getByRole('navigation', { name: 'Other chapters' }).boundingBox();
    const sources = await page.locator('#sources').boundingBox();
    expect(ways!.y, path).toBeLessThan(sources!.y);
  }
  expect(places.sort()).toEqual(paths.map((_, i) => `Chapter ${i + 1} of ${paths.length}`).sort());
});

test('from the first chapter to the last by “next”, and back by “previous”', async ({ page }) => {
  // Without motion no transition between pages can be aborted on a busy machine.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/insecure-code/');
  const ways = page.getByRole('navigation', { name: 'Other chapters' });
  const walked = ['/insecure-code/'];
  while ((await ways.locator('[rel=next]').count()) > 0) {
    await ways.locator('[rel=next]').click();
    await page.waitForURL((url) => url.pathname !== walked.at(-1));
    walked.push(new URL(page.url()).pathname);
  }
  expect([...walked].sort()).toEqual([...paths].sort());
  await ways.locator('[rel=prev]').click();
  await expect(page).toHaveURL(walked.at(-2) as string);
});

test('on a phone the sections are folded, and open by touch or key', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto('/prevention/');
  const list = page.getByRole('navigation', { name: 'In this chapter' });
  await expect(list).toBeHidden();
  await page.locator('details.sections > summary').press('Enter');
  await expect(list).toBeVisible();
});

test('on a phone no chapter is longer than twelve screens before its sources, and what is folded opens', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 780 });
  for (const path of paths) {
    await page.goto(path);
    const top = await page.locator('#sources').evaluate((one) => one.getBoundingClientRect().top + scrollY);
    expect(top / 780, path).toBeLessThanOrEqual(12);
  }
  await page.goto('/bad-boy-persona/');
  const drawing = page.locator('figure#tiny-stars .chart-drawings');
  await expect(drawing).toBeHidden();
  await page.locator('figure#tiny-stars summary', { hasText: 'Show the figure' }).press('Enter');
  await expect(drawing).toBeVisible();
  await expect(page.locator('figure#tiny-stars .stage')).toHaveAttribute('data-alive', 'true');
  // A wider screen has no such line and shows the drawing whole.
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.reload();
  await expect(drawing).toBeVisible();
  await expect(page.locator('figure#tiny-stars summary', { hasText: 'Show the figure' })).toBeHidden();
});

test('the header says which part of the site a page belongs to', async ({ page }) => {
  const site = page.getByRole('navigation', { name: 'Site' });
  for (const [path, name] of [
    ['/prevention/', 'Chapters'],
    ['/figures/controls/', 'Figures'],
    ['/lab/', 'Lab'],
  ] as const) {
    await page.goto(path);
    await expect(site.locator('[aria-current]')).toHaveText(name);
  }
});

test('an address that a claim had in the chapter leads to its row on the fact-check page', async ({ page }) => {
  await page.goto('/how-sure/#claim-36');
  const link = page.locator(':target');
  await expect(link).toBeVisible();
  await link.click();
  await expect(page).toHaveURL(/\/fact-check\/#claim-36$/);
  await expect(page.locator('tr:target')).toContainText('100');
});

test('About says what its publisher has not stated', async ({ page }) => {
  await page.goto('/about/');
  await expect(page.locator('.publisher dt')).toHaveCount(5);
  await expect(page.getByRole('heading', { name: 'How AI was used' })).toBeVisible();
});
