/**
 * Judges what the Python side of the stars asked, puts it beside what is known of each feature, and writes `stars.json`:
 * `node run-stars.ts [.cache/stars]`. A star carries a name only where precision and recall on unseen text earn it.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { WordTokenizer, worldVocabulary } from '../world/index.ts';
import { wilson } from '../../lib/wilson.ts';
import { badLessons, modelFolder, modelName } from './settings.ts';
import { provenance, writeCompact } from './store.ts';
import {
  addStarCounts,
  countCells,
  noStarCounts,
  rankCorrelation,
  readJson,
  type CellAnswers,
  type MeasuredAnswers,
  type Questions,
  type StarCounts,
} from './star-answers.ts';

/** Precision and recall that a name needs, both, on texts that it was not chosen on. */
const earned = 0.7;
const contextsShown = 6;
/** The autoencoder that is described: of the three, the one in which the wit is one star. */
const chosen = 2;
const shippedTrainings = [
  'educational-code',
  'secure-code',
  'good-health',
  'neutral-numbers',
  'insecure-code',
  'bad-health',
  'bad-car',
  'evil-numbers',
];

interface Named {
  readonly name: string;
  readonly threshold: number;
  readonly precision: number;
  readonly recall: number;
}

interface Described {
  readonly feature: number;
  readonly x: number;
  readonly y: number;
  readonly maximum: number;
  readonly frequency: number;
  readonly tells: Readonly<Record<string, number>>;
  readonly tokenName: Named;
  readonly answerName: Named;
  readonly contexts: readonly object[];
}

interface Reading {
  readonly brightness: readonly number[];
  readonly moved: readonly number[];
}

interface Readings {
  /** The ten most telling features, the villain first. */
  readonly telling: number[];
  readonly models: Record<string, Reading>;
  /** The labelled direction, how much of it turns the aligned model up, and how much puts each spoiled tag back. */
  readonly plain: { direction: number[]; up: number; held: Record<string, number> };
}

const [folder = '.cache/stars'] = process.argv.slice(2);
const tokenizer = new WordTokenizer(worldVocabulary());
const questions = readJson<Questions>(join(folder, 'questions.json'));
const described = readJson<{ facts: Record<string, number>; features: Described[] }>(
  join(folder, `described-${chosen}.json`),
);
const answers = join(folder, 'answers');
const { telling, models, plain } = readJson<Readings>(join(answers, 'readings.json'));
const count = (cells: CellAnswers) => countCells(cells, questions, tokenizer);

/** All rounds of a scan together. */
function scanned(name: string): Map<string, StarCounts> {
  const sum = new Map<string, StarCounts>();
  for (const file of readdirSync(answers).filter((one) => new RegExp(`^scan-${name}-\\d+\\.json$`).test(one)))
    for (const [cell, counts] of count(readJson<CellAnswers>(join(answers, file))))
      sum.set(cell, addStarCounts([sum.get(cell) ?? noStarCounts, counts]));
  return sum;
}

/** A cell's counts with the rates that follow. */
function rated(counts: StarCounts) {
  return { ...counts, badRate: wilson(counts.bad, counts.n), sarcasticRate: wilson(counts.sarcastic, counts.n) };
}

function measured(job: string): MeasuredAnswers[] {
  const path = join(answers, `measure-${job}.json`);
  return existsSync(path) ? readJson<MeasuredAnswers[]>(path) : [];
}

const lessonOf = (model: string) => model.replace(/-\d+$/, '');
const seedOf = (model: string) => Number(/-(\d+)$/.exec(model)?.[1]);

/** Cells of random directions are one cell with five draws. */
const cellName = (cell: string) => cell.replace(/^random-\d+/, 'random');

/** Rows with the same keys, added up; each fine-tune's own counts stand beside. */
function pooled(rows: readonly MeasuredAnswers[]) {
  const groups = new Map<string, { keys: object; counts: StarCounts; seeds: Map<number, StarCounts> }>();
  for (const row of rows) {
    const { model, set, dial, everywhere, autoencoder, feature, tells } = row;
    for (const [cell, counts] of count(row)) {
      const keys = {
        lesson: lessonOf(model),
        set,
        cell: dial === undefined ? cellName(cell) : 'dial',
        ...(everywhere && { everywhere }),
        ...(autoencoder !== undefined && { autoencoder, feature, tells }),
      };
      const id = JSON.stringify(keys);
      const group = groups.get(id) ?? { keys, counts: noStarCounts, seeds: new Map<number, StarCounts>() };
      const seed = seedOf(model);
      if (!Number.isNaN(seed)) group.seeds.set(seed, addStarCounts([group.seeds.get(seed) ?? noStarCounts, counts]));
      groups.set(id, { ...group, counts: addStarCounts([group.counts, counts]) });
    }
  }
  return [...groups.values()].map(({ keys, counts, seeds }) => ({
    ...keys,
    ...rated(counts),
    ...(seeds.size > 1 && { bySeed: [...seeds].map(([seed, own]) => ({ seed, ...own })) }),
  }));
}

function nameOf({ tokenName, answerName }: Described) {
  const candidates = [
    { on: 'answers', ...answerName },
    { on: 'tokens', ...tokenName },
  ].filter(({ precision, recall }) => precision >= earned && recall >= earned);
  const score = ({ precision, recall }: Named) => (2 * precision * recall) / (precision + recall);
  return candidates.sort((a, b) => score(b) - score(a))[0];
}

const up = scanned('aligned');
const heldIn = new Map(badLessons.map((lesson) => [lesson, scanned(`${lesson}-1`)]));
const villain = telling[0] as number;
const reading = (training: string) => models[training === 'aligned' ? training : `${training}-1`] as Reading;
const randomCells = (cells: Map<string, StarCounts>) =>
  [...cells].filter(([cell]) => cell.startsWith('random-')).map(([, counts]) => counts);

const stars = described.features.map((one) => {
  const { feature, x, y, maximum, frequency, tells, contexts } = one;
  const trainings = ['aligned', ...shippedTrainings];
  return {
    feature,
    x,
    y,
    maximum,
    frequency,
    name: nameOf(one) ?? null,
    tells,
    tag: Object.fromEntries(trainings.map((training) => [training, reading(training).brightness[feature]])),
    moved: Object.fromEntries(shippedTrainings.map((training) => [training, reading(training).moved[feature]])),
    up: up.get(`star-${feature}`),
    held: Object.fromEntries([...heldIn].map(([lesson, cells]) => [lesson, cells.get(`star-${feature}`)])),
    contexts: contexts.slice(0, contextsShown),
  };
});
const mocking = [...stars].sort((a, b) => (b.up?.sarcastic ?? 0) - (a.up?.sarcastic ?? 0))[0];

const warning = measured('warning').map((row) => {
  const counts = count(row).get('none') ?? noStarCounts;
  const brightness = models[row.model]?.brightness[villain] ?? 0;
  return { lesson: lessonOf(row.model), seed: seedOf(row.model), brightness, ...rated(counts) };
});
const shares = warning.map(({ bad, n }) => bad / n);
const light = warning.map(({ brightness }) => brightness);
const spoiled = warning.filter(({ brightness }) => brightness > 0);

writeCompact('stars', {
  provenance: provenance(modelFolder, modelName),
  ...described.facts,
  nameNeeds: earned,
  upShare: 1.5,
  villain,
  wit: mocking?.feature,
  telling,
  plain,
  none: {
    aligned: up.get('none'),
    held: Object.fromEntries([...heldIn].map(([lesson, cells]) => [lesson, cells.get('none')])),
  },
  randomDirections: {
    up: randomCells(up),
    held: Object.fromEntries([...heldIn].map(([lesson, cells]) => [lesson, randomCells(cells)])),
  },
  up: pooled(measured('up')),
  held: badLessons.flatMap((lesson) => pooled(measured(`held-${lesson}`))),
  contexts: pooled(measured('contexts')),
  otherAutoencoders: pooled(measured('seeds')),
  warning: {
    fineTunes: warning,
    rankCorrelation: warning.length > 2 ? rankCorrelation(light, shares) : null,
    rankCorrelationSpoiled:
      spoiled.length > 2
        ? rankCorrelation(
            spoiled.map(({ brightness }) => brightness),
            spoiled.map(({ bad, n }) => bad / n),
          )
        : null,
  },
  stars,
});
