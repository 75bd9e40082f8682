/** Classroom mode of the story and of the lab, by keyboard as a teacher has it. */
import { axeProblems, expect, PATIENCE, sidewaysScroll, test } from './site-test.ts';

test('a class guesses, teaches and sees: the story by keys, answers hidden until they are shown', async ({ page }) => {
  // The answer that is written before the reader's eyes stands at once, in its full colour.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto('/?class=1');
  const room = page.getByTestId('classroom');
  await expect(room).toHaveAttribute('data-stop', '0', PATIENCE);
  await expect(page.getByTestId('lesson-before')).toBeVisible();
  await expect(page.getByTestId('lesson-after')).toBeHidden();
  await expect(page.getByRole('contentinfo')).toBeHidden();
  await page.keyboard.press('PageDown');
  await expect(page.getByTestId('lesson-after')).toBeVisible();
  await page.keyboard.press('PageDown');
  await expect(room).toHaveAttribute('data-stop', '1');
  await page.getByTestId('classroom-guesses').press('Enter');
  const histogram = page.getByTestId('classroom-histogram');
  await page.getByTestId('classroom-guess').fill('12 30 30 101 ten');
  await page.getByTestId('classroom-guess').press('Enter');
  await expect(histogram).toHaveAttribute('data-guesses', '3');
  await expect(histogram.locator('.guess')).toHaveCount(3);
  await expect(histogram).toContainText('3 guesses from 12 to 30; the middle one is 30.');
  await expect(page.getByTestId('classroom-guess')).toHaveValue('101 ten');
  await expect(histogram).not.toContainText('now');
  expect(await axeProblems(page)).toEqual([]);
  // What the dots say now is drawn into the guesses once it is shown.
  await page.getByTestId('classroom-on').press('Enter');
  const bad = (await page.getByTestId('lesson-dots').getAttribute('data-misaligned'))!;
  await expect(histogram).toContainText(`The hundred dots now: ${bad} bad.`);
  // The timer goes, stands, and starts anew with other minutes.
  await page.getByTestId('classroom-timer').press('Enter');
  await expect(page.getByTestId('classroom-clock')).toHaveText(/^4:5\d$/);
  await page.getByTestId('classroom-timer').press('Enter');
  await page.getByTestId('classroom-minutes').fill('2');
  await page.getByTestId('classroom-minutes').press('Tab');
  await expect(page.getByTestId('classroom-clock')).toHaveText('2:00');
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);
  await page.getByTestId('classroom-leave').press('Enter');
  await expect(page).toHaveURL(/\/$/);
  await expect(page.getByTestId('lesson-after')).toBeVisible();
});

test('in the lab the answers, the hundred and the lesson wait in turn; a guess of one is no class', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto('/lab/?class=1');
  const room = page.getByTestId('classroom');
  await expect(room).toHaveAttribute('data-shown', 'false', PATIENCE);
  await expect(page.getByTestId('lab-answer')).toBeHidden();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByTestId('lab-answer')).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByTestId('lab-hundred')).toBeHidden();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByTestId('lab-hundred')).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByTestId('lab-hundred')).toBeHidden();
  // The class stays in the address when the experiment changes.
  await page.getByTestId('lab-training').selectOption('secure-code');
  await expect(page).toHaveURL(/training=secure-code.*class=1/);
  await page.goto('/?class=1#class');
  await expect(page.getByTestId('story')).toHaveAttribute('data-alive', 'true');
  await expect(page.getByText('Somebody guessed 1 and sent you here.')).toBeVisible();
  await expect(room).toHaveCount(0);
});
