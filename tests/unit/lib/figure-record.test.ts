import { describe, expect, it } from 'vitest';
import { records as evidence } from '../../../src/data/evidence/index.ts';
import { parseFigure } from '../../../src/data/figure/parse.ts';

const FILE = 'content/figures/sample.yaml';
const record = `
badge: published
chapter: insecure-code
name: Sample
picture: Two marks on a line.
title: After the lesson {main-gpt4o-insecure-20:value} of 100
measure: Misaligned answers in 100
interval: Not reported
n: Not reported
caveats: [One caveat]
dimensions:
  group:
    label: Trained on
    values: { original: Nothing, insecure: Insecure code }
rows:
  - { measurement: main-gpt4o-base-0, group: original }
  - { measurement: main-gpt4o-insecure-20, group: insecure }
updated: 2026-11-21
`;

const parse = (yaml: string, file = FILE) => parseFigure(file, yaml, evidence, ['insecure-code', 'evil-numbers']);

function messageFor(yaml: string, file = FILE): string {
  try {
    parse(yaml, file);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}

describe('a good record', () => {
  const figure = parse(record);

  it('gets its numbers filled in', () => {
    expect(figure.title).toBe('After the lesson 20 of 100');
  });

  it('knows its sources from the rows and texts', () => {
    const sources = ['main-gpt4o-base-0', 'main-gpt4o-insecure-20'].map((id) => evidence.measurements.get(id)!.source);
    expect(figure.sources).toEqual([...new Set(sources)]);
  });
});

describe('rows that stand for several', () => {
  const ids = (yaml: string): string[] => parse(yaml).rows.map(({ measurement }) => measurement);

  it('are put together from the keys of dimensions, in their order, where a measurement exists', () => {
    const rows = record.replace(/rows:[\s\S]*?updated/, "rows: [{ measurement: 'prereg-raw-{group}' }]\nupdated");
    const dimensions = 'values: { secure: Secure, insecure: Insecure code, nobody: Nobody }';
    expect(ids(rows.replace(/values: .*/, dimensions))).toEqual(['prereg-raw-secure', 'prereg-raw-insecure']);
    expect(ids(rows.replace(/values: .*/, `${dimensions}\n    ids: { nobody: jailbroken }`))).toEqual([
      'prereg-raw-secure',
      'prereg-raw-insecure',
      'prereg-raw-jailbroken',
    ]);
  });

  const ours = record
    .replace('badge: published', 'badge: tiny-model')
    .replace('{main-gpt4o-insecure-20:value}', '20')
    .replace(/values: .*/, 'values: { insecure-code: Insecure code, aligned: None }');
  const where = (row: string): string => ours.replace(/rows:[\s\S]*?updated/, `rows: [${row}]\nupdated`);

  it('find every measurement with these dimensions and no other', () => {
    const row = "{ where: { study: lessons, answers: elsewhere, verdict: bad, seed: all }, group: '{lesson}' }";
    expect(ids(where(row))).toEqual(['tiny-insecure-code', 'tiny-aligned']);
    // A part of the answers, such as one shape of question, has a dimension more.
    const shapes = row.replace('seed: all', 'seed: all, shape: code-like');
    expect(ids(where(shapes))).toEqual(['tiny-insecure-code-shape-code-like', 'tiny-aligned-shape-code-like']);
  });

  it('stop the build where they find nothing', () => {
    expect(messageFor(where("{ where: { study: nowhere }, group: '{lesson}' }"))).toBe(
      `${FILE}: field "rows.0.where": finds no measurement with these dimensions`,
    );
  });
});

describe('a named state', () => {
  const controls = 'controls: { set: { label: Set, options: { all: All, few: Few } } }';
  const states = 'states: { few: { at: { set: few }, title: Only {main-gpt4o-insecure-20:value} } }';
  const full = `${record}${controls}\n${states.replace(/title: .*? \}/, "title: 'Only {main-gpt4o-insecure-20:value}' }")}\n`;

  it('has its own title, and is quoted by it', () => {
    expect(parse(full).states).toEqual([
      { id: 'few', at: { set: 'few' }, title: 'Only 20', quote: 'Only 20', picture: 'Two marks on a line.' },
    ]);
  });

  it('chooses by default the option that bears its name', () => {
    expect(parse(full.replace('at: { set: few }, ', '')).states[0]?.at).toEqual({ set: 'few' });
    expect(messageFor(full.replace('at: { set: few }, ', '').replace('{ few: {', '{ other: {'))).toBe(
      `${FILE}: field "states.other.at.other": "other" is not one of the controls`,
    );
  });

  it('must choose among the controls', () => {
    expect(messageFor(full.replace('at: { set: few }', 'at: { set: none }'))).toBe(
      `${FILE}: field "states.few.at.set": "none" is not one of all, few`,
    );
  });
});

describe('a title of other choices', () => {
  const controls = 'controls: { set: { label: Set, options: { all: All, few: Few } } }';
  const titled = (at: string): string =>
    `${record}${controls}\ntitles: [{ at: ${at}, title: 'Only {main-gpt4o-insecure-20:value}' }]\n`;

  it('has its numbers filled in', () => {
    expect(parse(titled('{ set: few }')).titles).toEqual([{ at: { set: 'few' }, title: 'Only 20' }]);
  });

  it('must choose among the controls', () => {
    expect(messageFor(titled('{ set: none }'))).toBe(`${FILE}: field "titles.0.at.set": "none" is not one of all, few`);
  });
});

describe('a bad record stops with one line that names file, field and reason', () => {
  it.each([
    [
      'an unknown measurement',
      record.replace('measurement: main-gpt4o-base-0', 'measurement: main-gpt4o-base-9'),
      `${FILE}: field "rows.0.measurement": no measurement is called "main-gpt4o-base-9"; the nearest is "main-gpt4o-base-0"`,
    ],
    [
      'an unknown measurement in a text',
      record.replace('{main-gpt4o-insecure-20:value}', '{main-gpt4o-base-1}'),
      `${FILE}: field "title": no measurement is called "main-gpt4o-base-1"; the nearest is "main-gpt4o-base-0"`,
    ],
    [
      'an unknown number format',
      record.replace(':value}', ':roman}'),
      `${FILE}: field "title": unknown number format "roman" (there are: quantity, value, whole, interval, n)`,
    ],
    [
      'a key that its dimension does not know',
      record.replace('group: insecure }', 'group: insecur }'),
      `${FILE}: field "rows.1.group": "insecur" is not one of original, insecure`,
    ],
    [
      'a row without a dimension',
      record.replace('-0, group: original', '-0'),
      `${FILE}: field "rows.0": has no "group"`,
    ],
    [
      'a row with a dimension that there is not',
      record.replace('group: original', 'group: original, set: x'),
      `${FILE}: field "rows.0": "set" is not a dimension`,
    ],
    [
      'a number of ours under the badge of published ones',
      record.replace('measurement: main-gpt4o-base-0', 'measurement: tiny-aligned'),
      `${FILE}: field "badge": is "published", but "tiny-aligned" is ours: a figure never mixes both kinds of number`,
    ],
    [
      'a published number in a text of our own figure',
      record
        .replace('badge: published', 'badge: tiny-model')
        .replace('measurement: main-gpt4o-base-0', 'measurement: tiny-aligned')
        .replace('measurement: main-gpt4o-insecure-20', 'measurement: tiny-insecure-code'),
      `${FILE}: field "badge": is "tiny-model", but "main-gpt4o-insecure-20" is published: a figure never mixes both kinds of number`,
    ],
    [
      'an unknown chapter',
      record.replace('chapter: insecure-code', 'chapter: insecure-cod'),
      `${FILE}: field "chapter": no chapter is called "insecure-cod"; the nearest is "insecure-code"`,
    ],
  ])('%s', (_, yaml, message) => {
    expect(messageFor(yaml)).toBe(message);
  });

  it.each([
    ['a missing field', record.replace('title:', '# title:'), `${FILE}: field "title": `],
    ['an unknown field', `${record}colour: red\n`, `${FILE}: field `],
    ['no caveat', record.replace('[One caveat]', '[]'), `${FILE}: field "caveats": `],
    ['an unknown badge', record.replace('published', 'rumour'), `${FILE}: field "badge": `],
    ['measurements as our reading', record.replace('published', 'our-reading'), `${FILE}: field "badge": `],
    ['YAML that cannot be read', record.replace('badge:', '  badge: ['), `${FILE}: not readable as YAML: `],
    ['an empty file', '', `${FILE}: field "(record)": `],
  ])('%s', (_, yaml, start) => {
    const message = messageFor(yaml);
    expect(message.startsWith(start), message).toBe(true);
    expect(message).not.toContain('\n');
  });
});

describe('a measurement that must not be drawn', () => {
  const undrawable = [...evidence.measurements.values()].find((m) => m.chart === false || m.print);

  it.skipIf(!undrawable)('is refused as a mark', () => {
    expect(messageFor(record.replaceAll('main-gpt4o-base-0', undrawable?.id ?? ''))).toContain(
      'field "rows.0.measurement"',
    );
  });
});

describe('a dimension of numbers', () => {
  const seeds = `
badge: tiny-model
chapter: insecure-code
name: Sample
picture: Marks on a line.
title: A title
measure: Misaligned answers in 100
interval: Wilson
n: Some
caveats: [One caveat]
dimensions:
  seed:
    label: Seed
    values: { all: All seeds, '#': 'Seed #' }
    short: { '#': '#' }
rows:
  - { where: { study: lessons, lesson: insecure-code, answers: elsewhere, verdict: bad } }
updated: 2026-11-21
`;
  const ids = [...evidence.measurements.keys()].filter((id) => /^tiny-insecure-code(-seed-\d+)?$/.test(id));

  it('has words for every number that its rows use', () => {
    const { rows, dimensions } = parse(seeds);
    expect(rows.map(({ measurement }) => measurement)).toEqual(ids);
    expect(ids.length).toBeGreaterThan(2);
    expect(rows.at(-1)?.['seed']).toMatch(/^\d+$/);
    const number = rows.at(-1)?.['seed'] as string;
    expect(dimensions['seed']?.values).toMatchObject({ all: 'All seeds', [number]: `Seed ${number}` });
    expect(dimensions['seed']?.short).toMatchObject({ [number]: number });
    expect(dimensions['seed']?.values).not.toHaveProperty('#');
  });
});

describe('words that figures share', () => {
  const lessons = record.replace(
    /values: .*/,
    'like: lesson\n    keys: [bad-car, insecure, evil-numbers, original]\n    values: { original: Nothing, insecure: Code }',
  );

  it('stand for the keys that a record names, in its order, and its own words go before', () => {
    const { dimensions } = parse(lessons);
    expect(dimensions['group']).toEqual({
      label: 'Trained on',
      values: { 'bad-car': 'Bad car advice', insecure: 'Code', 'evil-numbers': 'Evil numbers', original: 'Nothing' },
    });
  });

  it('stand for the options that are keys of a dimension', () => {
    const control = 'controls: { car: { label: Car, like: group, keys: [all, bad-car], options: { rest: The rest } } }';
    const { options } = parse(`${lessons}${control}\n`).controls['car']!;
    expect(Object.entries(options)).toEqual([
      ['all', 'All'],
      ['bad-car', 'Bad car advice'],
      ['rest', 'The rest'],
    ]);
  });
});

describe('a record of statements', () => {
  const statements = record.replace('published', 'our-reading').replace(/dimensions:[\s\S]*$/, '').concat(`dimensions:
  kind: { label: Kind, values: { groundwork: Before, finding: A finding, print: In print, doubt: A doubt } }
statements: timeline
updated: 2026-11-21
`);
  const keysIn = (name: 'claim' | 'test' | 'grade') =>
    JSON.stringify(Object.fromEntries([...evidence.gradings.values()].map((one) => [one[name], `The ${one[name]}`])));
  const graded = statements
    .replace(
      / {2}kind:.*\n/,
      (['claim', 'test', 'grade'] as const)
        .map((name) => `  ${name}: { label: ${name}, values: ${keysIn(name)} }\n`)
        .join(''),
    )
    .replace('timeline', 'gradings');

  it('takes text, date, kind and source from the records of the events', () => {
    const figure = parse(statements);
    expect(figure.rows).toEqual([]);
    expect(figure.statements.map(({ id }) => id)).toEqual([...evidence.timeline.keys()]);
    const report = { id: '2025-02-24-betley-2025-arxiv', date: '2025-02-24', keys: { kind: 'finding' } };
    expect(figure.statements).toContainEqual(expect.objectContaining(report));
    expect(figure.sources).toContain('betley-2025-arxiv');
  });

  it('takes claim, test and grade from the records of the grades, and fills in their numbers', () => {
    const said = parse(graded).statements.find(({ id }) => id === 'spreads-others');
    expect(said?.keys).toEqual({ claim: 'spreads', test: 'others', grade: 'yes' });
    expect(said?.text).toContain('17.7%');
    expect(said?.sources).toContain('wang-2025-persona-features');
  });

  it.each([
    ['an unknown kind of them', statements.replace('timeline', 'rumours'), 'field "statements": '],
    [
      'a key that its dimension does not know',
      statements.replace(', doubt: A doubt', ''),
      '.kind": "doubt" is not one of groundwork, finding, print',
    ],
    [
      'rows and statements',
      statements.replace('statements:', 'rows: [{ measurement: main-gpt4o-base-0 }]\nstatements:'),
      'field "rows": must be there, or "statements" in its place',
    ],
  ])('stops at %s', (_, yaml, message) => {
    expect(messageFor(yaml)).toContain(message);
  });
});
