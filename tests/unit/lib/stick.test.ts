import { describe, expect, it } from 'vitest';
import { isKept, keptPath } from '../../../src/build/keep-offline.ts';
import { relativeAddress, stickPage, stickStyles, type Place } from '../../../src/build/stick.ts';

const FILES = ['index.html', 'lab/index.html', 'teach/quiz/index.html', '_astro/a.js', '_astro/a.woff2', 'embed.js'];
const place = (file: string, base = '/'): Place => ({
  file,
  has: (other) => FILES.includes(other),
  base,
  site: 'https://example.org',
});

describe('an address seen from a file of the folder', () => {
  it('is relative, names the file, and keeps query and hash', () => {
    const from = (address: string): string => relativeAddress(address, place('teach/quiz/index.html'));
    expect(from('/')).toBe('../../index.html');
    expect(from('/lab/?training=insecure-code&dial=60#x')).toBe(
      '../../lab/index.html?training=insecure-code&dial=60#x',
    );
    expect(from('/teach/quiz/#lesson')).toBe('#lesson');
    expect(from('/embed.js')).toBe('../../embed.js');
    expect(relativeAddress('/lab/', place('index.html'))).toBe('lab/index.html');
  });

  it('is the one on the web for what the folder does not hold', () => {
    expect(relativeAddress('/data/x/', place('index.html'))).toBe('https://example.org/data/x/');
    expect(relativeAddress('/sub/data/x/', place('index.html', '/sub/'))).toBe('https://example.org/sub/data/x/');
  });

  it('is found under a sub-path, and others are left alone', () => {
    expect(relativeAddress('/sub/lab/', place('index.html', '/sub/'))).toBe('lab/index.html');
    expect(relativeAddress('/elsewhere/', place('index.html', '/sub/'))).toBe('/elsewhere/');
  });
});

it('a page of the folder has no policy, a note, and relative addresses in its elements alone', () => {
  const html =
    '<html><head><meta http-equiv="content-security-policy" content="default-src \'self\';"><link rel="stylesheet" href="/_astro/a.css">' +
    '</head><body class="x"><a href="/lab/">/lab/</a><astro-island component-url="/_astro/a.js" props="{&quot;a&quot;:&quot;/lab/&quot;}">' +
    '<code>&lt;iframe src="https://example.org/embed/"&gt;</code></astro-island></body></html>';
  const page = stickPage(html, place('lab/index.html'), { text: 'Note.', link: 'How' });
  expect(page).not.toContain('content-security-policy');
  expect(page).toContain('<a href="#lab">'.replace('#lab', 'index.html') + '/lab/</a>');
  expect(page).toContain('component-url="../_astro/a.js" props="{&quot;a&quot;:&quot;/lab/&quot;}"');
  expect(page).toContain('src="https://example.org/embed/"');
  expect(page).toContain(
    '<body class="x"><p class="stick-note" hidden>Note. <a href="../START-HERE.html#on-a-stick">How</a></p>',
  );
  expect(page).toContain('<script src="../stick.js"></script></head>');
});

it('a page of the folder offers no copy for offline, and downloads that are there or on the web', () => {
  const html =
    '<body><details class="keep-offline on-screen" open><p>Keep</p></details><a data-file="/embed.js"></a><a data-file="/x.zip"></a>';
  const page = stickPage(html, place('lab/index.html'), { text: 'Note.', link: 'How' });
  expect(page).toMatch(/<\/p><a data-file="\/embed\.js"><\/a><a data-file="https:\/\/example\.org\/x\.zip"><\/a>$/);
});

it('styles find their fonts beside them', () => {
  expect(stickStyles('src:url("/_astro/a.woff2")', place('_astro/x.css'))).toBe('src:url("a.woff2")');
});

it('what is kept for offline is what a room needs, by its address', () => {
  const kept = [
    'index.html',
    'insecure-code/index.html',
    'lab/stars/index.html',
    'models/toy/manifest.json',
    'teach/slides.pptx',
  ];
  for (const file of kept) expect(isKept(file), file).toBe(true);
  for (const file of [
    'data/one-rate/index.html',
    'embed/lab/index.html',
    'cards/lab.png',
    'figures/x.zip',
    'offline.js',
    'search/index.html',
  ])
    expect(isKept(file), file).toBe(false);
  expect(kept.slice(0, 2).map(keptPath)).toEqual(['', 'insecure-code/']);
});
