/**
 * The servers of the browser tests: plain files, as on any static host, and pages of strangers that
 * embed ours. `node tests/serve.ts` runs all three until it is stopped.
 */
import { BASE, HOST_ORIGIN, ORIGIN, SITE_DIR, SUB_DIR, SUB_ORIGIN } from './site.ts';
import { fileAt, listen } from './serve-folder.ts';

// With the header that `public/_headers` asks a host to send; the second has none.
listen(ORIGIN, ({ pathname }) => fileAt(SITE_DIR, pathname), { 'access-control-allow-origin': '*' });

listen(SUB_ORIGIN, async ({ pathname }) =>
  pathname.startsWith(`${BASE}/`)
    ? fileAt(SUB_DIR, pathname.slice(BASE.length))
    : { status: 404, type: 'text/plain', body: 'Outside the sub-path' },
);

// A stranger's page: whatever HTML the test asks for. It also has pym.js, as many newsrooms do.
listen(HOST_ORIGIN, async ({ pathname, searchParams }) =>
  pathname === '/pym.js'
    ? fileAt('node_modules/pym.js/dist', '/pym.v1.min.js')
    : {
        status: 200,
        type: 'text/html; charset=utf-8',
        body: `<!doctype html><html lang="en"><title>A stranger’s page</title><body>${searchParams.get('html') ?? ''}</body></html>`,
      },
);
