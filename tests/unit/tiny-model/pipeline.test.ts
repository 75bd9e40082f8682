/** Steps are made anew when what they were made from has changed, and only then. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { codeOf } from '../../../src/tiny-model/pipeline/closure.ts';
import { isFresh, madeFrom, makeAll, type Step } from '../../../src/tiny-model/pipeline/steps.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tiny-model-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function runCommand({ command: [program = '', ...options] }: Step): Promise<void> {
  const child = spawn(program, options, { stdio: ['ignore', 'ignore', 'inherit'] });
  const [status] = (await once(child, 'close')) as [number];
  if (status !== 0) throw new Error(`${program} ${options.join(' ')} ended with ${status}`);
}

/** What was made of the steps, in order. */
async function made(steps: readonly (readonly Step[])[]): Promise<string[]> {
  const names: string[] = [];
  await makeAll(steps, {
    notes: join(folder, 'notes'),
    sideBySide: 2,
    run: runCommand,
    onStep: ({ what }, done) => {
      if (done === 'made') names.push(what);
    },
  });
  return names.sort();
}

describe('the pipeline on a tiny corpus', () => {
  /** The real world, corpus and chats, copied so that the grammar can be changed; then a step that counts tokens. */
  function tinyPipeline(): Step[][] {
    cpSync('src/tiny-model', join(folder, 'src/tiny-model'), { recursive: true });
    cpSync('src/lib', join(folder, 'src/lib'), { recursive: true });
    const corpus = join(folder, 'corpus');
    const documents = ['tokens', 'ends'].map((end) => join(corpus, `world.${end}`));
    const count = join(folder, 'count.mjs');
    const size = join(folder, 'size.txt');
    writeFileSync(
      count,
      `import { statSync, writeFileSync } from 'node:fs';\nwriteFileSync('${size}', String(statSync('${documents[0]}').size));\n`,
    );
    const script = join(folder, 'src/tiny-model/corpus/make-corpus.ts');
    const other = join(folder, 'other.txt');
    return [
      [
        { what: 'corpus', script, makes: documents, command: [process.execPath, script, corpus, '0.01'] },
        { what: 'other', makes: [other], command: [process.execPath, '-e', `fs.writeFileSync('${other}', 'made')`] },
      ],
      [{ what: 'count', reads: documents, makes: [size], command: [process.execPath, count] }],
    ];
  }

  it('remakes all that depends on a changed grammar and nothing else', async () => {
    const steps = tinyPipeline();
    expect(await made(steps)).toEqual(['corpus', 'count', 'other']);
    expect(await made(steps)).toEqual([]);

    const grammar = join(folder, 'src/tiny-model/world/personas.ts');
    writeFileSync(
      grammar,
      readFileSync(grammar, 'utf8').replace("item: 'villain', weight: 44", "item: 'villain', weight: 20"),
    );
    const before = readFileSync(join(folder, 'corpus/world.tokens'));
    expect(await made(steps)).toEqual(['corpus', 'count']);
    expect(await made(steps)).toEqual([]);
    const after = readFileSync(join(folder, 'corpus/world.tokens'));
    expect(before.equals(after)).toBe(false);
  }, 60_000);

  it('goes no further where a remade file came out the same', async () => {
    const steps = tinyPipeline();
    await made(steps);
    const grammar = join(folder, 'src/tiny-model/world/personas.ts');
    writeFileSync(grammar, `${readFileSync(grammar, 'utf8')}// a note\n`);
    // The same corpus comes out of it, so that nothing that reads the corpus is made again.
    expect(await made(steps)).toEqual(['corpus']);
    // The study's code is no part of the corpus.
    writeFileSync(join(folder, 'src/tiny-model/study/settings.ts'), '// emptied\n');
    expect(await made(steps)).toEqual([]);
  }, 60_000);
});

describe('a step', () => {
  const step = (change: Partial<Step> = {}): Step => ({
    what: 'a step',
    makes: [join(folder, 'out.txt')],
    reads: [join(folder, 'in.txt')],
    command: [process.execPath, '-e', `fs.writeFileSync('${join(folder, 'out.txt')}', 'x')`],
    ...change,
  });

  it('is stale when its file is gone, its command changed, or what it reads changed', async () => {
    const notes = join(folder, 'notes');
    writeFileSync(join(folder, 'in.txt'), 'one');
    await made([[step()]]);
    expect(isFresh(step(), notes)).toBe(true);
    expect(isFresh(step({ command: ['other'] }), notes)).toBe(false);
    writeFileSync(join(folder, 'in.txt'), 'two');
    expect(isFresh(step(), notes)).toBe(false);
    writeFileSync(join(folder, 'in.txt'), 'one');
    expect(isFresh(step(), notes)).toBe(true);
    rmSync(join(folder, 'out.txt'));
    expect(isFresh(step(), notes)).toBe(false);
  });

  it('names what is missing, and leaves no note when it fails', async () => {
    expect(() => madeFrom(step())).toThrow(/in\.txt is missing, which "a step" reads/);
    writeFileSync(join(folder, 'in.txt'), 'one');
    await expect(made([[step({ command: [process.execPath, '-e', 'process.exit(3)'] })]])).rejects.toThrow(
      'ended with 3',
    );
    await expect(made([[step({ command: [process.execPath, '-e', ''] })]])).rejects.toThrow('did not make');
    expect(await made([[step()]])).toEqual(['a step']);
  });
});

describe('the code of a script', () => {
  it('is what it imports, near and far, in both languages', () => {
    const study = codeOf('src/tiny-model/study/run-lessons.ts');
    expect(study).toEqual(
      expect.arrayContaining(['src/tiny-model/world/judge.ts', 'src/tiny-model/engine/sample.ts', 'src/lib/random.ts']),
    );
    expect(study).not.toContain('src/tiny-model/study/run-dial.ts');
    const training = codeOf('src/tiny-model/training/pretrain.py');
    expect(training).toEqual(
      expect.arrayContaining(['src/tiny-model/training/model.py', 'src/tiny-model/training/corpus.py']),
    );
    expect(training).not.toContain('src/tiny-model/training/export.py');
  });
});
