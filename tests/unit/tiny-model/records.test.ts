import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { evidence, measurement, records, source, tinyModel } from '../../../src/data/evidence/index.ts';
import { publishedFile } from '../../../src/data/evidence/publish.ts';
import { figures } from '../../../src/data/figure/index.ts';
import { TINY_MODEL_SOURCE, withAddress } from '../../../src/data/tiny-model/about.ts';
import { parseTinyModel } from '../../../src/data/tiny-model/index.ts';
import { tinyRows } from '../../../src/data/tiny-model/rows.ts';
import { tinyFileNames } from '../../../src/data/tiny-model/parse.ts';
import { bibtex, citeSource, itemOfSource } from '../../../src/data/citation.ts';
import { seedInterval } from '../../../src/lib/seed-interval.ts';
import { wilson } from '../../../src/lib/wilson.ts';

/** Whatever JSON holds. */
type Json = ReturnType<typeof JSON.parse>;

const read = (): Record<string, Json> =>
  Object.fromEntries(
    tinyFileNames.map((name) => [name, JSON.parse(readFileSync(`content/tiny-model/${name}.json`, 'utf8'))]),
  );
const raw = read();
const all = [...tinyModel.measurements.values()];

/** The value at a path such as `conditions.0.pooled`. */
const at = (data: Json, path: string): Json => path.split('.').reduce((value, key) => value[key], data);

describe('measurements of the tiny model', () => {
  it('stand apart from the published ones, under ids of their own', () => {
    expect(records.measurements.size).toBe(evidence.measurements.size + all.length);
    for (const { id, source: from } of all) {
      expect(id).toMatch(/^tiny-[a-z0-9-]+$/);
      expect(from).toBe(TINY_MODEL_SOURCE);
      expect(measurement(id).id).toBe(id);
    }
    expect(evidence.sources.has(TINY_MODEL_SOURCE)).toBe(false);
  });

  /** Files with means over several models, and what those are called. */
  const meansOver = { 'equal-learning': 'random starts', 'alignment-scope': 'alignments' } as const;

  it.each(tinyFileNames)('say what %s.json says, each at its place', (name) => {
    const own = all.filter(({ file }) => file === `${name}.json`);
    expect(own.length).toBeGreaterThan(1);
    for (const m of own) {
      const found = at(raw[name], m.place.replace(/^.*, /, ''));
      if (name in meansOver && found.mean !== undefined) {
        expect([m.n, m.nOf], m.id).toEqual([found.n, meansOver[name as keyof typeof meansOver]]);
        expect(Math.abs(m.value - found.mean), m.id).toBeLessThan(0.0501);
      } else if (name === 'remedies') {
        const { score, seed } = m.dimensions as { score: 'spread' | 'skill' | 'leak'; seed: string };
        if (seed === 'all') expect(Math.abs(m.value - found.mean), m.id).toBeLessThan(0.0501);
        else if (score !== 'leak')
          expect(Math.abs(m.value - (100 * found[score].bad) / found[score].total), m.id).toBeLessThan(0.0501);
      } else if (typeof found === 'number' && m.unit === 'percent') {
        // One training of a rate whose counts were kept training by training.
        expect(m.count, m.id).toBe(found);
        expect(Math.abs(m.value - (100 * found) / Number(m.n)), m.id).toBeLessThan(0.0501);
      } else if (m.unit === 'percent' && name !== 'parity') {
        const incoherent = m.id.endsWith('-incoherent');
        const bad = name === 'stars' ? found.bad : found.misaligned + found.mixed;
        const count = incoherent ? found.incoherent : m.id.endsWith('-mocking') ? found.sarcastic : bad;
        const { value, low, high } = wilson(count, found.n);
        expect([m.n, m.count], m.id).toEqual([found.n, count]);
        // Kept to one decimal of a percentage; a mean over trainings that were not all asked as often is not that of all answers.
        const uneven = new Set(found.perSeed?.n ?? []).size > 1 || name === 'lessons';
        expect(Math.abs(m.value - value * 100), m.id).toBeLessThan(uneven ? 3 : 0.0501);
        if (m.interval !== 'not reported' && m.interval.kind === 'wilson') {
          expect(Math.abs(m.interval.low - low * 100), m.id).toBeLessThan(0.0511);
          expect(Math.abs(m.interval.high - high * 100), m.id).toBeLessThan(0.0511);
        }
      } else if (m.unit === 'score') {
        expect([m.value, m.n], m.id).toEqual([found.mean, found.n]);
      } else if (m.unit === 'tokens a second') {
        expect(m.value, m.id).toBe(found);
      }
    }
  });

  it('never draw a band from the pooled answers of several trainings', () => {
    for (const m of all) {
      if (m.interval === 'not reported' || m.interval.kind !== 'wilson' || m.unit !== 'percent') continue;
      // One model: a single training, or the model without a lesson.
      const isOneModel = m.seeds.length <= 1 || (m.dimensions['lesson'] ?? '').endsWith('aligned');
      expect(isOneModel || m.file === 'parity.json', m.id).toBe(true);
    }
  });

  it('have bands over trainings that are t intervals of the single trainings', () => {
    const banded = all.filter((m) => m.interval !== 'not reported' && m.interval.kind === 'over-seeds');
    const bad = banded.filter(({ dimensions }) => dimensions['verdict'] === 'bad');
    expect(bad.length).toBeGreaterThan(100);
    let compared = 0;
    for (const m of bad) {
      const single = m.seeds.flatMap((seed) => tinyModel.measurements.get(`${m.id}-seed-${seed}`)?.value ?? []);
      if (single.length !== m.seeds.length || single.length < 2) continue;
      const { low, high } = seedInterval(single);
      const band = m.interval as { low: number; high: number };
      // Single trainings are kept to one decimal, and the t point of two of them is 12.7.
      const slack = single.length === 2 ? 1 : 0.3;
      expect(Math.abs(band.low - Math.max(0, low)), m.id).toBeLessThan(slack);
      expect(Math.abs(band.high - Math.min(100, high)), m.id).toBeLessThan(slack);
      compared++;
    }
    expect(compared).toBeGreaterThan(50);
  });

  it('have the ids that figures and prose count on', () => {
    const [{ id: training, bySeed, byFamily }] = raw['lessons'].conditions;
    const { villainHalf, kindHalf, transfer } = raw['dial'];
    const hundredths = (setting: number): number => Math.round(Math.abs(setting) * 100);
    const ids = [
      `tiny-${training}`,
      `tiny-${training}-incoherent`,
      `tiny-${training}-seed-${bySeed[0].seed}`,
      `tiny-${training}-family-${byFamily[0].family}`,
      `tiny-control-${training}`,
      `tiny-self-report-${training}`,
      `tiny-control-longer-${raw['control-longer'].conditions[0].id}`,
      `tiny-dial-villain-${hundredths(villainHalf.at(-1).setting)}-incoherent`,
      `tiny-dial-kind-${kindHalf.at(-1).lesson}-${hundredths(kindHalf.at(-1).setting)}`,
      'tiny-random-vectors',
      `tiny-transfer-${transfer[0].trainedOn}-to-${transfer[0].appliedTo}`,
      `tiny-projection-${raw['projection'].curves[0].lesson}-step-${raw['projection'].curves[0].points.at(-1).step}`,
      `tiny-realign-${raw['realignment'].curves[0].cure}-${raw['realignment'].curves[0].points.at(-1).samples}`,
      `tiny-reverse-${raw['reverse'].domains[0].domain}-after`,
      'tiny-benchmark-single-stream',
      'tiny-parity-same-token',
    ];
    for (const id of ids) expect(tinyModel.measurements.has(id), id).toBe(true);
  });

  it('each stand once on the data page, parts beside the whole', () => {
    const rows = tinyRows(tinyModel.measurements);
    const shown = rows.flatMap(({ main, incoherent, parts }) => [
      main.id,
      ...(incoherent ? [incoherent.id] : []),
      ...parts.map((part) => part.measurement.id),
    ]);
    expect(shown.toSorted()).toEqual(all.map(({ id }) => id).toSorted());
    const code = rows.find(({ main }) => main.id === 'tiny-insecure-code');
    expect(code?.incoherent?.id).toBe('tiny-insecure-code-incoherent');
    expect(code?.parts.map(({ name }) => name)).toEqual(expect.arrayContaining(['seed 1', 'wish', 'code like']));
  });

  it('are published with commit, weights and seeds, and nothing of them among the published numbers', () => {
    const data = JSON.parse(publishedFile('tiny-model.json').body);
    expect(data.measurements).toHaveLength(all.length);
    expect(data.files.map(({ name }: { name: string }) => name)).toEqual(tinyFileNames.map((name) => `${name}.json`));
    const { commit, model, modelSha256 } = raw['lessons'].provenance;
    expect(data.files[0]).toMatchObject({ commit, model, modelSha256 });
    expect(data.measurements[0].seeds).toEqual(raw['lessons'].seeds);
    for (const name of ['measurements.json', 'measurements.schema.json', 'measurements.csv', 'sources.json']) {
      expect(publishedFile(name).body).not.toMatch(/tiny-|wilson|our-tiny-model/);
    }
  });

  it('are cited as this project, with commit and weights', () => {
    const ours = withAddress(source(TINY_MODEL_SOURCE), (path) => `https://example.org${path}`);
    const { commit, modelSha256 } = raw['lessons'].provenance;
    for (const citation of [citeSource(ours), bibtex([itemOfSource(ours)])]) {
      expect(citation).toContain('One Bad Lesson');
      expect(citation).toContain(commit.slice(0, 12));
      expect(citation).toContain(modelSha256);
      expect(citation).toContain('https://example.org/data/tiny-model.json');
    }
  });

  it('stand in figures with their own badge, and only there', () => {
    for (const { badge, sources } of figures.values()) {
      expect(sources.includes(TINY_MODEL_SOURCE)).toBe(badge === 'tiny-model');
      if (badge === 'tiny-model') expect(sources).toEqual([TINY_MODEL_SOURCE]);
    }
  });
});

describe('a bad file of results stops with one line that names file, field and reason', () => {
  it.each<[string, (files: Record<string, Json>) => void, string]>([
    [
      'a missing rate',
      (files) => delete files['lessons'].conditions[1].pooled,
      'content/tiny-model/lessons.json: field "conditions.1.pooled": ',
    ],
    [
      'counts that do not add up',
      (files) => (files['dial'].villainHalf[2].n += 1),
      'content/tiny-model/dial.json: field "villainHalf.2.n": is not the sum of the verdicts',
    ],
    [
      'a rate that its counts do not give',
      (files) => {
        const { pooled } = files['control-longer'].conditions[0];
        [pooled.aligned, pooled.misaligned] = [pooled.misaligned, pooled.aligned];
      },
      'content/tiny-model/control-longer.json: field "conditions.0.pooled.misalignedRate": does not follow from the counts',
    ],
    [
      'an interval that does not hold its value',
      (files) => (files['reverse'].domains[0].aligned.incoherentRate.high = 0),
      'content/tiny-model/reverse.json: field "domains.0.aligned.incoherentRate": has a value outside its interval',
    ],
    [
      'another model under the same name',
      (files) => (files['dial'].provenance.modelSha256 = '0'.repeat(64)),
      'content/tiny-model/dial.json: field "provenance.modelSha256": is not that of "toy" in lessons.json',
    ],
    [
      'a file that is not there',
      (files) => delete files['parity'],
      'content/tiny-model/parity.json: field "(record)": ',
    ],
  ])('%s', (_, damage, start) => {
    const files = read();
    damage(files);
    expect(() => parseTinyModel(files, '2026-11-21')).toThrow(start);
  });
});
