/**
 * Steps that are made anew when something they were made from has changed: their command, the code that it runs, or the files that
 * it reads. Each leaves a note of what it was made from; a step whose note still holds and whose files exist is left as it is.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf } from './closure.ts';
import { sha256OfAll } from './digest.ts';

/** One step of the study. */
export interface Step {
  /** What the step does; also the name of its note and its log. */
  readonly what: string;
  /** The script that it runs; its code counts with all that it imports. Without one, the command alone counts. */
  readonly script?: string;
  /** Files and folders that it reads beside the code, which earlier steps make or the repository holds. */
  readonly reads?: readonly string[];
  /** Files that it makes. */
  readonly makes: readonly string[];
  readonly command: readonly string[];
}

/** A name for files, from words. */
export const slugOf = (what: string): string => what.replace(/[^a-z0-9]+/gi, '-').toLowerCase();

/** SHA-256 of all that a step is made from. @throws if a file that it reads is missing */
export function madeFrom({ what, script, reads = [], command }: Step): string {
  const missing = reads.find((path) => !existsSync(path));
  if (missing) throw new Error(`${missing} is missing, which "${what}" reads.`);
  return createHash('sha256')
    .update(JSON.stringify([command, sha256OfAll([...(script ? codeOf(script) : []), ...reads])]))
    .digest('hex');
}

/** Whether the step's files are there and were made from what there is now. */
export function isFresh(step: Step, notes: string): boolean {
  const note = join(notes, `${slugOf(step.what)}.sha256`);
  return (
    step.makes.every((path) => existsSync(path)) && existsSync(note) && readFileSync(note, 'utf8') === madeFrom(step)
  );
}

/** Notes what a step was made from. Called with the digest of the time when it began. */
export function noteMade({ what, makes }: Step, digest: string, notes: string): void {
  const missing = makes.find((path) => !existsSync(path));
  if (missing) throw new Error(`"${what}" ended well but did not make ${missing}.`);
  mkdirSync(notes, { recursive: true });
  const note = join(notes, `${slugOf(what)}.sha256`);
  writeFileSync(`${note}.unfinished`, digest);
  renameSync(`${note}.unfinished`, note);
}

/** How a run of steps is watched and limited. */
export interface MakeOptions {
  /** Folder of the notes. */
  readonly notes: string;
  /** Steps of a stage that run at the same time. */
  readonly sideBySide: number;
  /** Runs a command, and throws if it fails. */
  readonly run: (step: Step) => Promise<void>;
  /** Told of each step: left as it is, or made. */
  readonly onStep?: (step: Step, done: 'have' | 'make' | 'made') => void;
}

/** Makes what is not fresh: stages one after the other, the steps of a stage side by side. A step that fails ends the run. */
export async function makeAll(stages: readonly (readonly Step[])[], options: MakeOptions): Promise<void> {
  const { notes, sideBySide, run, onStep } = options;
  const make = async (step: Step): Promise<void> => {
    if (isFresh(step, notes)) {
      onStep?.(step, 'have');
      return;
    }
    onStep?.(step, 'make');
    const digest = madeFrom(step);
    await run(step);
    noteMade(step, digest, notes);
    onStep?.(step, 'made');
  };
  for (const stage of stages) {
    const left = [...stage];
    const worker = async () => {
      for (let step = left.shift(); step; step = left.shift()) await make(step);
    };
    await Promise.all(Array.from({ length: sideBySide }, worker));
  }
}
