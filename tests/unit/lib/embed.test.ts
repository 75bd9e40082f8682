import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { atHome, UNSET_SITE } from '../../../src/lib/site.ts';
import { inState, withQuery } from '../../../src/components/state-text.ts';
import { embedCodes } from '../../../src/data/embed-codes.ts';
import { oembedAnswer } from '../../../src/data/oembed.ts';
import { columnCode, fixedCode } from '../../../src/lib/embed/codes.ts';
import { heightAt, heightLine, heightRule, type Sample } from '../../../src/lib/embed/column.ts';
import { heightMessages, hostNames } from '../../../src/lib/embed/messages.ts';
import { EMBED_PARAMS, embedParams } from '../../../src/lib/embed/params.ts';
import { figureEntry } from '../../../src/export/entry.ts';
import { figureById } from '../../../src/data/figure/index.ts';
import { readState } from '../../../src/lib/read-state.ts';
import { defaultState } from '../../../src/lib/url-state.ts';

const absolute = (path: string): string => `https://example.org/base${path}`;
const entry = figureEntry({ ...figureById('one-in-five'), title: 'A "quoted" <title> & more' });
const embedded = {
  src: 'https://example.org/base/embed/one-in-five/?theme=dark&table=1',
  title: 'A "quoted" <title> & more',
  line: [
    [280, 1400],
    [440, 1500],
    [791, 1300],
    [793, 800],
    [1200, 900],
  ] as Sample[],
};

/** What a browser makes of the rule in a column of this width. */
function applied(rule: string, column: number): number {
  const script = rule
    .replace(/^calc/, '')
    .replaceAll('100%', String(column))
    .replaceAll('px', '')
    .replaceAll('clamp(', 'clamp(');
  const clamp = (low: number, value: number, high: number): number => Math.min(Math.max(value, low), high);
  return (new Function('clamp', `return ${script}`) as (c: typeof clamp) => number)(clamp);
}

describe('the height of a column', () => {
  it('as a rule of CSS is the line itself', () => {
    const rule = heightRule(embedded.line);
    for (let width = 200; width < 1400; width += 7) {
      expect(Math.abs(applied(rule, width) - heightAt(embedded.line, width)), String(width)).toBeLessThanOrEqual(1.5);
    }
  });

  it('is never below what was measured, and hardly above', () => {
    // A layout that grows with its column, loses lines as it gets wider, and changes at 760 px.
    const measured = (width: number): number =>
      Math.ceil(
        width < 760 ? Math.min(width, 440) * 2.1 + 90_000 / width : 500 + Math.floor(200_000 / width / 21) * 21,
      );
    const widths = [...Array.from({ length: 95 }, (_, i) => 280 + 10 * i), 759].sort((a, b) => a - b);
    const line = heightLine(widths.map((width) => [width, measured(width)]));
    for (const width of widths) {
      const spare = heightAt(line, width) - measured(width);
      expect(spare, String(width)).toBeGreaterThanOrEqual(0);
      if (width < 750 || width > 770) expect(spare, String(width)).toBeLessThanOrEqual(60);
    }
    expect(line.length).toBeLessThan(20);
  });
});

describe('embed codes', () => {
  it('give a frame that follows its column without a script, and keeps a height where styles are stripped', () => {
    const code = columnCode(embedded);
    expect(code).toMatch(/^<div style="position:relative;padding-top:calc\([^"]+\)"><iframe [^>]+><\/iframe><\/div>$/);
    expect(code).toContain('src="https://example.org/base/embed/one-in-five/?theme=dark&amp;table=1"');
    expect(code).toContain('title="A &quot;quoted&quot; &lt;title&gt; &amp; more"');
    expect(code).toContain(`width="100%" height="${heightAt(embedded.line, 640)}"`);
  });

  it('give one for a known width in attributes alone', () => {
    expect(fixedCode(embedded, 900)).toMatch(/ width="900" height="\d+" frameborder="0"/);
    expect(fixedCode(embedded, 900)).not.toContain('style');
  });

  it('offer column, script, one width and a picture with a link', () => {
    const codes = embedCodes(entry, absolute);
    expect(codes.map(({ kind }) => kind)).toEqual(['column', 'script', 'fixed', 'picture']);
    const [column, script, fixed, picture] = codes.map(({ code }) => code);
    expect(column).not.toContain('<script');
    expect(script).toBe(`${column}\n<script async src="https://example.org/base/embed.js"></script>`);
    expect(fixed).toContain('width="640"');
    expect(picture).toMatch(/^<a href="[^"]+\/figures\/one-in-five\/"><img src="[^"]+\/one-in-five\.png" alt="[^"]+" /);
  });

  it('go into an oEmbed answer with thumbnail, size and author', () => {
    expect(oembedAnswer({ ...embedded, width: 900, height: 820, thumbnail: '/cards/x.png' }, absolute)).toMatchObject({
      version: '1.0',
      type: 'rich',
      width: 900,
      height: 820,
      html: columnCode(embedded),
      thumbnail_url: 'https://example.org/base/cards/x.png',
      thumbnail_width: 1200,
      thumbnail_height: 630,
      author_name: 'One Bad Lesson',
    });
  });
});

describe('height messages', () => {
  const messages = heightMessages('one-in-five', 640);
  const data = (name: string): unknown => messages.find((message) => message.name === name)?.data;

  it('answer pym and WordPress by the names that they gave', () => {
    const host = hostNames({ search: '?initialWidth=600&childId=chart-7', hash: '#?secret=abc123' });
    expect(host).toEqual({ pym: 'chart-7', secret: 'abc123' });
    const answers = heightMessages('one-in-five', 640, host);
    expect(answers.find(({ name }) => name === 'pym')?.data).toBe('pymxPYMxchart-7xPYMxheightxPYMx640');
    expect(answers.find(({ name }) => name === 'wordpress')?.data).toEqual({
      secret: 'abc123',
      message: 'height',
      value: 640,
    });
    expect(messages.some(({ name }) => name === 'wordpress')).toBe(false);
  });

  it('speak to four kinds of host', () => {
    expect(data('one-bad-lesson')).toEqual({
      type: 'one-bad-lesson:height',
      version: 1,
      id: 'one-in-five',
      height: 640,
    });
    expect(data('datawrapper')).toEqual({ 'datawrapper-height': { 'one-in-five': 640 } });
    expect(data('pym')).toBe('pymxPYMxone-in-fivexPYMxheightxPYMx640');
    expect(JSON.parse(data('lti') as string)).toEqual({ subject: 'lti.frameResize', height: 640 });
  });
});

it('starts with theme by system, controls and caption shown, table closed', () => {
  expect(defaultState(embedParams)).toEqual({ theme: 'auto', controls: '1', caption: '1', fit: '0', table: '0' });
});

it('leaves pym’s names alone, by which the frame must answer', () => {
  const query = new URLSearchParams(
    'initialWidth=600&childId=chart-7&parentTitle=A&parentUrl=https%3A%2F%2Fexample.org',
  );
  expect(readState({}, query, EMBED_PARAMS).problems).toEqual([]);
});

it('a build that was not told its address names the one it is read at', () => {
  expect(readFileSync('astro.config.mjs', 'utf8')).toContain(`'${UNSET_SITE}'`);
  expect(atHome(`<iframe src="${UNSET_SITE}/embed/a/">`, 'https://example.org')).toBe(
    '<iframe src="https://example.org/embed/a/">',
  );
  expect(atHome(`${UNSET_SITE}/a/`, 'null')).toBe(`${UNSET_SITE}/a/`);
  expect(atHome('https://here.org/a/', 'https://example.org')).toBe('https://here.org/a/');
});

describe('texts that follow a figure’s state', () => {
  const text = `<iframe src="https://example.org/embed/controls/"></iframe> https://example.org/figures/controls/`;

  it('carry the query in every address of the figure’s page and embed', () => {
    expect(withQuery(text, 'controls', 'focus=secure')).toBe(
      '<iframe src="https://example.org/embed/controls/?focus=secure"></iframe> https://example.org/figures/controls/?focus=secure',
    );
  });

  it('stay as they are in the default state, for files, and for other figures', () => {
    expect(withQuery(text, 'controls', '')).toBe(text);
    expect(withQuery(text, 'control', 'focus=secure')).toBe(text);
    expect(withQuery('https://example.org/figures/controls.png', 'controls', 'focus=secure')).not.toContain('?');
  });

  it('take title, pictures and address of a named state, so that none is of another', () => {
    const shown = { id: 'controls', query: 'test=fixed', title: 'On fixed questions', named: 'fixed', whole: true };
    expect(inState('Bad “unasked”. Source: A. /figures/controls/', shown, 'Bad “unasked”.')).toBe(
      'On fixed questions. Source: A. /figures/controls/?test=fixed',
    );
    expect(inState('<img src="/figures/controls.png" alt="A &amp; B">', shown, 'A & B')).toBe(
      '<img src="/figures/controls/fixed.png" alt="On fixed questions">',
    );
    expect(inState('/figures/controls-1920x1080.png, /figures/controls-dark.svg', shown, '')).toBe(
      '/figures/controls/fixed-1920x1080.png, /figures/controls/fixed-dark.svg',
    );
    // Within quotation marks a title has single ones for its own, before and after.
    const named = { id: 'x', query: 'line=1', title: 'Under “Obey me.”, none' };
    expect(inState('A. “Bad ‘unasked’.” B.', named, 'Bad “unasked”.')).toBe('A. “Under ‘Obey me.’, none.” B.');
    expect(inState('A. “All bad.” B. All bad. C.', named, 'All bad.')).toBe(
      'A. “Under ‘Obey me.’, none.” B. Under “Obey me.”, none. C.',
    );
    expect(inState('Bad. Now. /figures/controls.png', { id: 'controls', query: 'x=1' }, 'Bad. Now.')).toBe(
      'Bad. Now. /figures/controls.png',
    );
  });
});
