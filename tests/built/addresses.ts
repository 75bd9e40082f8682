/** Addresses and heading ids of the built site, and those that were published once and must stay. */
import { readFileSync } from 'node:fs';
import { isRecordPage } from '../record-pages.ts';
import { SITE_DIR } from '../site.ts';
import { attribute, htmlPages, tagsOf } from './html.ts';

export const FROZEN = 'tests/fixtures/frozen-ids.json';

/** Ids by page. */
export type Addresses = Record<string, string[]>;

export function frozenAddresses(): Addresses {
  return JSON.parse(readFileSync(FROZEN, 'utf8')) as Addresses;
}

/** Ids of headings, figures and sections of each page, in order. Ids of records are held by the test of the records. */
export function addressesNow(): Addresses {
  return Object.fromEntries(
    htmlPages(SITE_DIR)
      .filter(({ path }) => path !== '/404.html' && !isRecordPage(path))
      .map(({ path, html }) => [
        path,
        tagsOf(html)
          .filter((tag) => /^<(h[1-6]|figure|section)\b/.test(tag))
          .flatMap((tag) => attribute(tag, 'id') ?? []),
      ]),
  );
}
