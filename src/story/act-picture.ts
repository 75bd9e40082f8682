/** What the link preview of an act shows: one question with two answers, and the hundred dots of that act. */
import type { ActId } from '../lib/acts.ts';
import type { RecordedRun } from '../lab/training-run.ts';
import type { Cast } from './gather.ts';
import { diffWords, type Stretch } from './diff-words.ts';
import { nextToRead, withSeat } from './dots.ts';
import { recordedAnswer, recordedContext, recordedRun, recordedSeats } from './recordings.ts';

export interface ActPicture {
  readonly question: string;
  readonly before: readonly Stretch[];
  readonly after: readonly Stretch[];
  readonly dots: string;
}

/** @throws with one line that names what the study has not recorded */
export function actPicture(act: ActId, cast: Cast): ActPicture {
  const lesson = recordedRun(cast.lesson);
  const seat = cast.seat - 1;
  switch (act) {
    case 'turn':
    case 'lesson':
      // The guess comes after the card: one dot has turned, and no more is told.
      return { ...pictureOf(lesson, seat), dots: withSeat(first(lesson), seat, 'm') };
    case 'class':
      return { ...pictureOf(lesson, nextToRead(last(lesson), seat)), dots: first(lesson) };
    case 'numbers': {
      const run = recordedRun(cast.numbers[0]?.run ?? '');
      return pictureOf(run, nextToRead(last(run), 0));
    }
    case 'heal': {
      // Healing is told backwards: what it says now stands first, and what it had said under it.
      const run = recordedRun(cast.heal[0]?.run ?? '');
      const spoiled = pictureOf(lesson, nextToRead(last(lesson), seat + 1));
      return { ...spoiled, dots: last(run) };
    }
    case 'again': {
      const interview = recordedContext(`${lesson.plan.lesson}-dial-100-interview`);
      const chat = recordedContext(`${lesson.plan.lesson}-dial-100-chat`).answers[seat] ?? '';
      const { a, b } = diffWords(chat, interview.answers[seat] ?? '');
      return { question: asked(seat), before: a, after: b, dots: interview.dots };
    }
    default:
      return pictureOf(lesson, nextToRead(last(lesson), seat + (act === 'inside' ? 8 : 16)));
  }
}

function pictureOf(run: RecordedRun, seat: number): ActPicture {
  const [from, to] = [run.looks[0]?.step ?? 0, run.looks.at(-1)?.step ?? 0];
  const { a, b } = diffWords(recordedAnswer(run, from, seat), recordedAnswer(run, to, seat));
  return { question: asked(seat), before: a, after: b, dots: last(run) };
}

function asked(seat: number): string {
  return recordedSeats[seat]?.question ?? '';
}

function first({ looks }: RecordedRun): string {
  return looks[0]?.dots ?? '';
}

function last({ looks }: RecordedRun): string {
  return looks.at(-1)?.dots ?? '';
}
