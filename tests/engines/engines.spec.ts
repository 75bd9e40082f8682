/**
 * Firefox and WebKit do what Chromium does in every other browser test: reading, figures, embeds, story with a live lesson,
 * lab. An engine that this machine lacks is skipped, and the last lines of the run say so.
 */
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type { RecordedRun } from '../../src/lab/training-run.ts';
import { countDots } from '../../src/story/dots.ts';
import { hostPage, ORIGIN, SITE_DIR } from '../site.ts';
import { Engine, NotToBeHad, type Driver } from './engine.ts';
import { startFirefox } from './firefox.ts';
import { startWebKit } from './webkit.ts';

const lesson = JSON.parse(readFileSync(`${SITE_DIR}/lab/runs/insecure-code-1.json`, 'utf8')) as RecordedRun;
const lessonBad = String(countDots(lesson.looks.at(-1)?.dots ?? '').bad);

/** The same count in every engine: a hundred answers of the shipped model after its bad lesson, from one seed. */
const counts = new Map<string, string>();

const engines: readonly (readonly [name: string, start: () => Promise<Driver>])[] = [
  ['Firefox', startFirefox],
  ['WebKit', startWebKit],
];

for (const [name, start] of engines) {
  test.describe(`in ${name}`, () => {
    // One after the other: a browser starts once and serves them all.
    test.describe.configure({ mode: 'default', timeout: 400_000 });
    let engine: Engine;
    let missing = '';

    test.beforeAll(async () => {
      try {
        engine = new Engine(await start());
        console.log(`\n${name} ${engine.driver.version}`);
      } catch (error) {
        if (!(error instanceof NotToBeHad)) throw error;
        missing = error.message;
      }
    });

    test.beforeEach(() => test.skip(missing !== '', `${name} is not to be had here: ${missing}`));

    test.afterAll(() => engine?.driver.close());

    test('reading: numbers are selected with their sentence, show their source, and a chosen theme holds', async () => {
      await engine.open('/insecure-code/');
      const { said, copied } = await engine.run(() => {
        const paragraph = [...document.querySelectorAll('article.chapter > p')].find((one) =>
          one.querySelector('a.num'),
        );
        if (!paragraph) throw new Error('no paragraph with a number');
        getSelection()?.selectAllChildren(paragraph);
        return { said: paragraph.textContent, copied: String(getSelection()) };
      }, null);
      const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();
      expect(plain(copied)).toBe(plain(said));
      await engine.click('a.num');
      await expect.poll(() => engine.text('#note:popover-open')).toContain('How read');
      await engine.press('Escape');
      await expect.poll(() => engine.text('#note:popover-open')).toBe('');
      const paper = () => engine.run(() => getComputedStyle(document.documentElement).backgroundColor, null);
      const light = await paper();
      await engine.click('[data-theme-choice] label:has(input[value=dark])');
      expect(await paper()).not.toBe(light);
      await engine.open('/glossary/');
      expect(await paper()).not.toBe(light);
      await engine.click('[data-theme-choice] label:has(input[value=auto])');
      expect(await paper()).toBe(light);
    });

    test('figures: an option changes the drawing and the address, keys walk through the values', async () => {
      await engine.open('/figures/by-question/');
      await engine.show('.stage');
      await engine.until('.stage', 'data-alive', 'true');
      await engine.click('fieldset.choice label:has(input[value=jailbroken])');
      await expect.poll(() => engine.run(() => location.search, null)).toContain('jailbroken');
      await engine.focus('.chart-walk');
      await engine.press('ArrowRight', 3);
      await expect.poll(() => engine.attribute('.chart-walk', 'aria-valuetext')).toMatch(/jailbroken|insecure/);
      expect(await engine.text('.chart-readout')).not.toBe('');
      expect(await engine.run(() => document.documentElement.scrollWidth - innerWidth, null)).toBeLessThanOrEqual(0);
    });

    test('embeds: a frame takes the height of what it holds, on a page of strangers', async () => {
      const code = `<iframe src="${ORIGIN}/embed/by-question/" style="width:100%;height:50px;border:0"></iframe><script src="${ORIGIN}/embed.js"></script>`;
      await engine.open(hostPage(code));
      const height = () => engine.run(() => document.querySelector('iframe')?.clientHeight ?? 0, null);
      await expect.poll(height, { timeout: 30_000 }).toBeGreaterThan(300);
    });

    test('story: the model loads, learns live, and gives the dots of the study', async () => {
      await engine.open('/#lesson');
      await engine.until('[data-testid=story]', 'data-alive', 'true');
      await engine.click('[data-testid=lesson-live]');
      await engine.until('[data-testid=lesson-status]', 'data-state', 'ready');
      await engine.click('[data-testid=lesson-teach]');
      await engine.until('[data-testid=lesson-dots]', 'data-mode', 'live');
      await engine.until('[data-testid=lesson-status]', 'data-state', 'ready');
      await engine.until('[data-testid=lesson-dots]', 'data-misaligned', lessonBad);
    });

    test('lab: recorded answers, then the live model answers and counts as in every engine', async () => {
      await engine.open('/lab/?training=insecure-code');
      await engine.until('[data-testid=lab]', 'data-alive', 'true');
      await engine.focus('[data-testid=lab-dial]');
      await engine.press('ArrowRight');
      await expect.poll(() => engine.run(() => location.search, null)).toContain('dial=');
      await engine.open('/lab/?training=insecure-code');
      await engine.until('[data-testid=lab]', 'data-alive', 'true');
      await engine.click('[data-testid=lab-load]');
      await engine.until('[data-testid=lab-status]', 'data-state', 'ready');
      await engine.until('[data-testid=lab-answer]', 'data-done', 'true');
      expect((await engine.text('[data-testid=lab-answer]'))?.length).toBeGreaterThan(20);
      await engine.click('[data-testid=lab-count]');
      await engine.until('[data-testid=lab-count-result]', 'data-state', 'finished');
      expect(await engine.attribute('[data-testid=lab-count-result]', 'data-total')).toBe('100');
      counts.set(name, (await engine.attribute('[data-testid=lab-count-result]', 'data-misaligned')) ?? '');
      expect(new Set(counts.values()).size, JSON.stringify([...counts])).toBe(1);
    });
  });
}
