/** The folder for a USB stick: every address in its pages leads to a file of it, or to the web. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeStick } from '../../src/build/make-stick.ts';
import { ORIGIN, SITE_DIR } from '../site.ts';

const FOLDER = '.cache/test/stick-built';
let files: string[] = [];
beforeAll(async () => {
  files = await makeStick(SITE_DIR, FOLDER, { site: ORIGIN });
}, 120_000);

describe('the folder', () => {
  it('holds story, lab with its model, chapters, figures and the sheets for the class', () => {
    for (const file of [
      ...['START-HERE.html', 'index.html', 'lab/index.html', 'insecure-code/index.html', 'figures/index.html'],
      ...['models/toy/manifest.json', 'teach/worksheet.docx', 'teach/slides.pptx', 'teach/quiz-qti21.zip'],
    ])
      expect(files, file).toContain(file);
  });

  it('has no address that leads nowhere, and none from the root', () => {
    for (const file of files.filter((name) => name.endsWith('.html'))) {
      const html = readFileSync(join(FOLDER, file), 'utf8');
      expect(html, file).not.toMatch(/http-equiv="content-security-policy"/);
      for (const [, address = ''] of html.matchAll(/\s(?:href|src|component-url|renderer-url)="([^"]*)"/g)) {
        if (/^(https?:|mailto:|data:|#|$)/.test(address)) continue;
        expect(address.startsWith('/'), `${file}: ${address}`).toBe(false);
        const target = decodeURI(address.replace(/[?#].*$/s, ''));
        expect(existsSync(join(FOLDER, dirname(file), target)), `${file}: ${address}`).toBe(true);
      }
    }
  });
});
