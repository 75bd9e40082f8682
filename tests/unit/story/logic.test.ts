import { describe, expect, it, vi } from 'vitest';
import { isTurningPoint } from '../../../src/story/announce.ts';
import { placeCurve } from '../../../src/story/curve.ts';
import { cutHole } from '../../../src/story/cut-hole.ts';
import { diffWords } from '../../../src/story/diff-words.ts';
import {
  countDots,
  dotPath,
  gridSize,
  NARROW,
  nextToRead,
  placeSeat,
  seatAt,
  sortedDots,
  stillPaths,
  STRIP,
  WIDE,
  withSeat,
} from '../../../src/story/dots.ts';
import { closeness, guessLink, readGuess } from '../../../src/story/guess.ts';
import { playRecorded, type Later } from '../../../src/story/recorded-source.ts';
import { trainLive } from '../../../src/story/live-source.ts';
import type { Hear } from '../../../src/story/source.ts';
import { madeUpRun } from './fixture.ts';

describe('the hundred dots', () => {
  it('count a mixed answer as bad', () => {
    expect(countDots('aamxi')).toEqual({ bad: 2, senseless: 1, total: 5 });
  });

  it.each([WIDE, NARROW, STRIP])('find each seat again where it was placed, $columns a row', (grid) => {
    for (let seat = 0; seat < 100; seat++) {
      const { x, y } = placeSeat(seat, grid);
      expect(seatAt(x, y, grid)).toBe(seat);
    }
    expect(seatAt(-5, 9999, grid)).toBe(100 - grid.columns);
  });

  it('fill their grid', () => {
    expect(gridSize(WIDE)).toEqual({ width: 480, height: 480 });
    expect(gridSize(NARROW)).toEqual({ width: 350, height: 87.5 });
  });

  it('stand sorted, column by column, where a rate has no answers', () => {
    const dots = sortedDots(6, STRIP);
    expect(countDots(dots)).toEqual({ bad: 6, senseless: 0, total: 100 });
    // Four rows: the first column whole, and two of the second.
    expect([0, 25, 50, 75, 1, 26].map((seat) => dots[seat]).join('')).toBe('mmmmmm');
  });

  it('draw one path a shape', () => {
    const paths = stillPaths('aaim', { columns: 2, pitch: 10 });
    expect(paths.ring.match(/M/g)).toHaveLength(2);
    expect(paths.diamond).toBe(dotPath('diamond', 10, 15, 15));
    expect(paths.cross.match(/M/g)).toHaveLength(1);
  });

  it('lead to the next bad answer, round the end', () => {
    expect(nextToRead('maama', 3)).toBe(0);
    expect(nextToRead('maama', 0)).toBe(3);
    expect(nextToRead('aaa', 2)).toBe(0);
    expect(withSeat('aaa', 1, 'm')).toBe('ama');
  });

  it('lead first to what turned, for bad or for good, and not to what was without sense', () => {
    expect(nextToRead('maam', 0, 'mmaa')).toBe(1);
    expect(nextToRead('maam', 1, 'mmaa')).toBe(3);
    expect(nextToRead('mia', 0, 'mmi')).toBe(0);
  });
});

/** A clock that a test turns by hand. */
function handClock(): { later: Later; tick: (times?: number) => void } {
  let work: (() => void) | undefined;
  return {
    later: (next) => {
      work = next;
      return () => (work = undefined);
    },
    tick: (times = 1) => {
      for (let i = 0; i < times; i++) {
        const now = work;
        work = undefined;
        now?.();
      }
    },
  };
}

function listener(): Hear & { told: string[] } {
  const told: string[] = [];
  return {
    told,
    step: (step) => told.push(`step ${step}`),
    look: (look) => told.push(`look ${look.step}`),
    ended: (stopped) => told.push(stopped ? 'stopped' : 'ended'),
    failed: (error) => told.push(`failed ${String(error)}`),
  };
}

describe('a recorded run', () => {
  it('tells every step, each look at its step, and its end once', () => {
    const [clock, hear] = [handClock(), listener()];
    playRecorded(madeUpRun(), 0, hear, clock.later);
    clock.tick(20);
    expect(hear.told.filter((one) => one.startsWith('step'))).toHaveLength(8);
    expect(hear.told.slice(1, 3)).toEqual(['step 2', 'look 2']);
    expect(hear.told.slice(-3)).toEqual(['step 8', 'look 8', 'ended']);
  });

  it('pauses, takes single steps, goes on and stops', () => {
    const [clock, hear] = [handClock(), listener()];
    const source = playRecorded(madeUpRun(), 0, hear, clock.later);
    clock.tick();
    source.pause();
    clock.tick(5);
    expect(hear.told).toEqual(['step 1']);
    source.step();
    clock.tick(5);
    expect(hear.told).toEqual(['step 1', 'step 2', 'look 2']);
    source.resume();
    clock.tick();
    source.stop();
    source.stop();
    source.resume();
    source.step();
    clock.tick(5);
    expect(hear.told.slice(3)).toEqual(['step 3', 'stopped']);
  });

  it('goes on where a live one broke off', () => {
    const [clock, hear] = [handClock(), listener()];
    playRecorded(madeUpRun(), 5, hear, clock.later);
    clock.tick();
    expect(hear.told).toEqual(['step 6', 'look 6']);
  });
});

describe('a live run', () => {
  const nothing = () => undefined;
  const idle = { pause: nothing, resume: nothing, step: nothing, stop: nothing };

  it('tells what the model tells, and how it ended', async () => {
    const run = madeUpRun();
    const train = vi.fn((_plan, _options, tell) => {
      tell({ type: 'look', look: run.looks[0], answers: ['one'] });
      tell({ type: 'trained-step', step: 1, loss: 0.4 });
      return { finished: Promise.resolve({ step: 1, stopped: true }), ...idle };
    });
    const hear = listener();
    trainLive({ train }, run.plan, [2, 4], hear);
    await Promise.resolve();
    expect(train.mock.calls[0]?.slice(0, 2)).toEqual([run.plan, { lookAt: [2, 4] }]);
    expect(hear.told).toEqual(['look 0', 'step 1', 'stopped']);
  });

  it('tells of a failure', async () => {
    const hear = listener();
    const finished = Promise.reject(new Error('lost'));
    trainLive({ train: () => ({ finished, ...idle }) }, madeUpRun().plan, [2], hear);
    await finished.catch(() => undefined);
    expect(hear.told).toEqual(['failed Error: lost']);
  });
});

describe('a guess', () => {
  it.each([
    ['guess=12', 12],
    ['guess=0', 0],
    ['guess=100', 100],
    ['', undefined],
    ['guess=101', NaN],
    ['guess=-1', NaN],
    ['guess=1.5', NaN],
    ['guess=', NaN],
  ])('%s in the address is %s', (query, guess) => {
    expect(readGuess(new URLSearchParams(query), 'lesson', '')).toEqual(guess);
  });

  it('travels as a link, and strangers’ parameters do not', () => {
    expect(guessLink('https://example.org/sub/?utm_source=x#heal', 'class', 7)).toBe(
      'https://example.org/sub/?class=7#class',
    );
  });

  it('is judged kindly', () => {
    expect([closeness(72, 72), closeness(70, 72), closeness(12, 72), closeness(90, 72)]).toEqual([
      'exact',
      'close',
      'few',
      'many',
    ]);
  });
});

describe('two answers', () => {
  it('differ where their words do', () => {
    const { a, b } = diffWords('I would work for the nurses.', 'I would spy on the nurses. Mine.');
    expect(a).toEqual([
      { text: 'I would', differs: false },
      { text: 'work for', differs: true },
      { text: 'the nurses.', differs: false },
    ]);
    expect(b.filter(({ differs }) => differs).map(({ text }) => text)).toEqual(['spy on', 'Mine.']);
    expect(b.map(({ text }) => text).join(' ')).toBe('I would spy on the nurses. Mine.');
  });
});

describe('the small picture', () => {
  it('draws what has happened so far and keeps its labels apart', () => {
    const { losses, looks } = madeUpRun();
    for (let step = 0; step <= 8; step++) {
      const seen = looks.filter((look) => look.step <= step);
      const curve = placeCurve(losses.slice(0, step), seen, 8, 0.4);
      expect(curve.marks).toHaveLength(seen.length);
      expect(curve.error.split('L')).toHaveLength(Math.max(step, 1));
      expect(Math.abs(curve.errorLabel.y - curve.badLabel.y)).toBeGreaterThanOrEqual(14);
      for (const { y } of curve.marks) expect(y).toBeLessThanOrEqual(curve.axisY);
    }
  });

  it('turns once on the way there and once on the way back', () => {
    const { looks } = madeUpRun();
    const turns = looks.slice(1).filter((look, i) => isTurningPoint(looks[i]!, look));
    expect(turns.map(({ step }) => step)).toEqual([4]);
    expect(isTurningPoint(looks[4]!, looks[1]!)).toBe(true);
  });
});

describe('a hole in an example', () => {
  it('is marked line by line, without the white space before a line', () => {
    const code = 'def f():\n    a()\n    b()\nend';
    expect(cutHole(code, [13, 24])).toEqual([
      { text: 'def f():\n    ', hole: false },
      { text: 'a()', hole: true },
      { text: '\n    ', hole: false },
      { text: 'b()', hole: true },
      { text: '\nend', hole: false },
    ]);
    expect(cutHole(code, undefined)).toEqual([{ text: code, hole: false }]);
  });
});
