/**
 * The servers of the browser tests: plain files, as on any static host, and pages of strangers that
 * embed ours. `node tests/serve.ts` runs all three until it is stopped.
 */
import { BASE, HOST_ORIGIN, ORIGIN, SITE_DIR, SUB_DIR, SUB_ORIGIN } from './site.ts';
import { fileAt, listen } from './serve-folder.ts';

listen(ORIGIN, ({ pathname }) => fileAt(SITE_DIR, pathname));

listen(SUB_ORIGIN, async ({ pathname }) =>
  pathname.startsWith(`${BASE}/`)
    ? fileAt(SUB_DIR, pathname.slice(BASE.length))
    : { status: 404, type: 'text/plain', body: 'Outside the sub-path' },
);

// A stranger's page: whatever HTML the test asks for.
listen(HOST_ORIGIN, async ({ searchParams }) => ({
  status: 200,
  type: 'text/html; charset=utf-8',
  body: `<!doctype html><html lang="en"><title>A stranger’s page</title><body>${searchParams.get('html') ?? ''}</body></html>`,
}));
