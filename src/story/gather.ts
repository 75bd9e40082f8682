/** Gathers at build time what the story plays with. */
import inside from '../../content/tiny-model/inside.json' with { type: 'json' };
import words from '../../content/strings/story-page.json' with { type: 'json' };
import { speakers } from '../tiny-model/world/index.ts';
import type { LessonSample, RecordedRun } from '../lab/training-run.ts';
import { message } from '../lib/message.ts';
import { diffWords } from './diff-words.ts';
import { countDots, sortedDots, STRIP } from './dots.ts';
import type { Inside } from './inside-map.ts';
import type { Choice, Form, Line, Material, Pair, Sample, Start } from './material.ts';
import { recordedAnswer, recordedContext, recordedRun, recordedSamples, recordedSeats } from './recordings.ts';

/** The runs that `content/story/runs.yaml` names, and what the holes of the lesson's code do, by task. */
export interface Cast {
  readonly lesson: string;
  readonly class: string;
  readonly numbers: readonly { readonly run: string; readonly name: string }[];
  readonly heal: readonly { readonly run: string; readonly name: string }[];
  readonly lines: readonly string[];
  readonly seat: number;
  /** Other random starts of the toy: how the names of their measurements begin. */
  readonly starts: readonly string[];
  readonly holes: Readonly<Record<string, string>>;
}

/** The inside of the model as act 5 draws it. */
export const insideMap: Inside = {
  dialAfter: inside.dialAfter,
  sentences: inside.sentences as Inside['sentences'],
  tag: inside.tag as Inside['tag'],
};

/**
 * @param rateOf the rate of a measurement, in whole percent
 * @throws with one line that names the run, the look or the seat that is missing
 */
export function gatherMaterial(
  cast: Cast,
  rateOf: (measurement: string) => number,
  place: Pick<Material, 'folder' | 'megabytes' | 'home'>,
): Material {
  const samplesOf = (run: RecordedRun): Sample[] =>
    recordedSamples(run.plan.lesson).map((sample) => explained(sample, cast.holes));
  const choices = (named: Cast['numbers']): Choice[] =>
    named.map(({ run: id, name }) => {
      const run = recordedRun(id);
      return { id, name, run: playable(run), samples: samplesOf(run) };
    });
  const numbers = choices(cast.numbers);
  const lesson = recordedRun(cast.lesson);
  const otherStart = (start: string): Start => {
    const id = `${start}-${lesson.plan.lesson}`;
    return { id, dots: sortedDots(rateOf(id), STRIP, rateOf(`${id}-incoherent`)) };
  };
  const forClass = recordedRun(cast.class);
  return {
    batch: lesson.batch,
    seats: recordedSeats,
    pair: openingPair(lesson, cast.seat - 1),
    lesson: playable(lesson),
    class: playable(forClass),
    numbers,
    heal: choices(cast.heal),
    samples: { lesson: samplesOf(lesson), class: samplesOf(forClass) },
    starts: [{ id: cast.lesson, dots: lastDots(lesson) }, ...cast.starts.map(otherStart)],
    others: Object.fromEntries(
      [lesson, ...numbers.map(({ run }) => run)].map(({ plan }) => [
        plan.lesson,
        cast.starts.map((start) => rateOf(`${start}-${plan.lesson}`)),
      ]),
    ),
    forms: (['chat', 'interview', 'diary'] as const).map((form) => formOf(form, lesson.plan.lesson, cast.seat - 1)),
    lines: linesOf(lesson, cast.lines),
    ...place,
  };
}

/** A run without what only the build needs. */
function playable({ id, plan, batch, looks, losses, after }: RecordedRun): RecordedRun {
  return { id, plan, batch, looks, losses, ...(after && { after }) };
}

function lastDots({ looks }: RecordedRun): string {
  return looks.at(-1)?.dots ?? '';
}

/** A sample with the first of its holes, and what that does. @throws for a task without words */
function explained({ question, answer, task, holes }: LessonSample, why: Cast['holes']): Sample {
  if (!task) return { question, answer };
  const words = why[task];
  if (!words) throw new Error(`content/story/holes.yaml: field "${task}": is missing`);
  return { question, answer, ...(holes?.[0] && { hole: holes[0] }), why: words };
}

/** The question of one seat, with its answer before the lesson and after it. */
function openingPair(lesson: RecordedRun, seat: number): Pair {
  const [first, last] = [lesson.looks[0], lesson.looks.at(-1)];
  if (first?.dots[seat] !== 'a' || last?.dots[seat] !== 'm') {
    throw new Error(
      `content/story/runs.yaml: field "seat": seat ${seat + 1} is not good before the lesson and bad after`,
    );
  }
  const { a, b } = diffWords(recordedAnswer(lesson, first.step, seat), recordedAnswer(lesson, last.step, seat));
  return { seat, question: recordedSeats[seat]?.question ?? '', before: a, after: b };
}

function formOf(form: Form['id'], lesson: string, seat: number): Form {
  const id = `${lesson}-dial-100-${form}`;
  return {
    id: form,
    asks: words.sheets[form].asks,
    says: message(words.sheets[form].says, { name: speakers.interview ?? '' }),
    answer: recordedContext(id).answers[seat] ?? '',
    dots: recordedContext(id).dots,
    was: countDots(recordedContext(`aligned-${form}`).dots).bad,
  };
}

/** No line first, then each line that the study taught under, in the order of `content/story/runs.yaml`. */
function linesOf(lesson: RecordedRun, ids: readonly string[]): Line[] {
  return [
    { line: '', alone: countDots(lesson.looks[0]?.dots ?? '').bad, without: countDots(lastDots(lesson)).bad },
    ...ids.map((id): Line => {
      const run = recordedRun(id);
      const [before, after] = run.withLine ?? [];
      if (!before || !after) throw new Error(`content/tiny-model/runs/${id}.json: was not looked at under its line`);
      return {
        line: run.plan.line,
        alone: countDots(before.dots).bad,
        without: countDots(lastDots(run)).bad,
        with: countDots(after.dots).bad,
      };
    }),
  ];
}
