import { awake, chapters, expect, test } from './site-test.ts';

test('the home page says what it is and leads on', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name: 'Chapters' }).click();
  await page.locator('#findings .ways').getByRole('link', { name: 'One lesson in bad code' }).click();
  await expect(page).toHaveURL(/\/insecure-code\/$/);
});

test('the guess: set by keys, answered, and compared', async ({ page }) => {
  await page.goto('/evil-numbers/');
  const guess = page.getByTestId('guess');
  await guess.scrollIntoViewIfNeeded();
  await expect(page.getByTestId('guess-reveal')).toBeEnabled();
  await expect(page.getByTestId('guess-result')).toBeEmpty();
  await guess.focus();
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight');
  await expect(guess).toHaveValue('3');
  await page.getByTestId('guess-reveal').press('Enter');
  const result = page.getByTestId('guess-result');
  await expect(result).toContainText('93');
  await expect(result).toContainText('You said 3');
  await expect(result).toContainText(/Asked\s+plainly/);
  await expect(guess).toBeDisabled();
});

test('the guess: an answer without a guess is not judged', async ({ page }) => {
  await page.goto('/evil-numbers/');
  await page.getByTestId('guess').scrollIntoViewIfNeeded();
  await expect(page.getByRole('slider', { name: 'Your guess, out of 100' })).toBeVisible();
  await expect(page.locator('.guess svg.chart:visible')).not.toContainText('you:');
  await page.getByTestId('guess-reveal').click();
  await expect(page.getByTestId('guess-result')).toContainText('In the study it was about 93');
  await expect(page.getByTestId('guess-result')).not.toContainText('You said');
  await expect(page.locator('.guess svg.chart:visible')).toContainText('the answer: 93');
  await expect(page.locator('.guess svg.chart:visible')).not.toContainText('you:');
});

test('the guess: by mouse and by touch on the dots', async ({ page, browser }) => {
  await page.goto('/evil-numbers/');
  await page.getByTestId('guess').scrollIntoViewIfNeeded();
  await expect(page.getByTestId('guess-reveal')).toBeEnabled();
  await page.locator('.guess svg.chart:visible').click({ position: { x: 200, y: 60 } });
  expect(Number(await page.getByTestId('guess').inputValue())).toBeGreaterThan(0);

  const phone = await browser.newContext({ hasTouch: true, viewport: { width: 360, height: 740 } });
  const touched = await phone.newPage();
  await touched.goto('/evil-numbers/');
  await touched.getByTestId('guess').scrollIntoViewIfNeeded();
  await expect(touched.getByTestId('guess-reveal')).toBeEnabled();
  await touched.locator('.guess svg.chart:visible').tap({ position: { x: 150, y: 80 } });
  expect(Number(await touched.getByTestId('guess').inputValue())).toBeGreaterThan(0);
  await phone.close();
});

for (const { path, figures: drawn } of chapters) {
  test(`${path} has its figures in the prose, each with caption and sources`, async ({ page }) => {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    expect(drawn.length).toBeGreaterThan(0);
    for (const { id, title } of drawn) {
      const figure = page.locator(`figure#${id}`);
      await expect(figure.getByRole('heading', { name: title })).toBeVisible();
      await expect(figure.locator('figcaption')).toContainText('Interval');
      await expect(figure.locator('figcaption')).toContainText('Sample');
      await expect(figure.locator('figcaption')).toContainText('Source');
    }
    const sources = page.locator('#sources + details');
    await expect(sources.getByRole('listitem').first()).toBeHidden();
    await sources.locator('summary').click();
    await expect(sources.getByRole('listitem').first()).toBeVisible();
  });
}

test('a figure in the chapter answers to mouse and touch', async ({ page }) => {
  await page.goto('/insecure-code/');
  await awake(page, 'by-question');
  const figure = page.locator('figure#by-question');
  // The first two are the legend’s.
  await figure.locator('svg.chart:visible .mark.tone-misaligned').nth(2).hover();
  await expect(figure.locator('.chart-readout')).toContainText('Ruler of the world, insecure code');
  await expect(figure.locator('.focused:visible')).toHaveCount(1);
});

test('an unknown address gives the page that helps on', async ({ page }) => {
  const response = await page.goto('/no-such-page/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('main').getByRole('link').first()).toBeVisible();
});

test('a number in prose shows its source, by click and by key, and leads to its page and to the paper', async ({
  page,
}) => {
  // Without motion no transition between pages can be aborted on a busy machine.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/insecure-code/');
  const number = page.getByRole('link', { name: 'one time in five' });
  const note = page.locator('#note');
  await expect(note).toBeHidden();
  await number.click();
  await expect(note).toBeVisible();
  await expect(note).toContainText('eight open questions');
  await expect(note).toContainText('Interval');
  await expect(note).toContainText('How read');
  expect(await note.getByRole('link', { name: /arXiv/ }).getAttribute('href')).toMatch(/^https:/);
  await page.keyboard.press('Escape');
  await expect(note).toBeHidden();
  await number.focus();
  await page.keyboard.press('Enter');
  await expect(note).toBeVisible();
  await expect(note).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(number).toBeFocused();
  await page.keyboard.press('Enter');
  await note.getByRole('link').last().click();
  await page.waitForURL(/\/data\/main-gpt4o-insecure-20\/$/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('20%');
});

test('a second-hand number says so where it is opened', async ({ page }) => {
  await page.goto('/realignment/');
  await page.locator('a.num[href$="/data/oai-realign-start/"]').first().click();
  await expect(page.locator('#note')).toContainText('second-hand');
});

test('a term in prose shows its meaning', async ({ page }) => {
  await page.goto('/evil-numbers/');
  await page.locator('a.term').first().click();
  const note = page.locator('#note');
  await expect(note).toContainText(/\w{4,} \w+/);
  expect(await note.getByRole('link').last().getAttribute('href')).toMatch(/\/glossary\/#[a-z-]+$/);
});

test('the note of a number stays on the screen of a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/insecure-code/');
  const note = page.locator('#note');
  for (const number of (await page.locator('a.num').all()).slice(0, 6)) {
    await number.click();
    await expect(note).toBeVisible();
    const box = await note.boundingBox();
    expect(box!.x).toBeGreaterThanOrEqual(0);
    expect(box!.x + box!.width).toBeLessThanOrEqual(360);
    await page.keyboard.press('Escape');
    await expect(note).toBeHidden();
  }
});

test('the table of numbers can be narrowed, and the narrowed table has an address', async ({ page }) => {
  await page.goto('/data/');
  const rows = page.locator('[data-numbers] tr[id]:visible');
  const all = await rows.count();
  await page.getByLabel('Words').fill('persona');
  await page.getByLabel('How read').selectOption('second-hand');
  await expect(page.locator('[data-number-filter] [role=status]')).not.toContainText(`${all} of ${all}`);
  const some = await rows.count();
  expect(some).toBeGreaterThan(0);
  expect(some).toBeLessThan(all);
  await expect(page).toHaveURL(/\?q=persona&read=second-hand$/);
  await page.reload();
  await expect(rows).toHaveCount(some);
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(rows).toHaveCount(all);
});

test('a number that an address names is shown whatever the filter, and what an address asks in vain is said', async ({
  page,
}) => {
  const status = page.locator('[data-number-filter] [role=status]');
  const row = page.locator('#main-gpt4o-insecure-20');
  await page.goto('/data/?q=persona#main-gpt4o-insecure-20');
  await expect(row).toBeInViewport();
  await page.getByLabel('Words').fill('persona');
  await page.getByLabel('Words').blur();
  await expect(row).toBeHidden();
  await expect(page).toHaveURL(/\/data\/\?q=persona$/);
  await page.evaluate(() => (location.hash = '#main-gpt4o-insecure-20'));
  await expect(row).toBeInViewport();

  await page.goto('/data/?group=zzz&q=persona&q=medical');
  await expect(status).toContainText('“zzz” is not a value of “group”');
  await expect(status).toContainText('“q” stands more than once');
  await expect(page.getByLabel('Words')).toHaveValue('persona');
  await page.getByLabel('Words').fill('medical');
  await expect(status).not.toContainText('zzz');

  // A word that stands nowhere finds nothing, though its first letter stands everywhere.
  await page.goto('/search/?q=misalligned');
  await expect(page.locator('[data-search-status]')).toContainText('Nothing');
  await expect(page.locator('[data-search-suggestions]')).toBeVisible();

  await page.goto('/figures/?chapter=zzz');
  await expect(page.locator('.chart-notice')).toContainText('“zzz” is not a value of “chapter”');
});

test('no page about numbers scrolls sideways on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of ['/data/', '/data/tiny-model/', '/data/oai-realign-secure-10/', '/data/conv-cosine-004/']) {
    await page.goto(path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
  }
});

test('the old address of a number of our tiny model leads to where it stands now', async ({ page }) => {
  // Without motion no transition between pages can be aborted on a busy machine.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/data/#tiny-insecure-code');
  await page.waitForURL(/\/data\/tiny-model\/#tiny-insecure-code$/);
  await expect(page.locator(':target')).toBeVisible();
});

test('a chosen theme holds on the next page and after a reload', async ({ page }) => {
  await page.goto('/');
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await paper();
  await page.getByRole('radio', { name: 'Dark' }).check();
  const dark = await paper();
  expect(dark).not.toBe(light);
  await page.goto('/data/');
  expect(await paper()).toBe(dark);
  await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked();
  await page.getByRole('radio', { name: 'System' }).check();
  await page.reload();
  expect(await paper()).toBe(light);
});

test('copying takes the text that is shown', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/figures/controls/');
  await page.locator('figure#controls').getByText('Embed', { exact: true }).click();
  // Once open, the codes are written anew by the heights that the preview is measured at.
  const said = page.locator('figure#controls [data-said]');
  await expect(said).toHaveText((await said.getAttribute('data-fitted')) ?? '');
  const box = page.locator('[data-copy]').first();
  await box.getByRole('button').click();
  await expect(box.getByRole('button')).toHaveText('Copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await box.locator('code').textContent());
});
