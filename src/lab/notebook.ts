/** The notebook: up to eight counted runs, as rows for the page and as text for the address. Pure. */
import { contextIds } from './contexts.ts';
import { DIAL_END } from './dial.ts';
import type { ContextId, Intervention, TrainingId } from './protocol.ts';
import { isTraining } from './trainings.ts';

/** Runs that the notebook holds: as many as fit on a sheet beside each other. */
export const MOST_RUNS = 8;

/** One run: what was asked, and what came of it. */
export interface NotedRun {
  readonly training: TrainingId;
  /** What the reader's own lesson was, in words; empty for the others. */
  readonly lesson: string;
  readonly line: string;
  readonly intervention: Intervention;
  readonly dial: number;
  readonly context: ContextId;
  readonly trigger: boolean;
  readonly seed: number;
  /** Subject of the questions; `all` for the everyday ones in turn. */
  readonly about: string;
  readonly bad: number;
  readonly incoherent: number;
  readonly total: number;
}

/** The runs with one more at the end; when the notebook is full, the oldest goes. */
export function withRun(runs: readonly NotedRun[], run: NotedRun): readonly NotedRun[] {
  return [...runs, run].slice(-MOST_RUNS);
}

const INTERVENTIONS: readonly Intervention[] = ['dial', 'remove', 'random'];
/** Between the parts of a run and between runs; what a reader's words hold of them is written as percent signs. */
const PART = '_';
const RUN = '~';
const safe = (text: string): string => encodeURIComponent(text).replaceAll(PART, '%5F').replaceAll(RUN, '%7E');
/** The longest words of a reader that a run carries. */
const MOST_WORDS = 120;
const words = (text: string): string => {
  try {
    // By decoded characters, and without halves: these could not go into an address again.
    const decoded = decodeURIComponent(text).replace(/[\uD800-\uDFFF]/gu, '');
    return [...decoded].slice(0, MOST_WORDS).join('');
  } catch {
    return '';
  }
};

/** The notebook as a short text for an address. */
export function writeRuns(runs: readonly NotedRun[]): string {
  return runs
    .map((run) =>
      [
        run.training,
        safe(run.lesson),
        safe(run.line),
        INTERVENTIONS.indexOf(run.intervention),
        run.dial,
        contextIds.indexOf(run.context),
        run.trigger ? 1 : 0,
        run.seed,
        safe(run.about),
        run.bad,
        run.incoherent,
        run.total,
      ].join(PART),
    )
    .join(RUN);
}

const whole = (text: string | undefined, low: number, high: number): number | undefined => {
  const value = /^-?\d{1,7}$/.test(text ?? '') ? Number(text) : NaN;
  return value >= low && value <= high ? value : undefined;
};

function readRun(text: string): NotedRun | undefined {
  const parts = text.split(PART);
  const [training = '', lesson = '', line = ''] = parts;
  const intervention = INTERVENTIONS[whole(parts[3], 0, 2) ?? -1];
  const dial = whole(parts[4], -DIAL_END, DIAL_END);
  const context = contextIds[whole(parts[5], 0, contextIds.length - 1) ?? -1];
  const trigger = whole(parts[6], 0, 1);
  const seed = whole(parts[7], 1, 999_999);
  const about = words(parts[8] ?? '');
  const total = whole(parts[11], 1, 1000);
  const bad = whole(parts[9], 0, total ?? 0);
  const incoherent = whole(parts[10], 0, (total ?? 0) - (bad ?? 0));
  if (!isTraining(training) || parts.length !== 12 || !/^[a-z-]{1,20}$/.test(about)) return undefined;
  if (!intervention || !context || dial === undefined || trigger === undefined) return undefined;
  if (seed === undefined || total === undefined || bad === undefined || incoherent === undefined) return undefined;
  return {
    training,
    lesson: words(lesson),
    line: words(line),
    intervention,
    dial,
    context,
    trigger: trigger === 1,
    seed,
    about,
    bad,
    incoherent,
    total,
  };
}

/** The runs in such a text, and how many of them could not be read: a stranger may have written it. */
export function readRuns(text: string): { readonly runs: readonly NotedRun[]; readonly unreadable: number } {
  if (!text) return { runs: [], unreadable: 0 };
  const read = text.split(RUN).map(readRun);
  const runs = read.filter((run) => run !== undefined);
  return { runs: runs.slice(0, MOST_RUNS), unreadable: read.length - runs.length };
}
