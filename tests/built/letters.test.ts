/** Every sign that a page prints is in our fonts' files: `tests/unit/lib/fonts.test.ts` sees that each face has them all. */
import { expect, it } from 'vitest';
import { CHARACTERS, EXTENDED } from '../../src/build/subset-fonts.ts';
import { SITE_DIR } from '../site.ts';
import { htmlPages, textOf } from './html.ts';

/** What no face draws: the sign that keeps two words on one line. */
const UNDRAWN = '\u2060';

const UNREAD = /<!--[\s\S]*?-->|<(script|style)\b[^>]*>[\s\S]*?<\/\1>/g;

it('no sign of any page falls to a face of the reader’s system', () => {
  const drawn = new Set(`${CHARACTERS}${EXTENDED}${UNDRAWN}`);
  const pages = htmlPages(SITE_DIR);
  expect(pages.length).toBeGreaterThan(100);
  const foreign = pages.flatMap(({ path, html }) =>
    [...new Set(textOf(html.replace(UNREAD, '')))].filter((sign) => !drawn.has(sign)).map((sign) => `${path} ${sign}`),
  );
  expect(foreign).toEqual([]);
});
