/**
 * The study of the stars on another aligned model, from its fine-tunes to the result, by one command:
 * `node stars-elsewhere.ts <name> <folder of the exported model> <corpus that it read> [<folder of corpora>]`. Steps whose
 * result lies in the cache are skipped. Writes `stars-elsewhere/<name>.json`.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { wilson } from '../../lib/wilson.ts';
import { lessonIds, WordTokenizer, worldVocabulary } from '../world/index.ts';
import { lessonAdapter, studied } from './adapters.ts';
import { loadModel } from './load-model.ts';
import { adapterFolder, badLessons, shippedSeed } from './settings.ts';
import {
  addStarCounts,
  countCells,
  noStarCounts,
  readJson,
  type MeasuredAnswers,
  type Questions,
} from './star-answers.ts';
import { provenance, writeCompact } from './store.ts';

interface Chosen {
  readonly feature: number;
  readonly rise: number;
  readonly tells: number;
  readonly maximum: number;
}

interface Found {
  readonly facts: Readonly<Record<string, number>>;
  readonly chosen: readonly Chosen[];
  readonly rows: readonly (MeasuredAnswers & { readonly scan?: true })[];
}

const [name, folder, corpus, corpora = '.cache/corpus'] = process.argv.slice(2);
if (!name || !folder || !corpus) throw new Error('Give a name, the folder of an exported model, and its corpus.');
const python = process.env['PYTHON'] ?? '.cache/venv/bin/python';
const stars = join('.cache/stars', name);
const answers = join(stars, 'answers');

function run(script: string, options: Readonly<Record<string, string>>): void {
  const given = Object.entries(options).flatMap(([key, value]) => [`--${key}`, value]);
  execFileSync(python, [`src/tiny-model/training/${script}.py`, ...given], {
    stdio: 'inherit',
    env: { ...process.env, OMP_NUM_THREADS: '1' },
  });
}

const subject = await studied(name, folder, await loadModel(folder));
for (const lesson of lessonIds) await lessonAdapter(subject, lesson, shippedSeed);
const texts = '.cache/stars/questions.json';
if (!existsSync(texts)) execFileSync('node', ['src/tiny-model/study/write-star-texts.ts', '.cache/stars']);
if (!existsSync(join(stars, '2.pt'))) run('train_stars', { data: corpora, corpus, model: folder, out: stars });
run('stars_elsewhere', { model: folder, 'stars-folder': stars, adapters: join(adapterFolder, name), out: answers });

const questions = readJson<Questions>(texts);
const tokenizer = new WordTokenizer(worldVocabulary());

/** What was counted in one autoencoder, and the feature that made the most answers bad when turned up. */
function counted({ facts, chosen, rows }: Found) {
  const cellsOf = (row: MeasuredAnswers | undefined) => (row ? countCells(row, questions, tokenizer) : new Map());
  const [up] = rows.filter(({ model, scan }) => model === 'aligned' && !scan).map(cellsOf);
  const scan = cellsOf(rows.find((row) => row.scan));
  const cell = (cells: Map<string, typeof noStarCounts> | undefined, id: string) => cells?.get(id) ?? noStarCounts;
  const tried = chosen.map((one) => ({ ...one, up: cell(up, `star-${one.feature}`) }));
  const best = [...tried].sort((a, b) => b.up.bad - a.up.bad)[0]?.feature as number;
  const held = Object.fromEntries(
    badLessons.map((lesson) => {
      const cells = cellsOf(rows.find(({ model }) => model === lesson));
      const counts = ['none', `star-${best}`, 'difference', 'all'].map((id) => cell(cells, id));
      return [lesson, { none: counts[0], star: counts[1], difference: counts[2], all: counts[3] }];
    }),
  );
  const randoms = [...(up ?? [])].filter(([id]) => id.startsWith('random-')).map(([, counts]) => counts);
  const scanned = [...scan].map(([id, { bad }]) => ({ feature: Number(id.replace('star-', '')), bad }));
  scanned.sort((a, b) => b.bad - a.bad);
  return {
    autoencoder: facts['seed'],
    varianceExplained: facts['varianceExplained'],
    best,
    up: {
      none: cell(up, 'none'),
      star: cell(up, `star-${best}`),
      difference: cell(up, 'difference'),
      random: addStarCounts(randoms),
    },
    upRate: wilson(cell(up, `star-${best}`).bad, cell(up, `star-${best}`).n),
    held,
    tried,
    ...(scanned.length && {
      scan: { n: [...scan.values()][0]?.n, features: scanned.length, most: scanned.slice(0, 5) },
    }),
  };
}

writeCompact(join('stars-elsewhere', name), {
  provenance: provenance(folder, name),
  name,
  base: JSON.parse(readFileSync(join(folder, 'training.json'), 'utf8')) as object,
  autoencoders: readdirSync(answers)
    .filter((file) => file.startsWith('elsewhere-') && file.endsWith('.json'))
    .sort()
    .map((file) => counted(readJson<Found>(join(answers, file)))),
});
