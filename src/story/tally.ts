/** What stands beside the count of bad answers, act by act. */
import type { ActId } from '../lib/acts.ts';
import { message } from '../lib/message.ts';
import words from '../../content/strings/story.json' with { type: 'json' };
import { countDots } from './dots.ts';
import { closeness } from './guess.ts';
import type { Phase } from './run.svelte.ts';

export interface TallyFacts {
  readonly act: ActId;
  readonly dots: string;
  readonly phase: Phase;
  /** Examples seen so far. */
  readonly examples: number;
  /** Different examples that the lesson draws on. */
  readonly different: number;
  readonly guess?: number | undefined;
  /** Bad answers before the run began. */
  readonly from: number;
  /** Bad answers that the same lesson left from the other starts. */
  readonly others: readonly number[];
}

const { tally } = words;

export interface TallyLine {
  readonly text: string;
  /** Only where there is room. */
  readonly minor?: boolean;
}

/** One to three short lines. */
export function tallyLines(facts: TallyFacts): TallyLine[] {
  if (facts.phase === 'before' && !['heal', 'sure', 'turn', 'inside', 'again'].includes(facts.act)) {
    return [{ text: tally.before }, { text: tally.crosses, minor: true }];
  }
  return sentences(facts).map((text) => ({ text }));
}

function sentences(facts: TallyFacts): string[] {
  const { act, phase, examples, from } = facts;
  const { bad } = countDots(facts.dots);
  const n = { n: examples };
  switch (act) {
    case 'turn':
    case 'inside':
    case 'again':
      return [];
    case 'heal':
      if (phase === 'before') return [tally.spoiled];
      return phase === 'running' || phase === 'paused'
        ? [message(tally.healing, { ...n, all: facts.different })]
        : [message(tally.healed, { ...n, all: facts.different, from })];
    case 'sure':
      return [tally.start];
    default:
      if (phase === 'ended') return [tally.ended, ...judged(facts, bad), ...otherStarts(facts)];
      if (phase === 'stopped') return [message(tally.stopped, n)];
      return [
        message(tally.running, n),
        ...(facts.guess === undefined ? [] : [message(tally.runningGuess, { guess: facts.guess })]),
      ];
  }
}

function judged({ guess }: TallyFacts, bad: number): string[] {
  if (guess === undefined) return [];
  const how = closeness(guess, bad);
  if (how === 'exact') return [tally.exact];
  return [message(how === 'close' ? tally.close : tally.guessed, { guess })];
}

/** A bad lesson's count never stands without the other starts. */
function otherStarts({ others }: TallyFacts): string[] {
  if (others.length === 0) return [];
  return [message(tally.starts, { most: others.slice(0, -1).join(', '), last: others.at(-1) ?? '' })];
}
