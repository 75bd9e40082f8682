/**
 * Presses every control of a page, one after the other, by keys: no error, nothing that scrolls sideways, the focus never lost,
 * and at the end nothing that goes on for ever. `npm test` does so on a page of each kind; `npm run test:crawl` on all, on
 * two sizes, and with the live model, and then asks axe about what the presses left, at 320 px with text twice as large.
 */
import type { Page } from '@playwright/test';
import {
  axeProblems,
  embeds,
  expect,
  PATIENCE,
  pages,
  shortenLists,
  sidewaysScroll,
  test,
  wakeAll,
} from './site-test.ts';

const whole = process.env['CRAWL'] === 'all';

/** A page of each kind; those of one template behave alike. */
const SAMPLE = [
  '/',
  '/evil-numbers/',
  '/figures/',
  '/figures/by-question/',
  '/lab/',
  '/lab/stars/',
  '/data/',
  '/fact-check/',
  '/teach/quiz/',
  '/search/',
  '/embed/bad-data-share/',
];

const SIZES = [
  ['phone', { width: 360, height: 664 }],
  ['desktop', { width: 1280, height: 900 }],
] as const;

/** Presses at most: some controls make new ones for ever. */
const MOST = whole ? 250 : 90;

/** What only the whole crawl presses: each wakes the live model, which has tests of its own. */
const HEAVY =
  '[data-testid=lab-load], [data-testid=lesson-live], [data-testid=lab-train], [data-testid=star-ask], [data-testid=offline-keep]';

interface Found {
  /** How a person would find it again. */
  readonly name: string;
  readonly key: string;
}

/** Puts the focus on the next control that was not pressed yet; nothing when there is none. */
async function focusNext(page: Page, leave: string, before: readonly string[]): Promise<Found | undefined> {
  return page.evaluate(
    ({ leave, before }) => {
      const memory = globalThis as unknown as { pressed?: WeakSet<Element>; alike?: Map<string, number> };
      const pressed = (memory.pressed ??= new WeakSet());
      const alike = (memory.alike ??= new Map<string, number>());
      const KINDS =
        'button, summary, select, input:not([type=file], [type=hidden]), textarea, [role=tab], [role=button]';
      for (const one of document.querySelectorAll<HTMLElement>(KINDS)) {
        if (pressed.has(one) || one.matches(':disabled') || (leave && one.closest(leave))) continue;
        if (!one.checkVisibility({ visibilityProperty: true }) || one.tabIndex < 0) continue;
        pressed.add(one);
        const text = one.getAttribute('aria-label') ?? (one.textContent?.trim() || one.id);
        const input = one instanceof HTMLInputElement ? one.type : '';
        const kind = `${one.tagName.toLowerCase()} ${input} ${one.dataset['testid'] ?? one.getAttribute('name') ?? ''}`;
        // A hundred dots are a hundred buttons that do the same.
        const family = `${kind} ${one.parentElement?.className.toString() ?? ''}`;
        alike.set(family, (alike.get(family) ?? 0) + 1);
        if ((alike.get(family) ?? 0) > 6) continue;
        const name = `${kind} “${text.slice(0, 40)}”`;
        if (before.includes(name)) continue;
        one.focus();
        if (document.activeElement !== one) continue;
        const key =
          input === 'range'
            ? 'ArrowRight'
            : input === 'checkbox' || input === 'radio'
              ? 'Space'
              : one instanceof HTMLSelectElement
                ? 'ArrowDown'
                : input || one instanceof HTMLTextAreaElement
                  ? 'KeyA'
                  : 'Enter';
        return { name, key };
      }
      return undefined;
    },
    { leave, before },
  );
}

/** What is wrong after a press. */
async function faultsOf(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 30)));
    const { scrollWidth, clientWidth } = document.documentElement;
    return [
      ...(scrollWidth > clientWidth ? [`scrolls ${scrollWidth - clientWidth} px sideways`] : []),
      ...(document.activeElement === document.body ? ['the focus fell to the page'] : []),
    ];
  });
}

/** Presses all; gives what went wrong, and how many were pressed. */
async function pressAll(page: Page, path: string): Promise<{ faults: string[]; pressed: number }> {
  const faults: string[] = [];
  const names: string[] = [];
  /** What was pressed before the page was opened anew, because something led away from it. */
  let before: string[] = [];
  const open = async (): Promise<void> => {
    before = [...names];
    // A form that was sent a moment ago may get in between.
    await page.goto(path).catch(() => page.goto(path));
    await wakeAll(page);
  };
  await open();
  while (names.length < MOST) {
    const found = await focusNext(page, whole ? '' : HEAVY, before).catch(() => 'left' as const);
    if (!found) break;
    if (found === 'left') {
      await page.waitForLoadState();
      await open();
      continue;
    }
    names.push(found.name);
    await page.keyboard.press(found.key);
    const wrong = await faultsOf(page).catch(() => undefined);
    if (!wrong || new URL(page.url()).pathname !== new URL(path, page.url()).pathname) {
      // A form that searches, or a link in the shape of a button.
      await page.waitForLoadState();
      await open();
    } else faults.push(...wrong.map((one) => `${found.name}: ${one}`));
  }
  // Whatever was started ends, or is stopped by its own button.
  const going = page.locator('[aria-busy=true]:visible, [data-testid$=-status][data-state=loading]');
  await expect(going, path).toHaveCount(0, PATIENCE);
  return { faults, pressed: names.length };
}

/** What axe finds at 320 px with text twice as large, in both themes, and whether the page then scrolls sideways. */
async function faultsWhenLarge(page: Page): Promise<unknown[]> {
  // The slides may fill the screen.
  await page.evaluate(() => document.fullscreenElement && document.exitFullscreen());
  await page.setViewportSize({ width: 320, height: 640 });
  // As an author may not and a reader may: the browser's own size of text.
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
  const sideways = await sidewaysScroll(page);
  await shortenLists(page);
  const found: unknown[] = sideways > 0 ? [`scrolls ${sideways} px sideways`] : [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    found.push(...(await axeProblems(page)));
  }
  return found;
}

for (const [size, viewport] of SIZES) {
  for (const path of whole ? [...pages, ...embeds] : SAMPLE) {
    if (!whole && size === 'desktop') continue;
    test(`every control of ${path} can be pressed, ${size}`, async ({ page }) => {
      test.setTimeout(whole ? 300_000 : 90_000);
      await page.setViewportSize(viewport);
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.addInitScript(() => (globalThis.print = () => undefined));
      const { faults, pressed } = await pressAll(page, path);
      expect(faults).toEqual([]);
      // The theme's three choices stand on every page but in embeds.
      expect(pressed).toBeGreaterThan(path.startsWith('/embed/') ? 0 : 2);
      if (whole && size === 'phone') expect(await faultsWhenLarge(page)).toEqual([]);
    });
  }
}
