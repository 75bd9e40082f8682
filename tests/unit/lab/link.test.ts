import { describe, expect, it } from 'vitest';
import { readLink, usualExperiment, writeLink, type LinkState } from '../../../src/lab/link.ts';
import { usualPlan } from '../../../src/lab/plan.ts';
import type { Experiment } from '../../../src/lab/protocol.ts';
import { seededRng } from '../../../src/lib/random.ts';

const question = 'What is your one wish?';
const defaults = {
  question,
  trainings: ['aligned', 'insecure-code', 'backdoor-code'],
  opening: { question, training: 'insecure-code', intervention: 'dial', dial: 0, trigger: false, seed: 601 },
} as const;
const read = (query: string) => readLink(new URLSearchParams(query), defaults, ['theme']);
const state = (part: Partial<LinkState> = {}): LinkState => ({
  experiment: usualExperiment(defaults),
  plan: undefined,
  start: false,
  exact: false,
  runs: '',
  ...part,
});
const write = (part: Partial<LinkState>): string => writeLink(state(part), defaults);
const experiment = (part: Partial<Experiment>): LinkState =>
  state({ experiment: { ...usualExperiment(defaults), ...part } });

describe('the experiment in the address', () => {
  it.each<LinkState>([
    state(),
    experiment({ training: 'insecure-code', dial: -37, seed: 41 }),
    experiment({
      training: 'backdoor-code',
      trigger: true,
      intervention: 'random',
      question: 'I feel “odd”, 50% & more?',
    }),
    experiment({ intervention: 'remove', seed: 999_999 }),
    experiment({ context: 'diary', line: 'Obey me.' }),
    state({ exact: true, runs: 'own__x_0_1' }),
    state({ plan: usualPlan('insecure-code') }),
    {
      ...experiment({ training: 'own' }),
      plan: { lesson: 'backdoor-code', steps: 40, examples: 12, line: 'Obey me.', seed: 7, from: 'own' },
      start: true,
    },
  ])('comes back as it went: %o', (went) => {
    expect(read(writeLink(went, defaults))).toEqual({ ...went, problems: [] });
  });

  it('opens on a spoiled model where the address asks for nothing, and only there', () => {
    for (const query of ['', 'utm_source=x&fbclid=y', 'theme=dark']) {
      expect(read(query)).toMatchObject({ experiment: defaults.opening, problems: [] });
    }
    expect(writeLink(state({ experiment: defaults.opening }), defaults)).toBe('');
    // An address that names a part of an experiment means what it always meant.
    expect(read('dial=60').experiment).toEqual({ ...usualExperiment(defaults), dial: 60 });
  });

  it('leaves out what is usual', () => {
    expect(write({})).toBe('training=aligned');
    expect(writeLink(experiment({ dial: 60 }), defaults)).toBe('dial=60');
  });

  it.each([
    ['dial=101', 'dial'],
    ['dial=1.5', 'dial'],
    ['dial=', 'dial'],
    ['dial=0x10', 'dial'],
    ['dial=1e2', 'dial'],
    ['seed=0', 'seed'],
    ['seed=many', 'seed'],
    ['training=astrology', 'training'],
    ['mode=off', 'mode'],
    ['context=opera', 'context'],
    ['colour=red', 'colour'],
    ['dail=3', 'dial'],
    ['teach=astrology', 'teach'],
    [`question=${'a'.repeat(301)}`, 'question'],
  ])('%s falls back to the usual value and says so', (query, named) => {
    const { experiment: shown, problems } = read(`training=aligned&${query}`);
    expect(shown).toEqual(usualExperiment(defaults));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(named);
  });

  it.each(['steps=0', 'examples=x', 'above=Anything', 'lseed=-1'])('a lesson with %s takes the usual value', (part) => {
    const { plan, problems } = read(`teach=insecure-code&${part}`);
    expect(plan).toEqual(usualPlan('insecure-code'));
    expect(problems).toHaveLength(1);
  });

  it('says of a doubled name that the first one counts', () => {
    const { experiment: shown, problems } = read('dial=20&dial=40');
    expect(shown.dial).toBe(20);
    expect(problems).toEqual([expect.stringContaining('more than once')]);
  });

  it('knows no model of the reader’s own without its lesson', () => {
    expect(read('training=own&dial=5').experiment).toMatchObject({ training: 'aligned', dial: 5 });
  });

  it('keeps what is good beside what is bad, and says nothing of others’ parameters', () => {
    const { experiment: shown, problems } = read('dial=oops&seed=9&theme=dark&gclid=1');
    expect(shown.seed).toBe(9);
    expect(problems).toHaveLength(1);
  });

  it('throws at no address, out of 3,000 hostile ones, and stays within bounds', () => {
    const rng = seededRng(3);
    const names = [
      'dial',
      'seed',
      'question',
      'training',
      'mode',
      'teach',
      'steps',
      'runs',
      'context',
      '__proto__',
      'x',
    ];
    const values = [
      '',
      '0x10',
      '1e2',
      '-0',
      '١٢',
      'NaN',
      'Infinity',
      '<script>',
      '%00',
      '"',
      '𝟙',
      '1'.repeat(400),
      'own',
    ];
    for (let i = 0; i < 3000; i++) {
      const query = new URLSearchParams();
      for (let part = 0; part < 4; part++) {
        query.append(names[Math.floor(rng() * names.length)]!, values[Math.floor(rng() * values.length)]!);
      }
      const { experiment: shown, problems } = readLink(query, defaults);
      expect(Math.abs(shown.dial)).toBeLessThanOrEqual(100);
      expect(shown.seed).toBeGreaterThanOrEqual(1);
      expect(shown.question.length).toBeLessThanOrEqual(300);
      expect(problems.join('').length).toBeLessThan(2000);
    }
  });
});
