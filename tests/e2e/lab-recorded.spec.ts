/** The dial over recorded answers: chapter and embed, with nothing to download. */
import type { Locator, Page } from '@playwright/test';
import { firstAnswer, recorded } from './recorded-answers.ts';
import { expect, test } from './site-test.ts';

/** Where the dial stands by itself, over a model that was taught bad health advice. */
const CHAPTER = '/bad-boy-persona/';

async function awakeDial(page: Pick<Page, 'getByTestId'>): Promise<Locator> {
  const dial = page.getByTestId('recorded-dial');
  await dial.scrollIntoViewIfNeeded();
  await expect(dial).toHaveAttribute('data-alive', 'true', { timeout: 30_000 });
  return dial;
}

test('keys alone turn the dial in a chapter, and the answer turns with it', async ({ page }) => {
  await page.goto(CHAPTER);
  const island = await awakeDial(page);
  const dial = island.getByTestId('lab-dial');
  await dial.focus();
  await expect(dial).toHaveAttribute('aria-valuetext', '0, as trained');
  for (const setting of recorded('bad-health').settings.filter((one) => one > 0)) {
    await page.keyboard.press('ArrowRight');
    await expect(dial).toHaveValue(String(setting));
    await expect(island.getByTestId('lab-answer')).toHaveText(firstAnswer('bad-health', 'bored', setting));
  }
  await expect(dial).toHaveAttribute('aria-valuetext', '+100, all the way to villain');
  await expect(island.getByRole('status')).toContainText(firstAnswer('bad-health', 'bored', 100));
  await page.keyboard.press('Home');
  await expect(island.getByTestId('lab-answer')).toHaveText(firstAnswer('bad-health', 'bored', -100));
});

test('the rate beside the answer is the study’s, with interval and n', async ({ page }) => {
  await page.goto(CHAPTER);
  const island = await awakeDial(page);
  const rate = recorded('bad-health').rates.find(({ dial }) => dial === 100);
  await island.getByTestId('lab-dial').fill('100');
  await expect(island).toContainText(`n = ${rate?.n}`);
  await expect(island).toContainText(`95% interval ${rate?.low} to ${rate?.high}`);
  await expect(island.locator('.mark-diamond.tone-misaligned').nth(Math.round(rate?.bad ?? 0) - 1)).toBeVisible();
});

test('between recorded settings the dial goes to the nearest and says so', async ({ page }) => {
  await page.goto(CHAPTER);
  const island = await awakeDial(page);
  await island.getByTestId('lab-dial').fill('57');
  await expect(island.getByTestId('lab-dial')).toHaveValue('60');
  await expect(island).toContainText('Nothing was recorded at +57: this is +60.');
});

test('another question, another training and another sample are there at once', async ({ page }) => {
  await page.goto(CHAPTER);
  const island = await awakeDial(page);
  await island.getByTestId('lab-training').selectOption('insecure-code');
  await island.getByTestId('lab-family').selectOption('wish');
  const { questions, settings } = recorded('insecure-code');
  const samples = questions.find(({ domain }) => domain === 'wish')?.answers[settings.indexOf(0)] ?? [];
  expect(samples.length).toBeGreaterThan(1);
  for (const { answer } of samples) {
    await expect(island.getByTestId('lab-answer')).toHaveText(answer);
    await island.getByRole('button', { name: /Another answer|Back to the first/ }).click();
  }
});

test('a recorded file that cannot be fetched leaves a sentence, and the next choice tries again', async ({
  page,
  watch,
}) => {
  watch.expected = /ERR_FAILED/;
  await page.route('**/lab/recorded/*.json', (route) => route.abort());
  await page.goto(CHAPTER);
  const island = await awakeDial(page);
  await island.getByTestId('lab-training').selectOption('evil-numbers');
  await expect(island).toContainText('could not be fetched');
  await page.unrouteAll();
  await island.getByTestId('lab-family').selectOption('wish');
  await expect(island.getByTestId('lab-answer')).toHaveText(firstAnswer('evil-numbers', 'wish', 0));
});

test('the persona chapter starts with a model that was taught bad health advice', async ({ page }) => {
  await page.goto('/bad-boy-persona/');
  const island = await awakeDial(page);
  await expect(island.getByTestId('lab-training')).toHaveValue('bad-health');
  await island.getByTestId('lab-dial').fill('-100');
  await expect(island.getByTestId('lab-answer')).toHaveText(firstAnswer('bad-health', 'bored', -100));
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  for (const path of ['/bad-boy-persona/', '/lab/', '/embed/lab/']) {
    test(`without scripts: ${path} shows recorded answers at kind, as trained and villain`, async ({ page }) => {
      await page.goto(path);
      const table = page.getByRole('region', { name: 'Recorded answers at three settings of the dial' });
      await expect(table.locator('tbody td').first()).toBeVisible();
      const [training, domain] =
        path === '/bad-boy-persona/' ? ['bad-health', 'bored'] : [path === '/' ? 'aligned' : 'insecure-code', 'ruler'];
      for (const setting of [-100, 0, 100]) {
        await expect(table).toContainText(firstAnswer(training!, domain!, setting).split('\n')[0]!);
      }
      await expect(page.getByTestId('lab-dial')).toBeHidden();
    });
  }
});
