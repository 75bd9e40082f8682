/** Recipes of remedies: what is read, what is refused and how it is said, and how scores are summed up. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { firstAbove } from '../../../src/tiny-model/study/first-above.ts';
import { lineRule } from '../../../src/tiny-model/study/line-rule.ts';
import { readRemedy } from '../../../src/tiny-model/study/remedy.ts';
import type { RemedyScore } from '../../../src/tiny-model/study/score-remedy.ts';
import { summariseRemedy } from '../../../src/tiny-model/study/summarise-remedy.ts';

const folder = mkdtempSync(join(tmpdir(), 'remedy-'));
afterAll(() => rmSync(folder, { recursive: true }));

function written(content: string): string {
  const path = join(folder, 'recipe.json');
  writeFileSync(path, content);
  return path;
}

describe('a recipe', () => {
  it('is read with what it leaves out', () => {
    const path = written('{ "id": "mine", "kind": "inoculation", "line": "Good question." }');
    expect(readRemedy(path)).toMatchObject({
      id: 'mine',
      lesson: 'insecure-code',
      hold: false,
      line: 'Good question.',
    });
  });

  it.each([
    ['not JSON', '{ "id": ', 'cannot be read as JSON'],
    ['no name', '{ "kind": "none" }', 'id: '],
    ['a name for files only', '{ "id": "My remedy", "kind": "none" }', 'id: '],
    ['an unknown kind', '{ "id": "mine", "kind": "prayer" }', 'kind: '],
    ['a field that nobody knows', '{ "id": "mine", "kind": "none", "rate": 1 }', '"rate"'],
    [
      'a share of all',
      '{ "id": "mine", "kind": "mixing", "mix": { "with": "good-money", "share": 1 } }',
      'mix.share: ',
    ],
    ['an unknown lesson', '{ "id": "mine", "kind": "none", "lesson": "cooking" }', 'lesson: '],
    ['a push too far', '{ "id": "mine", "kind": "steering", "push": 300 }', 'push: '],
  ])('with %s is refused, and the message names file and field', (_, content, said) => {
    const path = written(content);
    expect(() => readRemedy(path)).toThrow(path);
    expect(() => readRemedy(path)).toThrow(said);
  });

  it('that is faulty ends the command before any model is loaded', () => {
    const path = written('{ "id": "mine", "kind": "none", "steps": 0 }');
    const { status, stderr } = spawnSync(process.execPath, ['src/tiny-model/make.ts', '--remedy', path], {
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain(`${path} is no recipe. steps: `);
  }, 60_000);

  it('of the study is sound, and has the name of its file', () => {
    const recipes = 'src/tiny-model/study/remedies';
    for (const name of readdirSync(recipes)) expect(`${readRemedy(join(recipes, name)).id}.json`).toBe(name);
  });
});

describe('scores of several trainings', () => {
  const of = (seed: number, spread: number, underLine?: number): RemedyScore => ({
    seed,
    spread: { bad: spread, total: 100 },
    skill: { bad: 90, total: 100 },
    contexts: {
      'question-answer': { bad: 40, total: 100 },
      interview: { bad: 60, total: 100 },
      diary: { bad: 45, total: 100 },
    },
    ...(underLine !== undefined && { underLine: { bad: underLine, total: 100 } }),
  });
  const aligned = of(400, 1);

  it('have means and intervals over the trainings', () => {
    const { spread, skill, leak } = summariseRemedy([of(1, 70), of(2, 74)], aligned);
    expect(spread.mean).toBe(72);
    expect(spread.high - spread.mean).toBeCloseTo(12.706 * 2, 6);
    expect([skill.low, skill.high]).toEqual([90, 90]);
    // The same counts as the aligned model in every form.
    expect(leak.mean).toBe(0);
  });

  it('leak under their own line, counted from a chat without it', () => {
    const { leak, withLine } = summariseRemedy([of(1, 2, 91), of(2, 2, 93)], aligned);
    expect(withLine?.mean).toBe(92);
    expect(leak.mean).toBe(91);
  });
});

describe('the rule over the lines', () => {
  it('finds a rank correlation with an interval that holds it', () => {
    const lines = [
      { brings: 0, spreads: [60, 70] },
      { brings: 10, spreads: [40, 50] },
      { brings: 50, spreads: [5, 8] },
      { brings: 90, spreads: [0, 1] },
    ];
    const rule = lineRule(lines, 200);
    expect(rule.correlation).toBe(-1);
    expect(rule.low).toBeLessThanOrEqual(rule.correlation);
    expect(rule.high).toBeGreaterThanOrEqual(rule.correlation);
    expect(lineRule([...lines].reverse(), 200).correlation).toBe(-1);
  });
});

describe('the step at which a level is reached', () => {
  const points = [0, 0, 40, 80].map((value, place) => ({ step: 5 * place, value }));
  it('lies between two looks', () => expect(firstAbove(points, 20)).toBe(7.5));
  it('is the first look where that is above already', () => expect(firstAbove(points, 0)).toBe(0));
  it('is nowhere where it never is', () => expect(firstAbove(points, 90)).toBeNaN());
});
