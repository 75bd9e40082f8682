import { describe, expect, it } from 'vitest';
import { LessonRun } from '../../../src/story/run.svelte.ts';
import type { Hear, RunSource } from '../../../src/story/source.ts';
import { tallyLines, type TallyFacts } from '../../../src/story/tally.ts';
import { madeUpRun } from './fixture.ts';

const facts = (change: Partial<TallyFacts>): TallyFacts => ({
  act: 'lesson',
  dots: 'm'.repeat(72) + 'a'.repeat(28),
  phase: 'ended',
  examples: 240,
  different: 240,
  from: 0,
  others: [21, 6, 7],
  ...change,
});
const said = (change: Partial<TallyFacts>): string =>
  tallyLines(facts(change))
    .map(({ text }) => text)
    .join(' ');

describe('what stands beside the count', () => {
  it('never leaves the lesson’s count without the other starts', () => {
    expect(said({})).toMatch(/21, 6 and 7/);
    expect(said({ guess: 12 })).toMatch(/You guessed 12\. .*21, 6 and 7/);
    expect(said({ guess: 72 })).toContain('Just as you guessed');
    expect(said({ guess: 70 })).toContain('close');
  });

  it('says where a run is, and where it was stopped', () => {
    expect(said({ phase: 'before' })).toContain('before the lesson');
    expect(said({ phase: 'running', examples: 120, guess: 12 })).toMatch(/120 examples.*12 for the end/);
    expect(said({ phase: 'stopped', examples: 80 })).toContain('Stopped after 80');
    expect(said({ act: 'heal', phase: 'ended', examples: 120, different: 100, from: 72 })).toMatch(
      /120 looks at 100 good examples.*72/,
    );
  });

  it('is silent where an act has no dots of its own', () => {
    expect(tallyLines(facts({ act: 'inside' }))).toEqual([]);
  });
});

describe('a run on the page', () => {
  /** A live source that a test speaks for. */
  function liveSource(): { open: (_: unknown, hear: Hear) => RunSource; hear: () => Hear; calls: string[] } {
    let heard: Hear | undefined;
    const calls: string[] = [];
    const call = (name: string) => () => void calls.push(name);
    return {
      open: (_, hear) => {
        heard = hear;
        return { pause: call('pause'), resume: call('resume'), step: call('step'), stop: call('stop') };
      },
      hear: () => heard as Hear,
      calls,
    };
  }

  it('hears a live model, pauses it, and keeps what it said', () => {
    const events: string[] = [];
    const run = new LessonRun(madeUpRun(), (event) => events.push(event));
    const live = liveSource();
    run.start(live.open);
    expect([run.mode, run.phase]).toEqual(['live', 'running']);
    live.hear().step(1, 0.4);
    live.hear().look(madeUpRun().looks[1]!, ['an answer']);
    run.pause();
    run.stepOnce();
    run.resume();
    expect(live.calls).toEqual(['pause', 'step', 'resume']);
    expect(run.liveAnswers[2]).toEqual(['an answer']);
    live.hear().ended(false);
    expect([run.phase, run.over]).toEqual(['ended', true]);
    expect(events).toEqual(['began', 'look', 'over']);
  });

  it('goes on recorded from the same step when the live model is lost, and stays paused if it was', () => {
    const events: string[] = [];
    const run = new LessonRun(madeUpRun(), (event) => events.push(event));
    const live = liveSource();
    run.start(live.open);
    for (let step = 1; step <= 5; step++) live.hear().step(step, 0.3);
    run.pause();
    live.hear().failed(new Error('gone'));
    expect([run.mode, run.phase, run.step]).toEqual(['recorded', 'paused', 5]);
    expect(run.looks.map(({ step }) => step)).toEqual([0, 2, 4]);
    run.stepOnce();
    expect([run.step, run.look.step]).toEqual([6, 6]);
    run.stop();
    expect(run.phase).toBe('stopped');
    expect(events).toContain('lost');
  });

  it('hears no more from a source that was left behind', () => {
    const run = new LessonRun(madeUpRun(), () => undefined);
    const [old, fresh] = [liveSource(), liveSource()];
    run.start(old.open);
    run.start(fresh.open);
    old.hear().step(7, 0.1);
    expect(run.step).toBe(0);
    expect(old.calls).toEqual(['stop']);
  });
});
