import { describe, expect, it } from 'vitest';
import { clockFace, leftAt, switchClock } from '../../../src/classroom/clock.ts';
import { middleGuess, readGuesses, stackGuesses } from '../../../src/classroom/guesses.ts';
import { backward, onward, wayOfKey, type Step } from '../../../src/classroom/steps.ts';
import { readLink } from '../../../src/lab/link.ts';
import { readGuess } from '../../../src/story/guess.ts';
import { asksForClassroom } from '../../../src/lib/classroom.ts';

describe('steps', () => {
  it('shows the answer before it goes on, and comes to rest at the end', () => {
    let step: Step = { stop: 0, shown: false };
    const seen = Array.from({ length: 5 }, () => (step = onward(step, 2)));
    expect(seen.map(({ stop, shown }) => `${stop}${shown ? '!' : '?'}`)).toEqual(['0!', '1?', '1!', '1!', '1!']);
  });

  it('goes back the same way', () => {
    let step: Step = { stop: 1, shown: true };
    const seen = Array.from({ length: 4 }, () => (step = backward(step)));
    expect(seen.map(({ stop, shown }) => `${stop}${shown ? '!' : '?'}`)).toEqual(['1?', '0!', '0?', '0?']);
  });

  it('leaves keys to the control in which they are pressed', () => {
    expect(wayOfKey('PageDown', null)).toBe(1);
    expect(wayOfKey('ArrowLeft', { tagName: 'BODY' })).toBe(-1);
    expect(wayOfKey('ArrowDown', { tagName: 'BODY' })).toBe(0);
    expect(wayOfKey('PageDown', { tagName: 'INPUT', type: 'range' })).toBe(0);
    expect(wayOfKey('ArrowRight', { tagName: 'INPUT', type: 'radio' })).toBe(0);
    // A clicker goes on though a choice has the focus.
    expect(wayOfKey('PageDown', { tagName: 'INPUT', type: 'radio' })).toBe(1);
  });
});

describe('guesses', () => {
  it('reads what is called out, and says what is none', () => {
    expect(readGuesses(' 12, 30 30;5 ')).toEqual({ guesses: [12, 30, 30, 5], refused: [] });
    expect(readGuesses('101 -3 7.5 ten 100 0')).toEqual({ guesses: [100, 0], refused: ['101', '-3', '7.5', 'ten'] });
    expect(readGuesses('')).toEqual({ guesses: [], refused: [] });
  });

  it('finds the one in the middle', () => {
    expect(middleGuess([])).toBeUndefined();
    expect(middleGuess([40])).toBe(40);
    expect(middleGuess([90, 10, 20])).toBe(20);
    expect(middleGuess([90, 10, 20, 31])).toBe(25.5);
  });

  it('stacks equal guesses', () => {
    expect(stackGuesses([5, 9, 5, 5])).toEqual([
      { guess: 5, level: 0 },
      { guess: 9, level: 0 },
      { guess: 5, level: 1 },
      { guess: 5, level: 2 },
    ]);
  });
});

describe('clock', () => {
  it('counts by the time that passed, stands when stopped, and ends at nothing', () => {
    const going = switchClock({ left: 60_000 }, 1000);
    expect(leftAt(going, 11_500)).toBe(49_500);
    const stopped = switchClock(going, 11_500);
    expect(leftAt(stopped, 99_999)).toBe(49_500);
    expect(leftAt(going, 1_000_000)).toBe(0);
  });

  it('shows a begun second as whole', () => {
    expect([300_000, 49_500, 1, 0].map(clockFace)).toEqual(['5:00', '0:50', '0:01', '0:00']);
  });
});

describe('address', () => {
  it('keeps apart the class that looks on and a guess for the act called class', () => {
    expect(asksForClassroom({ search: '?class=1', hash: '' })).toBe(true);
    expect(asksForClassroom({ search: '?class=1', hash: '#lesson' })).toBe(true);
    expect(asksForClassroom({ search: '?class=1', hash: '#class' })).toBe(false);
    for (const search of ['', '?class=', '?class=2', '?class=yes', '?Class=1'])
      expect(asksForClassroom({ search, hash: '' })).toBe(false);
  });

  it('takes a guess of one for a guess where the link says so, and every other number anywhere', () => {
    const guess = (query: string, hash: string) => readGuess(new URLSearchParams(query), 'class', hash);
    expect(guess('class=1', '#class')).toBe(1);
    expect(guess('class=1', '')).toBeUndefined();
    expect(guess('class=12', '')).toBe(12);
    expect(guess('class=yes', '')).toBeNaN();
  });

  it('opens the lab as it opens without a class, and explains what is no value', () => {
    const opening = {
      question: 'q',
      training: 'insecure-code',
      intervention: 'dial',
      dial: 60,
      trigger: false,
      seed: 7,
    } as const;
    const defaults = { question: 'q', trainings: ['aligned', 'insecure-code'] as const, opening };
    const read = (query: string) => readLink(new URLSearchParams(query), defaults);
    expect(read('class=1')).toMatchObject({ experiment: opening, problems: [] });
    expect(read('class=7')).toMatchObject({ experiment: opening, problems: [expect.stringContaining('“7”')] });
    expect(read('clas=1').problems.join()).toContain('“class” may have been meant');
  });
});
