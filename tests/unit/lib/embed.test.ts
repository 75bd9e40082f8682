import { describe, expect, it } from 'vitest';
import { withQuery } from '../../../src/components/copy.ts';
import { embedCodes, iframeCode } from '../../../src/data/embed-codes.ts';
import { heightMessages } from '../../../src/lib/embed/messages.ts';
import { embedParams } from '../../../src/lib/embed/params.ts';
import { figureEntry } from '../../../src/export/entry.ts';
import { figureById } from '../../../src/data/figure/index.ts';
import { defaultState } from '../../../src/lib/url-state.ts';

const absolute = (path: string): string => `https://example.org/base${path}`;
const entry = figureEntry({ ...figureById('one-in-five'), title: 'A "quoted" <title> & more' });
const heights = { wide: 700, narrow: 1200 };

describe('embed codes', () => {
  it('give a frame that needs no script: address, title, size', () => {
    expect(iframeCode(entry, heights, absolute)).toBe(
      `<iframe src="https://example.org/base/embed/one-in-five/" title="A &quot;quoted&quot; &lt;title&gt; &amp; more" width="100%" height="700" loading="lazy" style="border:0;height:clamp(700px,(840px - 100vw)*999,1200px)"></iframe>`,
    );
  });

  it('offer the frame for wide and for narrow columns, with the script, and a picture with a link', () => {
    const [frame, narrow, script, picture] = embedCodes(entry, heights, absolute).map(({ code }) => code);
    expect(frame).not.toContain('<script');
    expect(narrow).toContain('height="1200" loading="lazy" style="border:0">');
    expect(script).toBe(`${frame}\n<script async src="https://example.org/base/embed.js"></script>`);
    expect(picture).toMatch(/^<a href="[^"]+\/figures\/one-in-five\/"><img src="[^"]+\/one-in-five\.png" alt="[^"]+" /);
  });
});

describe('height messages', () => {
  const messages = heightMessages('one-in-five', 640);
  const data = (name: string): unknown => messages.find((message) => message.name === name)?.data;

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
  expect(defaultState(embedParams)).toEqual({ theme: 'auto', controls: '1', caption: '1', table: '0' });
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
});
