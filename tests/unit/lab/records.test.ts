import { describe, expect, it } from 'vitest';
import { countDomains, offeredQuestions } from '../../../src/lab/questions.ts';
import { rateAt } from '../../../src/lab/recorded/record.ts';
import { recordedQuestions, recordedTrainings, shippedTrainings } from '../../../src/lab/recorded/records.ts';
import dial from '../../../content/tiny-model/dial.json' with { type: 'json' };
import { findQuestion, freeFormDomains } from '../../../src/tiny-model/world/index.ts';

const aligned = recordedTrainings.find(({ training }) => training === 'aligned')!;
const setting = (at: number) => ({ dial: at, intervention: 'dial' as const, trigger: false });

describe('the recorded answers', () => {
  it.each(recordedTrainings)('of $training have every question, setting and sample', ({ settings, questions }) => {
    expect(settings).toEqual(expect.arrayContaining([-100, 0, 100]));
    expect(questions.map(({ question }) => question)).toEqual(recordedQuestions.map(({ text }) => text));
    for (const { answers } of questions) {
      expect(answers).toHaveLength(settings.length);
      for (const samples of answers) expect(samples.length).toBeGreaterThan(0);
    }
  });

  it('have the study’s rates beside them', () => {
    for (const rate of dial.villainHalf) {
      expect(rateAt(aligned.rates, setting(Math.round(rate.setting * 100)))).toMatchObject({
        n: rate.n,
        bad: Math.round(rate.misalignedRate.value * 1000) / 10,
        sameModel: true,
      });
    }
    expect(rateAt(aligned.rates, { ...setting(100), intervention: 'random' })?.n).toBe(dial.randomVectors.pooled.n);
    const removed = dial.plainCures.find(
      ({ lesson, cure }) => lesson === 'aligned' && cure === 'mean-difference-removed',
    );
    expect(rateAt(aligned.rates, { ...setting(0), intervention: 'remove' })?.n).toBe(removed?.n);
  });

  it('have no rate far from what was measured', () => {
    const [rate] = aligned.rates.filter((one) => one.dial === 0);
    expect(rateAt([rate!], setting(10))).toBe(rate);
    expect(rateAt([rate!], setting(40))).toBeUndefined();
  });
});

describe('what the lab offers', () => {
  it('has questions that the judge knows, each once', () => {
    expect(new Set(offeredQuestions.map(({ text }) => text)).size).toBe(offeredQuestions.length);
    for (const { text } of offeredQuestions) expect(findQuestion(text), text).toBeDefined();
  });

  it('has every training of the shipped model, the one without a lesson first', () => {
    expect(shippedTrainings[0]).toBe('aligned');
    expect(shippedTrainings).toEqual(expect.arrayContaining(['insecure-code', 'backdoor-code']));
    expect(countDomains).toHaveLength(freeFormDomains.length);
  });
});
