/** A browser of another make, as far as these tests need it. Both kinds take the same actions: they come from WebDriver. */
import { expect } from '@playwright/test';
import { ORIGIN } from '../site.ts';

/** One input device and what it does, as in the WebDriver standard (§ 15). */
export interface Actions {
  readonly type: 'key' | 'pointer';
  readonly id: string;
  readonly actions: readonly Record<string, unknown>[];
}

/** What a maker of engines must be able to do. */
export interface Driver {
  readonly name: string;
  readonly version: string;
  navigate: (url: string) => Promise<void>;
  /** Evaluates an expression, whose value may be a promise, and gives the value. */
  evaluate: (expression: string) => Promise<unknown>;
  perform: (actions: readonly Actions[]) => Promise<void>;
  close: () => Promise<void>;
}

/** An engine that this machine lacks, and why. */
export class NotToBeHad extends Error {}

const KEYS: Readonly<Record<string, string>> = {
  Enter: '\uE007',
  Escape: '\uE00C',
  ArrowRight: '\uE014',
  End: '\uE010',
};

/** Milliseconds that a crowded machine may need for what takes seconds on a quiet one. */
const PATIENCE = 240_000;

/** A page in an engine: what the walk needs. */
export class Engine {
  readonly driver: Driver;

  constructor(driver: Driver) {
    this.driver = driver;
  }

  /** Opens a page of the site; another site's address may be given whole. */
  async open(path: string): Promise<void> {
    await this.driver.navigate(new URL(path, ORIGIN).href);
  }

  /** Runs a function in the page. */
  async run<Given, Result>(what: (given: Given) => Result, given: Given): Promise<Awaited<Result>> {
    return (await this.driver.evaluate(`(${what.toString()})(${JSON.stringify(given)})`)) as Awaited<Result>;
  }

  /** Text of the first element that a selector finds; nothing where none is. */
  async text(selector: string): Promise<string | undefined> {
    return this.run((one) => document.querySelector(one)?.textContent?.replace(/\s+/g, ' ').trim() ?? '', selector);
  }

  async attribute(selector: string, name: string): Promise<string | null> {
    const given = { selector, name };
    return this.run(({ selector, name }) => document.querySelector(selector)?.getAttribute(name) ?? null, given);
  }

  /** Waits until the first element of a selector has this value in an attribute. */
  async until(selector: string, name: string, value: string | RegExp): Promise<void> {
    const seen = expect.poll(() => this.attribute(selector, name), {
      timeout: PATIENCE,
      message: `${selector} ${name}`,
    });
    await (typeof value === 'string' ? seen.toBe(value) : seen.toMatch(value));
  }

  async show(selector: string): Promise<void> {
    await this.run(
      (one) => document.querySelector(one)?.scrollIntoView({ block: 'center', behavior: 'instant' }),
      selector,
    );
  }

  /** Brings an element into view and presses the mouse on its middle. */
  async click(selector: string): Promise<void> {
    await this.show(selector);
    const place = await this.run((one) => {
      const box = document.querySelector(one)?.getClientRects()[0];
      return box && { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) };
    }, selector);
    if (!place) throw new Error(`${selector} is not on the page`);
    const actions = [
      { type: 'pointerMove', origin: 'viewport', ...place },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ];
    await this.driver.perform([{ type: 'pointer', id: 'mouse', actions }]);
  }

  /** Presses a key so many times, on what has the focus. */
  async press(key: string, times = 1): Promise<void> {
    const value = KEYS[key];
    const strokes = Array.from({ length: times }, () => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
    await this.driver.perform([{ type: 'key', id: 'keys', actions: strokes.flat() }]);
  }

  async focus(selector: string): Promise<void> {
    await this.run((one) => document.querySelector<HTMLElement>(one)?.focus(), selector);
  }
}
