/**
 * What leaves the site in files, read by programs other than those that made it: citations by astrocite and citeproc-js,
 * zips by yauzl, the quiz by a GIFT parser and libxml2.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { crc32 } from 'node:zlib';
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import { parse as readBibtex } from 'astrocite-bibtex';
import { parse as readRis } from 'astrocite-ris';
import CSL from 'citeproc';
import { parse as readGift } from 'gift-pegjs';
import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import { fromBufferPromise } from 'yauzl';
import { SITE_DIR } from '../site.ts';

const filesOf = (end: string): string[] =>
  readdirSync(SITE_DIR, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(end))
    .sort();
const bytes = (file: string): Buffer => readFileSync(join(SITE_DIR, file));
const text = (file: string): string => readFileSync(join(SITE_DIR, file), 'utf8');

interface Read {
  id: string;
  type: string;
  title: string;
  URL?: string;
}

/** What each of our own items is called, by its id. */
const titles = new Map(
  filesOf('.csl.json').flatMap((file) =>
    (JSON.parse(text(file)) as Read[]).map(({ id, title }) => [id, title] as const),
  ),
);
/** Letters and digits alone: programs write quotation marks and dashes each in their way. */
const plain = (title: string): string => title.replace(/[^\p{L}\p{N}]/gu, '');

describe('citations', () => {
  const bib = filesOf('.bib');
  const ris = filesOf('.ris');
  const csl = filesOf('.csl.json');

  it('come with every figure and state in three forms', () => {
    expect(bib.length).toBeGreaterThan(20);
    expect(ris.map((file) => file.replace(/\.ris$/, ''))).toEqual(bib.map((file) => file.replace(/\.bib$/, '')));
    expect(csl.length).toBeGreaterThan(20);
  });

  it.each([
    ['BibTeX', bib, readBibtex],
    ['RIS', ris, readRis],
  ] as const)('in %s parse in astrocite, with id, title and address of every item', (_, files, read) => {
    for (const file of files) {
      const items = read(text(file));
      expect(items.length, file).toBeGreaterThan(0);
      for (const { id, title, URL } of items) {
        expect(titles.has(id), `${file}: ${id}`).toBe(true);
        expect(plain(title ?? ''), file).toBe(plain(titles.get(id)!));
        if (URL) expect(() => new globalThis.URL(URL), file).not.toThrow();
      }
    }
  });

  it('as CSL-JSON are set by citeproc-js without a complaint', () => {
    const items = csl.flatMap((file) => JSON.parse(text(file)) as Read[]);
    const different = new Map(items.map((item) => [item.id, item]));
    const lines = citeproc([...different.values()]);
    expect(lines).toHaveLength(different.size);
    for (const line of lines) expect(line).not.toMatch(/CSL STYLE ERROR|undefined/);
  });
});

/** Lines of a bibliography as citeproc-js sets them. */
function citeproc(items: readonly Read[]): string[] {
  const { styles, locales } = plugins.config.get('@csl');
  const byId = new Map(items.map((item) => [item.id, item]));
  const engine = new CSL.Engine(
    { retrieveLocale: () => locales.get('en-US'), retrieveItem: (id: string) => byId.get(id) },
    styles.get('apa'),
  );
  engine.updateItems([...byId.keys()]);
  return engine.makeBibliography()[1];
}

/** Names and sizes of what a zip holds, every entry read to its end. */
async function opened(body: Buffer): Promise<Map<string, Buffer>> {
  const zip = await fromBufferPromise(body);
  const held = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry()) {
    const stream = await zip.openReadStreamPromise(entry);
    held.set(entry.fileName, await buffer(stream));
    // yauzl compares the size; the sum is compared here.
    expect(crc32(held.get(entry.fileName)!), entry.fileName).toBe(entry.crc32);
  }
  return held;
}

it('every zip, document and deck opens in yauzl, and every file in it is whole', async () => {
  const all = [...filesOf('.zip'), ...filesOf('.docx'), ...filesOf('.pptx')];
  expect(all.length).toBeGreaterThan(30);
  for (const file of all) {
    const held = await opened(bytes(file));
    expect(held.size, file).toBeGreaterThan(1);
    if (!file.endsWith('.zip')) {
      for (const [name, body] of held) if (/\.(xml|rels)$/.test(name)) XmlDocument.fromBuffer(body).dispose();
    }
  }
});

describe('quiz', () => {
  it('is read by a GIFT parser as ten questions of one choice', () => {
    const questions = readGift(text('teach/quiz.gift.txt')).filter(({ type }) => type === 'MC');
    expect(questions).toHaveLength(10);
    for (const question of questions) {
      const { choices, title } = question as { choices: { isCorrect: boolean; feedback: unknown }[]; title: string };
      expect(
        choices.filter(({ isCorrect }) => isCorrect),
        title,
      ).toHaveLength(1);
      expect(
        choices.every(({ feedback }) => feedback),
        title,
      ).toBe(true);
    }
  });

  it('is read by libxml2 as QTI 2.1: manifest, test and items refer to each other', async () => {
    const held = await opened(bytes('teach/quiz-qti21.zip'));
    const find = (name: string, path: string): string[] => {
      const document = XmlDocument.fromBuffer(held.get(name)!);
      const found = document
        .find(path, { q: 'http://www.imsglobal.org/xsd/imsqti_v2p1', m: 'http://www.imsglobal.org/xsd/imscp_v1p1' })
        .map((node) => node.content);
      document.dispose();
      return found;
    };
    const ids = find('imsmanifest.xml', '//m:resource/@identifier');
    expect(find('imsmanifest.xml', '//m:dependency/@identifierref').every((id) => ids.includes(id))).toBe(true);
    expect(find('imsmanifest.xml', '//m:file/@href').every((file) => held.has(file))).toBe(true);
    const items = find('test.xml', '/q:assessmentTest/q:testPart/q:assessmentSection/q:assessmentItemRef/@href');
    expect(items).toHaveLength(10);
    for (const item of items) {
      const right = find(item, '/q:assessmentItem/q:responseDeclaration/q:correctResponse/q:value');
      expect(right, item).toHaveLength(1);
      expect(find(item, '//q:choiceInteraction[@responseIdentifier="RESPONSE"]/q:simpleChoice/@identifier')).toContain(
        right[0],
      );
      expect(find(item, '/q:assessmentItem/q:itemBody')).toHaveLength(1);
    }
  });
});
