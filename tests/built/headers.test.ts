import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { SITE_DIR } from '../site.ts';

/** Names and values of headers that a file for a host sets. */
function headersIn(file: string, line: RegExp): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [, name = '', value = ''] of file.matchAll(line)) {
    found.set(name.toLowerCase(), [...(found.get(name.toLowerCase()) ?? []), value]);
  }
  return found;
}

it('hosts of every kind are told to send the same headers', () => {
  const netlify = headersIn(readFileSync(join(SITE_DIR, '_headers'), 'utf8'), /^ {2}([\w-]+): (.+)$/gm);
  const apache = headersIn(readFileSync(join(SITE_DIR, '.htaccess'), 'utf8'), /^ *Header set ([\w-]+) "(.+)"$/gm);
  expect(netlify.size).toBeGreaterThanOrEqual(6);
  expect(apache).toEqual(netlify);
  const nginx = headersIn(readFileSync('README.md', 'utf8'), /^add_header ([\w-]+) "(.+)" always;/gm);
  netlify.delete('cache-control');
  expect(nginx).toEqual(netlify);
});
