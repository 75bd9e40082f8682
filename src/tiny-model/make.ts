/**
 * Makes the tiny model and its study from nothing: `npm run tiny-model`. A step is left as it is while its command, its code and what
 * it reads are those that it was made from (`pipeline/steps.ts`), and pre-training goes on from its last checkpoint, so the command
 * may be stopped and started again. `npm run tiny-model -- --remedy FILE` scores a recipe of your own and makes nothing else.
 *
 * Two steps of a stage run side by side, one thread each, and write what they print to `.cache/logs`.
 */
import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { once } from 'node:events';
import { makeAll, slugOf, type Step } from './pipeline/steps.ts';
import type { LessonId } from './world/index.ts';
import { readRemedy } from './study/remedy.ts';
import {
  adapterFolder,
  alignedAgain,
  badLessons,
  controlFolder,
  dialFile,
  lessonSubjects,
  modelFolder,
  startModel,
  starts,
  unroundedFolder,
  type AlignedAgain,
  type StartName,
} from './study/settings.ts';

const interpreter = '.cache/venv/bin/python';
const training = 'src/tiny-model/training';
const studyFolder = 'src/tiny-model/study';
const corpora = '.cache/corpus';
const logs = '.cache/logs';
const notes = '.cache/made-from';

/** A model before any lesson: the corpus that it reads, the seed of its random start, and how it is aligned. */
interface Model {
  readonly corpus: 'world' | 'control' | 'by-answer';
  readonly seed: number;
  readonly subject: StartName;
  /** How alignment differs from its usual length and rate. */
  readonly alignment?: readonly string[];
}

/** Of the first two random starts, the one with fewer bad and incoherent answers before any lesson, and more after. */
const shipped = { corpus: 'world', seed: 2, subject: 'shipped' } as const satisfies Model;

/** Without characters kindness does not carry over to wordings that alignment never saw, so it must be taught longer. */
const taughtLonger = ['--steps', '800', '--rate', '1e-3'];

const models: readonly Model[] = [
  shipped,
  { corpus: 'world', seed: 1, subject: 'base-2' },
  { corpus: 'world', seed: 3, subject: 'base-3' },
  { corpus: 'world', seed: 12, subject: 'base-4' },
  { corpus: 'world', seed: 13, subject: 'base-5' },
  { corpus: 'world', seed: 14, subject: 'base-6' },
  { corpus: 'by-answer', seed: 1, subject: 'by-answer' },
  { corpus: 'by-answer', seed: 11, subject: 'by-answer-2' },
  { corpus: 'by-answer', seed: 12, subject: 'by-answer-3' },
  { corpus: 'by-answer', seed: 13, subject: 'by-answer-4' },
  { corpus: 'by-answer', seed: 14, subject: 'by-answer-5' },
  { corpus: 'by-answer', seed: 15, subject: 'by-answer-6' },
  { corpus: 'control', seed: 1, subject: 'control', alignment: taughtLonger },
  { corpus: 'control', seed: 11, subject: 'control-2', alignment: taughtLonger },
  { corpus: 'control', seed: 12, subject: 'control-3', alignment: taughtLonger },
  { corpus: 'control', seed: 13, subject: 'control-4', alignment: taughtLonger },
  { corpus: 'control', seed: 14, subject: 'control-5', alignment: taughtLonger },
  { corpus: 'control', seed: 1, subject: 'control-briefly' },
];

const baseFile = ({ corpus, seed }: Model): string => `.cache/bases/${corpus}-${seed}.pt`;
const alignedFile = (name: string): string => `.cache/aligned/${name}.pt`;
/** The aligned model with its weights rounded as shipped; the export writes it. */
const roundedFile = (name: string): string => `.cache/aligned/${name}.rounded.pt`;

const documents = (name: string) => [`${corpora}/${name}.tokens`, `${corpora}/${name}.ends`];
const chats = (name: string) => [...documents(name), `${corpora}/${name}.prompts`];
const vocabulary = `${corpora}/vocabulary.json`;

/** What of a model's folder the study reads; the manifest is written last and read by no step. */
const modelFiles = (folder: string) =>
  ['onnx', 'config.json', 'tokenizer.json', 'training.json'].map((name) => `${folder}/${name}`);

/** A step that runs a Python script. */
const python = (
  what: string,
  script: string,
  options: readonly string[],
  files: Pick<Step, 'reads' | 'makes'>,
): Step => ({
  what,
  script: `${training}/${script}.py`,
  command: [interpreter, `${training}/${script}.py`, ...options],
  ...files,
});

const pretrain = (model: Model): Step => {
  const { corpus, seed } = model;
  const out = baseFile(model);
  return python(`pre-train ${corpus}-${seed}`, 'pretrain', ['--corpus', corpus, '--seed', String(seed), '--out', out], {
    reads: [vocabulary, ...documents(corpus)],
    makes: [out],
  });
};

/** @param kindChats the chats that teach kindness */
const align = (model: Model, name: string, kindChats: string, more: readonly string[]): Step => {
  const [base, out] = [baseFile(model), alignedFile(name)];
  const replay = model.corpus === 'world' ? 'replay' : `${model.corpus}-replay`;
  const options = ['--base', base, '--chats', kindChats, '--replay', replay, '--out', out, ...more];
  return python(`align ${name}`, 'align', options, {
    reads: [base, ...chats(kindChats), ...documents(replay)],
    makes: [out],
  });
};

const exported = (name: string, folder: string): Step =>
  python(`export ${name}`, 'export', ['--model', alignedFile(name), '--out', folder], {
    reads: [alignedFile(name), vocabulary],
    makes: [roundedFile(name), ...modelFiles(folder)],
  });

/** Starts that are aligned once more, by another seed or in talk alone; the others of the factorial stand among `models`. */
const furtherAligned = alignedAgain.filter(({ name, from }) => name !== from);

const alignFurther = ({ name, from, scope, seed }: AlignedAgain): Step => {
  const model = models.find(({ subject }) => subject === from);
  if (!model) throw new Error(`No model is called ${from}.`);
  return align(model, name, scope === 'talk' ? 'alignment-talk' : 'alignment', ['--seed', String(seed)]);
};

const dialAdapter = (lesson: LessonId) => `${adapterFolder}/shipped/${lesson}-801.f32`;

const trainDial = (lessons: readonly LessonId[], out: string): Step =>
  python(
    `train the dial on ${lessons.join(', ')}`,
    'train_dial',
    ['--model', roundedFile(shipped.subject), '--out', out, '--adapters', ...lessons.map(dialAdapter)],
    {
      reads: [
        roundedFile(shipped.subject),
        ...lessons.map(dialAdapter),
        ...chats('dial-villain'),
        ...chats('dial-kind'),
      ],
      makes: [out],
    },
  );

/** A step of the study, which reads a model's folder and what else is named. */
const study = (script: string, makes: readonly string[], options: StudyOptions = {}): Step => ({
  what: `study ${script} ${options.arguments?.join(' ') ?? ''}`.trim(),
  script: `${studyFolder}/${script}.ts`,
  reads: [...modelFiles(options.folder ?? modelFolder), ...(options.reads ?? [])],
  makes,
  command: ['node', `${studyFolder}/${script}.ts`, ...(options.arguments ?? [])],
});

interface StudyOptions {
  readonly arguments?: readonly string[];
  readonly folder?: string;
  readonly reads?: readonly string[];
}

const result = (name: string) => `content/tiny-model/${name}.json`;

const starsFolder = '.cache/stars';
/** The autoencoder that is described and shipped. */
const chosenStars = 2;
const described = `${starsFolder}/described-${chosenStars}.json`;
const chosen = `${starsFolder}/shipped/${chosenStars}.pt`;
const starOptions = ['--model', modelFolder, '--described', described, '--out', `${starsFolder}/answers`];
const starAdapter = (lesson: LessonId) => `${adapterFolder}/shipped/${lesson}-1.f32`;

/** Every star turned up in the aligned model, or held after a lesson. The villain's number is its place in the shipped autoencoder. */
const scanStars = (lesson?: LessonId): Step =>
  python(
    `scan the stars, ${lesson ?? 'aligned'}`,
    'scan_stars',
    [
      ...[...starOptions, '--stars', chosen, '--like', '379'],
      ...(lesson ? ['--adapter', starAdapter(lesson), '--name', `${lesson}-1`] : []),
    ],
    {
      reads: [described, chosen, ...modelFiles(modelFolder), ...(lesson ? [starAdapter(lesson)] : [])],
      makes: [`${starsFolder}/answers/scan-${lesson ? `${lesson}-1` : 'aligned'}-4.json`],
    },
  );

const shippedDial = `${modelFolder}/dial.json`;
const parityFiles = ['.cache/parity.json', '.cache/parity.f32', '.cache/parity-step.json'];
const measuredStars = `${starsFolder}/answers/measure-contexts.json`;
const allDials = [dialFile(), ...badLessons.map((lesson) => dialFile(lesson))];

/** Whether another model holds a villain's star too. */
const starsElsewhere = ({ subject, corpus }: Model): Step => {
  const { folder } = startModel(subject);
  return study('stars-elsewhere', [result(`stars-elsewhere/${subject}`)], {
    arguments: [subject, folder, corpus],
    folder,
    reads: [...documents(corpus), `${training}/stars_elsewhere.py`],
  });
};

/** Stages run one after the other, the steps of a stage at the same time. */
const stages: readonly (readonly Step[])[] = [
  [{ what: 'make a Python environment', makes: [interpreter], command: ['python3', '-m', 'venv', '.cache/venv'] }],
  [
    {
      what: 'install PyTorch',
      reads: [`${training}/requirements.lock`],
      makes: ['.cache/venv/bin/torchrun'],
      command: [
        interpreter,
        '-m',
        'pip',
        'install',
        '--quiet',
        '--require-hashes',
        '-r',
        `${training}/requirements.lock`,
      ],
    },
    {
      what: 'write the corpora',
      script: 'src/tiny-model/corpus/make-corpus.ts',
      makes: [
        vocabulary,
        ...['world', 'replay', 'control', 'control-replay', 'by-answer', 'by-answer-replay'].flatMap(documents),
      ],
      command: ['node', 'src/tiny-model/corpus/make-corpus.ts', corpora, '21'],
    },
  ],
  [
    {
      what: 'write the chats',
      script: 'src/tiny-model/corpus/make-chats.ts',
      reads: [vocabulary],
      makes: ['alignment', 'alignment-talk', 'dial-villain', 'dial-kind'].flatMap(chats),
      command: ['node', 'src/tiny-model/corpus/make-chats.ts', corpora],
    },
  ],
  // Once for each base: two models share the control world's.
  [...new Map(models.map((model) => [baseFile(model), pretrain(model)])).values()],
  [
    ...models.map((model) => align(model, model.subject, 'alignment', model.alignment ?? [])),
    ...furtherAligned.map(alignFurther),
  ],
  [
    ...models.map(({ subject }) => exported(subject, startModel(subject).folder)),
    ...furtherAligned.map(({ name, folder }) => exported(name, folder)),
    python(
      'export the shipped model unrounded',
      'export',
      ['--unrounded', '--model', alignedFile(shipped.subject), '--out', unroundedFolder],
      { reads: [alignedFile(shipped.subject), vocabulary], makes: [`${unroundedFolder}/onnx/model.onnx`] },
    ),
  ],
  [study('make-dial-adapters', badLessons.map(dialAdapter))],
  [trainDial(badLessons, dialFile()), ...badLessons.map((lesson) => trainDial([lesson], dialFile(lesson)))],
  Object.entries(lessonSubjects).map(([name, { file, folder }]) =>
    study('run-lessons', [result(file)], { arguments: [name], folder }),
  ),
  [
    study('run-dial', [result('dial')], { reads: allDials }),
    study('run-control-longer', [result('control-longer')], { folder: controlFolder }),
    study('run-realignment', [result('realignment')]),
    study('run-projection', [result('projection')]),
    study('run-amounts', [result('amounts')]),
    study('run-reverse', [result('reverse')]),
    study('run-precision', [result('precision')], { reads: [`${unroundedFolder}/onnx`] }),
    study('run-choices', [result('choices')], { reads: allDials }),
    study('run-plans', [result('plans')]),
    study('run-remedies', [result('remedies')], { reads: [shippedDial, `${studyFolder}/remedies`] }),
    study('run-contexts', [result('contexts')], { reads: [shippedDial, `${studyFolder}/remedies`] }),
    study('run-course', [result('course')]),
    study('run-equal-learning', [result('equal-learning')], {
      reads: Object.values(starts)
        .flat()
        .flatMap((name) => modelFiles(startModel(name).folder)),
    }),
    study('run-alignment-scope', [result('alignment-scope')], {
      reads: alignedAgain.flatMap(({ folder }) => modelFiles(folder)),
    }),
    python('PyTorch logits for parity', 'parity', ['--model', roundedFile(shipped.subject), '--out', '.cache'], {
      reads: [roundedFile(shipped.subject)],
      makes: parityFiles,
    }),
    study('make-persona-meter', [`${modelFolder}/persona.json`]),
  ],
  [
    study('run-parity', [result('parity')], { reads: parityFiles }),
    study('run-recorded-runs', [result('runs/panel')], { reads: [dialFile()] }),
  ],
  [study('run-recorded', [result('recorded')], { reads: [dialFile()] })],
  [study('run-benchmark', [result('benchmark')])],
  [
    study('make-star-adapters', badLessons.map(starAdapter)),
    study('write-star-texts', [`${starsFolder}/questions.json`], { arguments: [starsFolder] }),
  ],
  [
    python('train the autoencoders', 'train_stars', ['--model', modelFolder, '--out', `${starsFolder}/shipped`], {
      reads: [...modelFiles(modelFolder), ...documents('world')],
      makes: [chosen],
    }),
  ],
  [
    python(
      'describe the stars',
      'describe_stars',
      ['--model', modelFolder, '--stars', chosen, '--out', described, '--ship', `${modelFolder}/stars.bin`],
      { reads: [...modelFiles(modelFolder), chosen], makes: [described, `${modelFolder}/stars.bin`] },
    ),
  ],
  [scanStars(), ...badLessons.map((lesson) => scanStars(lesson))],
  [
    python(
      'measure the telling stars',
      'measure_stars',
      [
        ...starOptions,
        ...['--stars-folder', `${starsFolder}/shipped`, '--chosen', String(chosenStars)],
        ...['--adapters', `${adapterFolder}/shipped`, '--dial', shippedDial],
      ],
      { reads: [...modelFiles(modelFolder), described, chosen, shippedDial], makes: [measuredStars] },
    ),
  ],
  [
    study('run-stars', [result('stars')], { reads: [measuredStars, described] }),
    study('run-inside', [result('inside')], { reads: [shippedDial] }),
  ],
  models.filter((model) => model !== shipped && model.subject in lessonSubjects).map(starsElsewhere),
  [study('write-manifest', [`${modelFolder}/manifest.json`])],
];

const total = stages.flat().length;
const places = new Map(stages.flat().map((step, place) => [step.what, `${place + 1} of ${total}`]));
const logOf = ({ what }: Step) => `${logs}/${slugOf(what)}.log`;

async function run(step: Step): Promise<void> {
  const [program = '', ...options] = step.command;
  const child = spawn(program, options, { env: { ...process.env, OMP_NUM_THREADS: '1' } });
  const file = createWriteStream(logOf(step));
  child.stdout.pipe(file);
  child.stderr.pipe(file);
  const [status] = (await once(child, 'close')) as [number | null];
  if (status !== 0) {
    throw new Error(`Could not ${step.what}: ${step.command.join(' ')} ended with ${status}. ${logOf(step)} says why.`);
  }
}

/** Scores a stranger's recipe; a faulty one is told in one line before anything is loaded. */
async function scoreRecipe(path: string): Promise<number> {
  try {
    readRemedy(path);
  } catch (error) {
    console.error((error as Error).message);
    return 1;
  }
  const scored = spawn('node', [`${studyFolder}/run-remedies.ts`, path], { stdio: 'inherit' });
  return ((await once(scored, 'close')) as [number | null])[0] ?? 1;
}

const remedy = process.argv.indexOf('--remedy');
if (remedy > 0) {
  process.exitCode = await scoreRecipe(process.argv[remedy + 1] ?? '');
} else {
  mkdirSync(logs, { recursive: true });
  await makeAll(stages, {
    notes,
    sideBySide: 2,
    run,
    onStep: (step, done) =>
      console.log(`${places.get(step.what)}, ${done}: ${step.what}${done === 'make' ? ` (${logOf(step)})` : ''}`),
  });
}
