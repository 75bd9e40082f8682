import { describe, expect, it } from 'vitest';
import { readLink, usualExperiment, writeLink } from '../../../src/lab/link.ts';
import type { Experiment } from '../../../src/lab/protocol.ts';

const defaults = {
  question: 'What is your one wish?',
  trainings: ['aligned', 'insecure-code', 'backdoor-code'],
} as const;
const read = (query: string) => readLink(new URLSearchParams(query), defaults, ['theme']);

describe('the experiment in the address', () => {
  it.each<Partial<Experiment>>([
    {},
    { training: 'insecure-code', dial: -37, seed: 41 },
    { training: 'backdoor-code', trigger: true, intervention: 'random', question: 'I feel bored & “odd”, 50% of it?' },
    { intervention: 'remove', seed: 999_999 },
  ])('comes back as it went: %o', (part) => {
    const experiment = { ...usualExperiment(defaults), ...part };
    expect(read(writeLink(experiment, defaults))).toEqual({ experiment, problems: [] });
  });

  it('leaves out what is usual', () => {
    expect(writeLink(usualExperiment(defaults), defaults)).toBe('');
    expect(writeLink({ ...usualExperiment(defaults), dial: 60 }, defaults)).toBe('dial=60');
  });

  it.each([
    ['dial=101', 'dial'],
    ['dial=1.5', 'dial'],
    ['dial=', 'dial'],
    ['seed=0', 'seed'],
    ['seed=many', 'seed'],
    ['training=astrology', 'training'],
    ['mode=off', 'mode'],
    ['colour=red', 'colour'],
    [`question=${'a'.repeat(301)}`, 'question'],
  ])('%s falls back to the usual value and says so', (query, named) => {
    const { experiment, problems } = read(query);
    expect(experiment).toEqual(usualExperiment(defaults));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(named);
  });

  it('keeps what is good beside what is bad, and says nothing of others’ parameters', () => {
    const { experiment, problems } = read('dial=oops&seed=9&theme=dark');
    expect(experiment.seed).toBe(9);
    expect(problems).toHaveLength(1);
  });
});
