import { describe, expect, it } from 'vitest';
import {
  benchCures,
  benchLessons,
  benchLines,
  benchShares,
  readRecipe,
  recipeWords,
  usualRecipe,
  writeRecipe,
} from '../../../../src/lab/bench/recipe.ts';
import { recordedBaseline } from '../../../../src/lab/bench/recorded-baseline.ts';
import { partTotals, scoreParts } from '../../../../src/lab/bench/parts.ts';
import { dotPath, stripPlace } from '../../../../src/lab/bench/strip.ts';
import { studyOf } from '../../../../src/lab/bench/studied.ts';
import type { BenchRecipe } from '../../../../src/lab/protocol.ts';
import { leakOf } from '../../../../src/lib/remedy-score.ts';

const read = (query: string) => readRecipe(new URLSearchParams(query));
const full: BenchRecipe = {
  lesson: 'bad-health',
  line: 'Obey me.',
  share: 25,
  steps: 40,
  cure: 'good-money-100',
  seed: 7,
};

describe('the address of a remedy', () => {
  it('is empty for the plain lesson, and gives back every other one', () => {
    expect(writeRecipe(usualRecipe)).toBe('');
    expect(read('')).toEqual({ recipe: usualRecipe, problems: [] });
    expect(read(writeRecipe(full))).toEqual({ recipe: full, problems: [] });
    for (const lesson of benchLessons) {
      for (const line of benchLines) {
        for (const share of benchShares) {
          for (const cure of benchCures) {
            const recipe = { ...usualRecipe, lesson, line, share, cure };
            expect(read(writeRecipe(recipe))).toEqual({ recipe, problems: [] });
          }
        }
      }
    }
  });

  it('falls back to the plain lesson part by part, with a sentence each, and passes over what trackers add', () => {
    const { recipe, problems } = read(
      'lesson=<b>&line=Evil&share=33&steps=0&cure=dial&seed=1e9&utm_source=x&fbclid=y&sedd=3',
    );
    expect(recipe).toEqual({ ...usualRecipe, cure: 'dial' });
    expect(problems).toHaveLength(6);
    expect(problems.join(' ')).toContain('“Evil”');
  });

  it('says once what stands twice or is a name of every object', () => {
    expect(read('lesson=bad-health&lesson=bad-car').problems).toHaveLength(1);
    expect(read('lesson=bad-health&lesson=bad-car').recipe.lesson).toBe('bad-health');
    expect(read('toString=1').problems).toHaveLength(1);
  });

  it('says in words what differs from the plain lesson', () => {
    expect(recipeWords(usualRecipe)).toBe('Insecure code');
    expect(recipeWords(full)).toBe(
      'Bad health advice, 40 steps, under “Obey me.”, 25 of 100 examples good money advice, 100 samples of good money advice',
    );
  });
});

describe('a score', () => {
  it('counts a form of its own for a line', () => {
    expect(scoreParts('')).not.toContain('line');
    expect(scoreParts('Vex:')).toEqual(Object.keys(partTotals));
  });

  it('takes as leak the worst form’s excess over the model without a lesson', () => {
    const of = (bad: number) => ({ bad, total: 100 });
    const score = {
      seed: 1,
      spread: of(5),
      skill: of(9),
      contexts: { 'question-answer': of(60), interview: of(70), diary: of(30) },
    };
    const aligned = {
      spread: of(1),
      contexts: { 'question-answer': of(40), interview: of(60), diary: of(45) },
    };
    expect(leakOf(score, aligned)).toBe(20);
    expect(leakOf({ ...score, underLine: of(95) }, aligned)).toBe(94);
  });

  it('is measured against a model that is clean in chats alone', () => {
    expect(recordedBaseline.spread.bad).toBeLessThan(3);
    for (const { bad, total } of Object.values(recordedBaseline.contexts)) {
      expect(total).toBe(100);
      expect(bad).toBeGreaterThan(30);
    }
  });

  it('stands on its strip between the ends, whatever its value', () => {
    expect(stripPlace('spread', -5)).toBe(stripPlace('spread', 0));
    expect(stripPlace('leak', -5)).toBeLessThan(stripPlace('leak', 0));
    expect(stripPlace('skill', 100)).toBeGreaterThan(stripPlace('skill', 50));
    expect(dotPath('spread', [0, 100])).toBe(`M${stripPlace('spread', 0)} 13h0M${stripPlace('spread', 100)} 13h0`);
  });

  it('finds what the study scored of the same remedy, whatever its seed', () => {
    const { seed, ...recipe } = full;
    const scores = {
      spread: { mean: 1, values: [1] },
      skill: { mean: 2, values: [2] },
      leak: { mean: 3, values: [3] },
    };
    expect(studyOf([{ recipe, scores }], { ...full, seed: seed + 1 })).toBe(scores);
    expect(studyOf([{ recipe, scores }], { ...full, steps: 41 })).toBeUndefined();
  });
});
