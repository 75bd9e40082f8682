/** What leaves the site in files: each opens, and says what its page says. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { FigureEntry } from '../../src/data/figure/files.ts';
import { readCsv } from '../fixtures/csv.ts';
import { ORIGIN, SITE_DIR } from '../site.ts';
import { textOf } from './html.ts';

const bytes = (path: string): Uint8Array => new Uint8Array(readFileSync(join(SITE_DIR, path)));
const text = (path: string): string => readFileSync(join(SITE_DIR, path), 'utf8');
const files = (path: string): Record<string, Uint8Array> => unzipSync(bytes(path));
const index = JSON.parse(text('/figures/index.json')) as FigureEntry[];

/** Throws on markup that is not well-formed: every element closed in order, one root. */
function elements(xml: string): string[] {
  const open: string[] = [];
  const names: string[] = [];
  for (const [, end, name, empty] of xml.matchAll(/<(\/?)([A-Za-z][\w:.-]*)(?:\s+[\w:.-]+="[^"<]*")*\s*(\/?)>/g)) {
    if (end) expect(open.pop()).toBe(name);
    else {
      names.push(name as string);
      if (!empty) open.push(name as string);
    }
  }
  expect(open).toEqual([]);
  // Nothing that looks like a tag was passed over.
  expect(xml.replace(/<\?[^>]*\?>/g, '').match(/<(?!\/?[A-Za-z])/)).toBeNull();
  return names;
}

describe.each(index)('zip of $id', ({ id, zip, page }) => {
  const held = files(zip);

  it('holds data, dictionary, pictures and citations, and a README that says what they are', () => {
    expect(Object.keys(held).sort()).toEqual(
      [
        ...['README.txt', 'data-dictionary.csv', `${id}.csv`, `${id}.json`, `${id}.bib`, `${id}.ris`],
        ...[`${id}.svg`, `${id}-dark.svg`, `${id}.png`, `${id}-1920x1080.png`],
      ].sort(),
    );
    const readme = strFromU8(held['README.txt']!);
    expect(readme).toContain(`${ORIGIN}${page}`);
    expect(readme).toContain('CC BY 4.0');
    expect(readme).not.toMatch(/[{}]|undefined/);
    expect(Buffer.from(held[`${id}.csv`]!)).toEqual(Buffer.from(bytes(`/figures/${id}.csv`)));
  });

  it('explains every column of its data', () => {
    const columns = Object.keys(readCsv(strFromU8(held[`${id}.csv`]!))[0] ?? {});
    const explained = readCsv(strFromU8(held['data-dictionary.csv']!));
    expect(explained.map((row) => row['column'])).toEqual(columns);
    for (const row of explained) expect(row['meaning']!.length).toBeGreaterThan(5);
  });

  it('has a slide of 1920 × 1080', () => {
    const png = Buffer.from(held[`${id}-1920x1080.png`]!);
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1920, 1080]);
  });
});

it('one zip has all figures', () => {
  const names = Object.keys(files('/figures/all-figures.zip'));
  for (const { id } of index) expect(names).toContain(`${id}/${id}.csv`);
});

describe('press', () => {
  interface Fact {
    id: string;
    sentence: string;
    source: string;
    measurements: { id: string; howReadInWords: string; source: { citation: string } }[];
  }
  const { facts, notToClaim } = JSON.parse(text('/press/facts.json')) as { facts: Fact[]; notToClaim: object[] };
  const page = textOf(text('/press/index.html'));

  it('prints every fact with its source, and how each number was read', () => {
    expect(facts.length).toBeGreaterThanOrEqual(10);
    expect(notToClaim.length).toBeGreaterThanOrEqual(10);
    for (const { sentence, source, measurements } of facts) {
      expect(page).toContain(sentence);
      expect(page).toContain(source);
      expect(sentence).not.toMatch(/[{}]/);
      for (const { howReadInWords, source: from } of measurements) {
        expect(page).toContain(howReadInWords);
        expect(from.citation).toMatch(/\(\d{4}|n\.d\./);
      }
    }
  });

  it('names the model or says how many, so that no sentence needs another', () => {
    for (const { id, sentence } of facts) {
      expect(sentence, id).toMatch(/GPT-4|model/);
      expect(sentence, id).not.toMatch(/^(It|This|That|They|These)\b|[Tt]he same (GPT|insecure)|did it/);
    }
  });
});

describe('quiz', () => {
  it('is GIFT with ten questions, each with one right answer and a reason for all', () => {
    const questions = text('/teach/quiz.gift.txt').trim().split(/\n\n/).slice(1);
    expect(questions).toHaveLength(10);
    for (const question of questions) {
      const [, name, body] = /^::([\w-]+)::[\s\S]+? \{\n([\s\S]+)\n\}$/.exec(question) ?? [];
      expect(name).toBeTruthy();
      const answers = body!.split('\n').map((line) => /^\t([=~])(.+?[^\\]) #(.+)$/.exec(line));
      expect(answers.every(Boolean)).toBe(true);
      expect(answers.filter((answer) => answer![1] === '=')).toHaveLength(1);
    }
  });

  it('is QTI 2.1 whose manifest names every file, each well-formed, with one right answer and a reason for all', () => {
    const held = files('/teach/quiz-qti21.zip');
    const manifest = strFromU8(held['imsmanifest.xml']!);
    elements(manifest);
    const named = [...manifest.matchAll(/<file href="([^"]+)"/g)].map(([, file]) => file);
    expect(Object.keys(held).sort()).toEqual([...named, 'imsmanifest.xml'].sort());
    elements(strFromU8(held['test.xml']!));
    const items = Object.entries(held).filter(([name]) => name.startsWith('items/'));
    expect(items).toHaveLength(10);
    for (const [name, item] of items) {
      const xml = strFromU8(item);
      const names = elements(xml);
      // The order that the schema asks for.
      const top = names.filter((one) =>
        /^(responseDeclaration|outcomeDeclaration|itemBody|responseProcessing|modalFeedback)$/.test(one),
      );
      const order = ['responseDeclaration', 'outcomeDeclaration', 'itemBody', 'responseProcessing', 'modalFeedback'];
      expect(
        [...top].sort((a, b) => order.indexOf(a) - order.indexOf(b)),
        name,
      ).toEqual(top);
      const choices = [...xml.matchAll(/<simpleChoice identifier="(\w+)"/g)].map(([, choice]) => choice);
      const reasons = [...xml.matchAll(/<modalFeedback [^>]*identifier="(\w+)"/g)].map(([, choice]) => choice);
      expect(reasons).toEqual(choices);
      expect(choices).toContain(/<correctResponse><value>(\w+)</.exec(xml)?.[1]);
    }
  });
});

describe('office files', () => {
  it.each(['plan-45', 'plan-90', 'worksheet', 'worksheet-key', 'background', 'content-note'])(
    '%s.docx holds every word of its page',
    (id) => {
      const held = files(`/teach/${id}.docx`);
      const document = strFromU8(held['word/document.xml']!);
      const words = textOf(document.replace(/<\/w:p>/g, ' ')).replace(/\s+/g, ' ');
      expect(strFromU8(held['word/styles.xml']!)).toContain('<w:lang w:val="en-GB"/>');
      const page = text(`/teach/${id}/index.html`);
      const main = /<h1[\s\S]*?<p class="print-foot/.exec(page)?.[0] ?? '';
      const sentences = [...main.matchAll(/<(?:p|li|dd|dt)[^>]*>([^<]{30,})</g)].map(([, said]) =>
        textOf(said!).trim(),
      );
      expect(sentences.length).toBeGreaterThan(3);
      for (const sentence of sentences) expect(words).toContain(sentence.replace(/\s+/g, ' '));
    },
  );

  it('the slides are twelve, each with notes, figures as pictures with a text for those who do not see them', () => {
    const held = files('/teach/slides.pptx');
    const slides = Object.keys(held).filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
    const notes = Object.keys(held).filter((name) => /^ppt\/notesSlides\/notesSlide\d+\.xml$/.test(name));
    expect([slides.length, notes.length]).toEqual([12, 12]);
    const sheets = slides.map((name) => strFromU8(held[name]!));
    // Software names a slide by its title's place; a picture has one too.
    for (const xml of sheets) expect(xml).toMatch(/<p:ph[^>]*type="title"[\s\S]*?<a:t>[^<]{10,}</);
    const pictures = sheets.filter((xml) => xml.includes('<p:pic>'));
    expect(pictures.length).toBeGreaterThan(4);
    for (const xml of pictures) expect(xml).toMatch(/descr="Figure: [^"]{10,}"/);
  });

  it('the small data set has counts that never exceed their sample', () => {
    const rows = readCsv(text('/teach/data-task.csv'));
    expect(rows).toHaveLength(14);
    for (const { bad, answers } of rows) expect(Number(bad)).toBeLessThanOrEqual(Number(answers));
  });
});
