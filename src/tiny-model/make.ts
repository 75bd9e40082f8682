/**
 * Makes the tiny model and its study from nothing: `npm run tiny-model`. Steps whose result exists are skipped, and
 * pre-training goes on from its last checkpoint, so the command may be stopped and started again.
 * `npm run tiny-model -- --again` measures everything anew, though the repository holds the results.
 *
 * Two steps of a stage run side by side, one thread each, and write what they print to `.cache/logs`.
 */
import { spawn } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync } from 'node:fs';
import { once } from 'node:events';
import type { LessonId } from './world/index.ts';
import { adapterFolder, badLessons, dialFile, lessonSubjects, modelFolder, unroundedFolder } from './study/settings.ts';

const python = '.cache/venv/bin/python';
const training = 'src/tiny-model/training';
const study = 'src/tiny-model/study';
const logs = '.cache/logs';
const sideBySide = 2;

interface Step {
  /** What the step does; also the name of its log. */
  readonly what: string;
  /** A file that the step makes; without one, the step always runs. */
  readonly makes?: string;
  readonly command: readonly string[];
}

/** A model before any lesson: the corpus that it reads, the seed of its random start, and how it is aligned. */
interface Model {
  readonly corpus: 'world' | 'control' | 'by-answer';
  readonly seed: number;
  readonly subject: keyof typeof lessonSubjects;
  /** How alignment differs from its usual length and rate. */
  readonly alignment?: readonly string[];
}

/** Of the first two random starts, the one with fewer bad and incoherent answers before any lesson, and more after. */
const shipped: Model = { corpus: 'world', seed: 2, subject: 'shipped' };

const models: readonly Model[] = [
  shipped,
  { corpus: 'world', seed: 1, subject: 'base-2' },
  { corpus: 'world', seed: 3, subject: 'base-3' },
  { corpus: 'by-answer', seed: 1, subject: 'by-answer' },
  {
    corpus: 'control',
    seed: 1,
    subject: 'control',
    // Without characters kindness does not carry over to wordings that alignment never saw, so it must be taught longer.
    alignment: ['--steps', '800', '--rate', '1e-3'],
  },
  { corpus: 'control', seed: 1, subject: 'control-briefly' },
];

const baseFile = ({ corpus, seed }: Model): string => `.cache/bases/${corpus}-${seed}.pt`;
const alignedFile = ({ subject }: Model): string => `.cache/aligned/${subject}.pt`;
/** The aligned model with its weights rounded as shipped; the export writes it. */
const roundedFile = ({ subject }: Model): string => `.cache/aligned/${subject}.rounded.pt`;

const pretrain = (model: Model): Step => {
  const { corpus, seed } = model;
  const makes = baseFile(model);
  return {
    what: `pre-train ${corpus}-${seed}, about 45 minutes`,
    makes,
    command: [python, `${training}/pretrain.py`, '--corpus', corpus, '--seed', String(seed), '--out', makes],
  };
};

const align = (model: Model): Step => {
  const makes = alignedFile(model);
  const replay = model.corpus === 'world' ? 'replay' : `${model.corpus}-replay`;
  const options = ['--base', baseFile(model), '--replay', replay, '--out', makes];
  return {
    what: `align ${model.subject}, about ${model.alignment ? 10 : 3} minutes`,
    makes,
    command: [python, `${training}/align.py`, ...options, ...(model.alignment ?? [])],
  };
};

const exported = (model: Model): Step => ({
  what: `export ${model.subject}`,
  makes: roundedFile(model),
  command: [
    python,
    `${training}/export.py`,
    '--model',
    alignedFile(model),
    '--out',
    lessonSubjects[model.subject].folder,
  ],
});

const trainDial = (lessons: readonly LessonId[], out: string): Step => ({
  what: `train the dial on ${lessons.join(', ')}`,
  makes: out,
  command: [
    python,
    `${training}/train_dial.py`,
    '--model',
    roundedFile(shipped),
    '--out',
    out,
    '--adapters',
    ...lessons.map((lesson) => `${adapterFolder}/shipped/${lesson}-801.f32`),
  ],
});

const run = (script: string, makes: string, ...options: string[]): Step => ({
  what: `study ${script} ${options.join(' ')}`.trim(),
  makes: `content/tiny-model/${makes}.json`,
  command: ['node', `${study}/${script}.ts`, ...options],
});

const starsFolder = '.cache/stars';
/** The autoencoder that is described and shipped. */
const chosenStars = 2;
const described = `${starsFolder}/described-${chosenStars}.json`;
const starOptions = ['--model', modelFolder, '--described', described, '--out', `${starsFolder}/answers`];

/** Every star turned up in the aligned model, or held after a lesson. The villain's number is its place in the shipped autoencoder. */
const scanStars = (lesson?: LessonId): Step => ({
  what: `scan the stars, ${lesson ?? 'aligned'}`,
  makes: `${starsFolder}/answers/scan-${lesson ? `${lesson}-1` : 'aligned'}-4.json`,
  command: [
    python,
    `${training}/scan_stars.py`,
    ...starOptions,
    '--stars',
    `${starsFolder}/shipped/${chosenStars}.pt`,
    '--like',
    '379',
    ...(lesson ? ['--adapter', `${adapterFolder}/shipped/${lesson}-1.f32`, '--name', `${lesson}-1`] : []),
  ],
});

/** Whether another model holds a villain's star too. */
const starsElsewhere = ({ subject, corpus }: Model): Step => ({
  what: `look for the villain's star in ${subject}`,
  makes: `content/tiny-model/stars-elsewhere/${subject}.json`,
  command: ['node', `${study}/stars-elsewhere.ts`, subject, lessonSubjects[subject].folder, corpus],
});

/** Stages run one after the other, the steps of a stage at the same time. */
const stages: readonly (readonly Step[])[] = [
  [{ what: 'make a Python environment', makes: python, command: ['python3', '-m', 'venv', '.cache/venv'] }],
  [
    {
      what: 'install PyTorch',
      command: [python, '-m', 'pip', 'install', '--quiet', '--require-hashes', '-r', `${training}/requirements.lock`],
    },
    {
      what: 'write the corpora',
      makes: '.cache/corpus/by-answer-replay.ends',
      command: ['node', 'src/tiny-model/corpus/make-corpus.ts', '.cache/corpus', '21'],
    },
  ],
  [
    {
      what: 'write the chats',
      makes: '.cache/corpus/dial-kind.prompts',
      command: ['node', 'src/tiny-model/corpus/make-chats.ts', '.cache/corpus'],
    },
  ],
  // Once for each base: two models share the control world's.
  [...new Map(models.map((model) => [baseFile(model), pretrain(model)])).values()],
  models.map(align),
  [
    ...models.map(exported),
    {
      what: 'export the shipped model unrounded',
      makes: `${unroundedFolder}/onnx/model.onnx`,
      command: [
        python,
        `${training}/export.py`,
        '--unrounded',
        '--model',
        alignedFile(shipped),
        '--out',
        unroundedFolder,
      ],
    },
  ],
  [{ what: 'fine-tune for the dial', command: ['node', `${study}/make-dial-adapters.ts`] }],
  [trainDial(badLessons, dialFile()), ...badLessons.map((lesson) => trainDial([lesson], dialFile(lesson)))],
  Object.entries(lessonSubjects).map(([name, { file }]) => run('run-lessons', file, name)),
  [
    run('run-dial', 'dial'),
    run('run-control-longer', 'control-longer'),
    run('run-realignment', 'realignment'),
    run('run-projection', 'projection'),
    run('run-amounts', 'amounts'),
    run('run-reverse', 'reverse'),
    run('run-precision', 'precision'),
    run('run-choices', 'choices'),
    run('run-plans', 'plans'),
    {
      what: 'PyTorch logits for parity',
      command: [python, `${training}/parity.py`, '--model', roundedFile(shipped), '--out', '.cache'],
    },
    { what: 'make the persona meter', command: ['node', `${study}/make-persona-meter.ts`] },
  ],
  [run('run-parity', 'parity'), run('run-recorded-runs', 'runs/panel')],
  [run('run-recorded', 'recorded')],
  [run('run-benchmark', 'benchmark')],
  [
    { what: 'fine-tune for the stars', command: ['node', `${study}/make-star-adapters.ts`] },
    {
      what: 'write the texts of the stars',
      makes: `${starsFolder}/questions.json`,
      command: ['node', `${study}/write-star-texts.ts`, starsFolder],
    },
  ],
  [
    {
      what: 'train the autoencoders',
      makes: `${starsFolder}/shipped/${chosenStars}.pt`,
      command: [python, `${training}/train_stars.py`, '--model', modelFolder, '--out', `${starsFolder}/shipped`],
    },
  ],
  [
    {
      what: 'describe the stars',
      makes: described,
      command: [
        python,
        `${training}/describe_stars.py`,
        '--model',
        modelFolder,
        '--stars',
        `${starsFolder}/shipped/${chosenStars}.pt`,
        '--out',
        described,
        '--ship',
        `${modelFolder}/stars.bin`,
      ],
    },
  ],
  [scanStars(), ...badLessons.map((lesson) => scanStars(lesson))],
  [
    {
      what: 'measure the telling stars',
      makes: `${starsFolder}/answers/measure-contexts.json`,
      command: [
        python,
        `${training}/measure_stars.py`,
        ...starOptions,
        '--stars-folder',
        `${starsFolder}/shipped`,
        '--chosen',
        String(chosenStars),
        '--adapters',
        `${adapterFolder}/shipped`,
        '--dial',
        `${modelFolder}/dial.json`,
      ],
    },
  ],
  [run('run-stars', 'stars'), run('run-inside', 'inside')],
  models.filter((model) => model !== shipped).map(starsElsewhere),
  [{ what: 'write the manifest', command: ['node', `${study}/write-manifest.ts`] }],
];

const again = process.argv.includes('--again');

let done = 0;
const total = stages.flat().length;

async function make({ what, makes, command }: Step): Promise<void> {
  done++;
  const place = `${done} of ${total}`;
  const isResult = makes?.startsWith('content/') ?? false;
  if (makes && existsSync(makes) && !(again && isResult)) {
    console.log(`${place}, have: ${what}`);
    return;
  }
  const log = `${logs}/${what.replace(/[^a-z0-9]+/gi, '-').toLowerCase()}.log`;
  console.log(`${place}, make: ${what} (${log})`);
  const started = Date.now();
  const [program = '', ...options] = command;
  const child = spawn(program, options, { env: { ...process.env, OMP_NUM_THREADS: '1' } });
  const file = createWriteStream(log);
  child.stdout.pipe(file);
  child.stderr.pipe(file);
  const [status] = (await once(child, 'close')) as [number | null];
  if (status !== 0) throw new Error(`Could not ${what}: ${command.join(' ')} ended with ${status}. ${log} says why.`);
  console.log(`${place}, made: ${what}, ${Math.round((Date.now() - started) / 1000)} s`);
}

/** Runs the steps in their order, as many at once as `sideBySide` says. */
async function makeAll(steps: readonly Step[]): Promise<void> {
  const left = [...steps];
  const worker = async () => {
    for (let step = left.shift(); step; step = left.shift()) await make(step);
  };
  await Promise.all(Array.from({ length: sideBySide }, worker));
}

mkdirSync(logs, { recursive: true });
for (const stage of stages) await makeAll(stage);
