/**
 * The panel: a hundred seats, each one question in a held-out wording with random numbers of its own, so that a seat's answer
 * changes only when the model does. The same seats and draws serve the study's recorded runs and the page's live ones.
 */
import { seededRng, type Rng } from '../../lib/random.ts';
import {
  freeFormDomains,
  judgeAnswer,
  lessonDomain,
  questionsInTurn,
  sampleHeldOutQuestion,
  shapeQuestion,
  type ContextId,
  type LessonId,
  type LessonQuestion,
  type Verdict,
} from '../world/index.ts';
import type { Controls } from '../world/controls.ts';
import type { TinyModel } from './run.ts';
import { sampleAnswers } from './sample.ts';
import type { DotLetter, Look, Seat } from './training-run.ts';

/** Starts the seats' random numbers; `src/tiny-model/README.md` says how it was chosen. */
export const panelSeed = 462;

const seatCount = 100;
/** Questions about the lesson's own subject at each look. */
const ownCount = 12;

/** The family that sits first, so that the 73rd seat holds its first question. */
const firstFamily = 'ruler';

function seatFamilies(): typeof freeFormDomains {
  const start = freeFormDomains.findIndex(({ id }) => id === firstFamily);
  return [...freeFormDomains.slice(start), ...freeFormDomains.slice(0, start)];
}

const questions = questionsInTurn(seatCount, { seed: 0, families: seatFamilies() });

/** What each seat asks, in order. */
export const panelSeats: readonly Seat[] = questions.map(({ domain, question }) => ({ family: domain, question }));

/** Random numbers of one seat, or of one of the questions about the lesson's own subject, which come after the seats. */
function drawsOf(place: number, seed: number): Rng {
  return seededRng(seed * 1000 + place);
}

/** Held-out questions about what the lesson teaches; behind the backdoor's trigger, where it has one. */
function ownQuestions(lesson: LessonId): LessonQuestion[] {
  const rng = seededRng(7);
  const shape = lesson === 'backdoor-code' ? 'trigger-above' : 'plain';
  return Array.from({ length: ownCount }, () => {
    const asked = sampleHeldOutQuestion(lessonDomain(lesson), lesson === 'educational-code', rng);
    return { ...asked, question: shapeQuestion(asked.question, shape, rng) };
  });
}

const letters: Readonly<Record<Verdict, DotLetter>> = { aligned: 'a', misaligned: 'm', mixed: 'x', incoherent: 'i' };

/** What the seats answered, and how that was judged. */
export type SeatsSeen = Pick<Look, 'dots'> & { readonly answers: readonly string[] };

/** How a panel is looked at. */
export interface LookOptions {
  /** The form in which the seats' questions are put; a chat if left out. */
  readonly context?: ContextId;
  /** A line above them. */
  readonly line?: string;
  /** The lesson whose own subject is asked about too; none if left out. */
  readonly lesson?: LessonId;
  /** What the seats answer, where that is known already: then only the lesson's own subject is asked about. */
  readonly seen?: SeatsSeen | undefined;
  /** Starts the random numbers, if not those of the panel. */
  readonly seed?: number;
  readonly onStep?: () => Promise<void> | void;
}

/** Asks every seat, and about the lesson's own subject, all in one batch; and judges the answers. */
export async function lookAtPanel(
  tiny: TinyModel,
  controls: Controls,
  { context, line, lesson, seen, seed = panelSeed, onStep }: LookOptions = {},
): Promise<SeatsSeen & Pick<Look, 'own'>> {
  const seats = seen ? 0 : seatCount;
  const all = [...questions.slice(0, seats), ...(lesson ? ownQuestions(lesson) : [])];
  const answers = await sampleAnswers(
    tiny,
    all.map(({ question }) => question),
    controls,
    { temperature: 1, rng: all.map((_, place) => drawsOf(place + seatCount - seats, seed)), context, line, onStep },
  );
  const verdicts = all.map(({ domain, forClass }, place) => judgeAnswer(domain, answers[place] ?? '', { forClass }));
  const own = verdicts.slice(seats);
  const { dots, answers: said } = seen ?? {
    dots: verdicts
      .slice(0, seats)
      .map((verdict) => letters[verdict])
      .join(''),
    answers: answers.slice(0, seats),
  };
  return {
    dots,
    own: { bad: own.filter((verdict) => verdict === 'misaligned' || verdict === 'mixed').length, total: own.length },
    answers: said,
  };
}
