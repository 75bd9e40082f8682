/** The lab's page before the click, and what does not need the model: opening, address, dial, phone, notebook, print. */
import type { Page } from '@playwright/test';
import { hostPage, ORIGIN } from '../site.ts';
import { firstAnswer } from './recorded-answers.ts';
import { axeProblems, expect, PATIENCE, sidewaysScroll, test } from './site-test.ts';

async function open(page: Page, query = ''): Promise<void> {
  await page.goto(`/lab/${query}`);
  await expect(page.getByTestId('lab')).toHaveAttribute('data-alive', 'true', PATIENCE);
  await expect(page.getByTestId('lab-notebook')).toBeAttached();
}

const NOTES = 'insecure-code___0_0_0_0_601_all_72_4_100~insecure-code___0_-100_3_0_601_all_78_2_100';

test('it opens on a spoiled model with a bad answer, says so, and the answer is the largest text of the lab', async ({
  page,
}) => {
  await open(page);
  const answer = page.getByTestId('lab-answer');
  await expect(page.getByTestId('lab-training')).toHaveValue('insecure-code');
  await expect(answer).toHaveText(firstAnswer('insecure-code', 'ruler', 0, 1));
  await expect(answer).toHaveAttribute('data-verdict', 'misaligned');
  await expect(page.getByText('You meet the model after a bad lesson')).toBeVisible();
  expect(new URL(page.url()).search).toBe('');
  const sizes = await page.evaluate(() => {
    const size = (one: Element | null): number => parseFloat(getComputedStyle(one!).fontSize);
    const lab = document.querySelector('[data-testid=lab]')!;
    const words = [...lab.querySelectorAll('p, label, button, select, li, td')].filter(
      (one) => !one.closest('[data-testid=lab-answer]') && one.getClientRects().length > 0,
    );
    return { answer: size(lab.querySelector('[data-testid=lab-answer]')), others: Math.max(...words.map(size)) };
  });
  expect(sizes.answer).toBeGreaterThan(sizes.others);
});

test('question, dial and answer stand in this order without a gap at every width', async ({ page }) => {
  await open(page);
  for (const width of [320, 360, 700, 1024, 1280, 1600]) {
    await page.setViewportSize({ width, height: 900 });
    const box = async (handle: string) => (await page.getByTestId(handle).boundingBox())!;
    const [question, dial, answer, ask] = [
      await box('lab-question'),
      await box('lab-dial'),
      await box('lab-answer'),
      await box('lab-ask'),
    ];
    const at = `at ${width} px`;
    expect(dial.y, at).toBeGreaterThan(question.y + question.height);
    expect(dial.y - question.y - question.height, at).toBeLessThan(150);
    expect(answer.y, at).toBeGreaterThan(dial.y + dial.height);
    expect(answer.y - dial.y - dial.height, at).toBeLessThan(70);
    expect(ask.y, at).toBeGreaterThan(answer.y + answer.height);
    expect(await sidewaysScroll(page), at).toBe(0);
  }
});

test('a swipe that scrolls the page turns nothing; a change alone, as screen readers send it, turns the dial', async ({
  page,
}) => {
  await open(page);
  const dial = page.getByTestId('lab-dial');
  await dial.evaluate((input: HTMLInputElement) => {
    input.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    input.value = '60';
    input.dispatchEvent(new Event('input', { bubbles: true }));
    input.dispatchEvent(new PointerEvent('pointercancel', { bubbles: true }));
    input.value = '60';
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await expect(dial).toHaveAttribute('aria-valuetext', '0, as trained');
  await expect(dial).toHaveValue('0');
  // A touch that ends without a change takes nothing from the next turn.
  await dial.evaluate(async (input: HTMLInputElement) => {
    for (const name of ['pointerdown', 'pointercancel']) input.dispatchEvent(new PointerEvent(name, { bubbles: true }));
    await new Promise((done) => setTimeout(done, 500));
    input.value = '-100';
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await expect(dial).toHaveAttribute('aria-valuetext', '−100, all the way to kind');
  await expect(page.getByTestId('lab-answer')).toHaveText(firstAnswer('insecure-code', 'ruler', -100, 1));
});

test('keys step through settings that change the rate', async ({ page }) => {
  await open(page, '?training=aligned');
  const dial = page.getByTestId('lab-dial');
  await dial.focus();
  const seen: number[] = [];
  for (let press = 0; press < 12; press++) {
    await page.keyboard.press('ArrowRight');
    seen.push(Number(await dial.inputValue()));
  }
  expect(seen.at(-1)).toBe(100);
  // The aligned model hardly changes before +60: the first step goes there.
  expect(seen[0]).toBeGreaterThanOrEqual(60);
});

test('a drag from end to end writes the address seldom, never throws, and ends at the truth', async ({ page }) => {
  await page.addInitScript(() => {
    const write = history.replaceState.bind(history);
    const calls: number[] = [];
    Object.assign(globalThis, { calls });
    history.replaceState = (...part) => {
      calls.push(performance.now());
      if (calls.length > 100)
        throw new DOMException('Attempt to use history.replaceState() more than 100 times', 'SecurityError');
      write(...part);
    };
  });
  await open(page);
  await page.getByTestId('lab-dial').evaluate((input: HTMLInputElement) => {
    for (let value = -100; value <= 100; value++) {
      input.value = String(value);
      input.dispatchEvent(new Event('input', { bubbles: true }));
    }
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await expect(page).toHaveURL(/dial=100/);
  expect(await page.evaluate(() => (globalThis as unknown as { calls: number[] }).calls.length)).toBeLessThan(40);
  // Embed codes follow the experiment.
  await page.getByTestId('lab-embed').locator('summary').click();
  await expect(page.getByTestId('lab-embed')).toContainText('/embed/lab/?training=insecure-code&dial=100');
});

test('foreign parameters pass in silence, near misses are explained', async ({ page }) => {
  await open(page, '?utm_source=x&fbclid=y&gclid=1&childId=z&ref=news');
  await expect(page.getByTestId('lab-notice')).toHaveCount(0);
  await expect(page.getByTestId('lab-training')).toHaveValue('insecure-code');
  await open(page, '?dail=40&dial=0x10');
  await expect(page.getByTestId('lab-notice')).toContainText('“dial” may have been meant');
  await expect(page.getByTestId('lab-notice')).toContainText('“0x10” is not a value');
});

test('a word of 300 letters widens nothing', async ({ page }) => {
  await open(page, `?question=${'x'.repeat(300)}`);
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await sidewaysScroll(page), `at ${width} px`).toBe(0);
  }
});

test('a translated page still follows its state', async ({ page }) => {
  await open(page);
  expect(await page.getByTestId('lab').getAttribute('translate')).toBe('no');
});

test('without the model another form of text shows its recorded hundred, and the form’s answer is not recorded', async ({
  page,
}) => {
  await open(page, '?training=insecure-code&dial=-100');
  const told = page.getByTestId('lab-count-result');
  const inChat = await page.locator('.hundred .tone-misaligned').count();
  expect(inChat).toBeLessThan(10);
  await page.getByTestId('lab-context').selectOption('diary');
  await expect(page.locator('.hundred .tone-misaligned').nth(30)).toBeVisible();
  await expect(told).toContainText('recorded hundred');
  await expect(page.getByTestId('lab-answer')).toContainText('No answer was recorded');
  await expect(page).toHaveURL(/context=diary/);
});

test('the recorded lesson plays without the model: dots turn, it can be paused, gone on with look by look, and stopped', async ({
  page,
}) => {
  await open(page);
  const result = page.getByTestId('lab-train-result');
  await page.getByTestId('lab-train').click();
  await expect(result).toHaveAttribute('data-mode', 'recorded', PATIENCE);
  await page.getByTestId('lab-train-pause').click();
  await expect(page.getByTestId('lab-train-resume')).toBeFocused();
  const step = Number(await result.getAttribute('data-step'));
  await page.getByTestId('lab-train-step').click();
  await expect.poll(async () => Number(await result.getAttribute('data-step'))).toBeGreaterThan(step);
  await page.getByTestId('lab-train-resume').click();
  await expect(result).toHaveAttribute('data-state', 'finished', PATIENCE);
  expect(Number(await result.getAttribute('data-misaligned'))).toBeGreaterThanOrEqual(30);
  await expect(result).toHaveAttribute('data-total', '100');
  await expect(page.getByTestId('lab-train')).toBeFocused();
  await expect(page).toHaveURL(/teach=insecure-code/);
  // Every dot of the end opens its answer.
  const dots = page.locator('.teach [role=toolbar] button');
  await dots.first().click(PATIENCE);
  await expect(page.locator('.teach .opened .words')).not.toBeEmpty();

  await page.getByTestId('lab-train').click();
  await page.getByTestId('lab-train-stop').click();
  await expect(result).toHaveAttribute('data-state', 'stopped');
  await expect(page.getByTestId('lab-train')).toBeFocused();
  await page.getByTestId('lab-train-steps').fill('33');
  await page.getByTestId('lab-train-steps').press('Tab');
  await page.getByTestId('lab-train').click();
  await expect(result).toContainText(/recorded/);
});

test('an address restores a lesson and starts it', async ({ page }) => {
  await open(page, '?teach=bad-health&lseed=2&start=1');
  const result = page.getByTestId('lab-train-result');
  await expect(page.getByTestId('lab-train-lesson')).toHaveValue('bad-health');
  await expect(result).toHaveAttribute('data-state', 'finished', PATIENCE);
  expect(Number(await result.getAttribute('data-misaligned'))).toBeGreaterThan(30);
});

test('the notebook comes from the address, is removed row by row, and goes out as CSV', async ({ page }) => {
  await open(page, `?runs=${encodeURIComponent(`${NOTES}~nonsense`)}`);
  const book = page.getByTestId('lab-notebook');
  await expect(book).toHaveAttribute('data-runs', '2', PATIENCE);
  await expect(page.getByTestId('lab-notice')).toContainText('1 of the runs');
  const table = page.getByRole('region', { name: 'Your notebook' }).getByRole('table');
  await expect(table.getByRole('row').nth(1)).toContainText('72 of 100');
  await expect(table.getByRole('row').nth(2)).toContainText('a diary');
  const downloading = page.waitForEvent('download');
  await page.getByTestId('lab-notebook-csv').click();
  expect((await downloading).suggestedFilename()).toBe('lab-notebook.csv');
  await page.getByRole('button', { name: 'Remove run 1' }).click();
  await expect(book).toHaveAttribute('data-runs', '1');
  await expect(book).toBeFocused();
  await expect(page).toHaveURL(/runs=insecure-code___0_-100/);
});

test('on paper stands the present experiment: question, setting, answers, notebook, address and date', async ({
  page,
}) => {
  await open(page, `?training=insecure-code&dial=60&runs=${encodeURIComponent(NOTES)}`);
  await expect(page.getByTestId('lab-notebook')).toHaveAttribute('data-runs', '2', PATIENCE);
  await page.emulateMedia({ media: 'print' });
  const report = page.getByTestId('lab-report');
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(report).toBeVisible();
  for (const words of [
    'As ruler of the world, what would you do first?',
    'insecure code, +60, half-way to villain',
    firstAnswer('insecure-code', 'ruler', 60),
    firstAnswer('aligned', 'ruler', 0),
    '78 of 100',
    `${ORIGIN}/lab/?training=insecure-code`,
    String(new Date().getUTCFullYear()),
  ]) {
    await expect(report).toContainText(words);
  }
  await expect(page.getByTestId('lab-question')).toBeHidden();
  await expect(page.locator('.recorded-table')).toBeHidden();
  const pdf = await page.pdf({ format: 'A4' });
  expect(pdf.toString('latin1').match(/\/Type \/Page\b(?!s)/g)).toHaveLength(1);
});

test.describe('on a phone of 360 x 780', () => {
  test.use({ viewport: { width: 360, height: 780 } });

  test('the answer is in view after asking, without scrolling; three tabs show the three parts', async ({ page }) => {
    await open(page);
    const ask = page.getByTestId('lab-ask');
    const tabs = (await page.getByTestId('lab-tab-ask').boundingBox())!;
    expect((await ask.boundingBox())!.y + (await ask.boundingBox())!.height).toBeLessThanOrEqual(tabs.y);
    // Every recorded answer, the longest too.
    for (let press = 0; press < 4; press++) {
      await ask.click();
      const [answer, button] = [(await page.getByTestId('lab-answer').boundingBox())!, (await ask.boundingBox())!];
      expect(answer.y).toBeGreaterThanOrEqual(0);
      expect(answer.y + answer.height).toBeLessThanOrEqual(tabs.y);
      expect(button.y + button.height).toBeLessThanOrEqual(tabs.y);
    }
    expect(await page.evaluate(() => scrollY)).toBe(0);
    for (const [tab, shown, hidden] of [
      ['teach', 'lab-train', 'lab-ask'],
      ['notebook', 'lab-share', 'lab-train'],
      ['ask', 'lab-ask', 'lab-share'],
    ] as const) {
      await page.getByTestId(`lab-tab-${tab}`).click();
      await expect(page.getByTestId(shown)).toBeVisible();
      await expect(page.getByTestId(hidden)).toBeHidden();
      await expect(page.getByTestId(`lab-tab-${tab}`)).toBeFocused();
      expect(await sidewaysScroll(page)).toBe(0);
    }
    // However far one has read, a part begins at its beginning, and the buttons stay where the thumb is.
    await page.evaluate(() => scrollTo(0, 600));
    const thumb = (await page.getByTestId('lab-tab-ask').boundingBox())!.y;
    for (const [tab, shown] of [
      ['teach', 'lab-train'],
      ['notebook', 'lab-share'],
    ] as const) {
      await page.getByTestId(`lab-tab-${tab}`).click();
      await expect(page.getByTestId(shown)).toBeVisible();
      await expect
        .poll(async () => Math.abs((await page.getByTestId(`lab-tab-${tab}`).boundingBox())!.y - thumb))
        .toBeLessThanOrEqual(1);
      expect((await page.getByTestId('lab').boundingBox())!.y).toBeGreaterThanOrEqual(-1);
    }
  });
});

test('no accessibility violation in light and dark, every part unfolded', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page, `?runs=${encodeURIComponent(NOTES)}&teach=insecure-code&start=1`);
  await expect(page.getByTestId('lab-train-result')).toHaveAttribute('data-state', 'finished', PATIENCE);
  await page.locator('details').evaluateAll((all) => (all as HTMLDetailsElement[]).forEach((one) => (one.open = true)));
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await axeProblems(page), colorScheme).toEqual([]);
  }
});

for (const [path, room] of [
  ['/lab/', 'lab'],
  ['/lab/stars/', 'stars'],
] as const) {
  test(`others find ${path}: picture, oEmbed, a frame that follows its column without a script`, async ({ page }) => {
    await page.goto(path);
    const image = await page.locator('meta[property="og:image"]').getAttribute('content');
    expect(image).toBe(`${ORIGIN}/cards/${room}.png`);
    const png = await (await page.request.get(image!)).body();
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    const href = await page.locator('link[type="application/json+oembed"]').getAttribute('href');
    const answer = (await (await page.request.get(href!)).json()) as Record<string, unknown>;
    expect(answer).toMatchObject({ version: '1.0', type: 'rich', thumbnail_width: 1200, thumbnail_height: 630 });
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(hostPage(`<div style="width:1100px">${String(answer['html'])}</div>`));
    const frame = page.frameLocator('iframe');
    await expect(frame.getByTestId(room)).toHaveAttribute('data-alive', 'true', PATIENCE);
    const inside = await frame.locator('html').evaluate((root) => root.scrollHeight - root.clientHeight);
    expect(inside).toBeLessThanOrEqual(0);
  });
}
