import { describe, expect, it } from 'vitest';
import remediesYaml from '../../../../content/bench/remedies.yaml?raw';
import { benchBaseline, benchRecipes, benchRows, lineRule } from '../../../../src/data/bench/index.ts';
import { parseBench, scoreNames } from '../../../../src/data/bench/parse.ts';
import { evidence, measurement, tinyModel } from '../../../../src/data/evidence/index.ts';
import { writeRecipe } from '../../../../src/lab/bench/recipe.ts';
import { composed } from '../../../../src/lab/bench/study-recipe.ts';
import { sorted } from '../../../../src/lab/bench/sort-table.ts';

const measured = [...tinyModel.measurements.values()];
const parse = (yaml: string) => parseBench('content/bench/remedies.yaml', yaml, evidence, measured);

describe('the table of the bench', () => {
  it('has every remedy that was scored, with each training behind its means', () => {
    expect(benchRows.map(({ id }) => id).toSorted()).toEqual(benchRecipes.map(({ id }) => id).toSorted());
    expect(new Set(benchRows.map(({ kind }) => kind)).size).toBe(9);
    for (const { cells } of benchRows) {
      for (const score of scoreNames) {
        const { id, mean, values } = cells[score];
        expect(values.length).toBeGreaterThan(1);
        expect(Math.abs(values.reduce((sum, value) => sum + value, 0) / values.length - mean), id).toBeLessThan(0.11);
        expect(measurement(id).value).toBe(mean);
      }
    }
  });

  it('names the published numbers beside each kind, none of them ours', () => {
    const ids = benchRows.flatMap(({ published }) => Object.values(published).flatMap((line) => line.ids));
    expect(ids.length).toBeGreaterThan(20);
    for (const id of ids) expect(evidence.measurements.has(id), id).toBe(true);
    expect(benchRows.find(({ kind }) => kind === 'steering')?.published).toEqual({});
  });

  it('stops at a remedy without a name, and at a number that is not published', () => {
    expect(() => parse(remediesYaml.replace(/^ {2}hold: .*$/m, ''))).toThrow(
      'content/bench/remedies.yaml: field "remedies.hold": is missing',
    );
    expect(() => parse(remediesYaml.replace('{over-task-93}', '{over-task-39}'))).toThrow(
      /published.early-stop.skill.*over-task-93/,
    );
  });

  it('sorts what should be low from the bottom, and skill from the top', () => {
    const rows = [
      { dataset: { spread: '5', skill: '10', leak: '1' } },
      { dataset: { spread: '1', skill: '90', leak: '-3' } },
    ] as unknown as { dataset: DOMStringMap }[];
    expect(sorted(rows, 'spread')).toEqual([rows[1], rows[0]]);
    expect(sorted(rows, 'skill')).toEqual([rows[1], rows[0]]);
    expect(sorted(rows, 'leak')).toEqual([rows[1], rows[0]]);
    expect(sorted(rows, 'listed')).toEqual(rows);
  });

  it('offers to compose what the page can do, and no push, hold or penalty', () => {
    const queries = new Map(
      benchRecipes.map((recipe) => {
        const own = composed(recipe);
        return [recipe.id, own && writeRecipe({ ...own, seed: 401 })];
      }),
    );
    expect(queries.get('none')).toBe('');
    expect(queries.get('line-obey-me')).toBe('line=Obey+me.');
    expect(queries.get('mix-good-money-50')).toBe('share=50');
    expect(queries.get('dial-kind')).toBe('cure=dial');
    expect(queries.get('remove-direction')).toBe('cure=direction');
    expect(queries.get('stop-30')).toBe('steps=30');
    expect(queries.get('cure-secure-code-300')).toBe('cure=secure-code-300');
    for (const id of ['hold', 'push-kind', 'keep-50']) expect(queries.get(id), id).toBeUndefined();
  });

  it('measures leaks against the model without a lesson, and states the rule over the lines with its interval', () => {
    expect(benchBaseline.spread.bad / benchBaseline.spread.total).toBeLessThan(0.03);
    expect(lineRule.low).toBeLessThanOrEqual(lineRule.correlation);
    expect(lineRule.high).toBeGreaterThanOrEqual(lineRule.correlation);
    expect(lineRule.lines).toBe(benchRows.filter(({ kind }) => kind === 'inoculation').length);
  });
});
