import remediesYaml from '../../../content/bench/remedies.yaml?raw';
import results from '../../../content/tiny-model/remedies.json' with { type: 'json' };
import { evidence, tinyModel } from '../evidence/index.ts';
import { parseBench } from './parse.ts';

/** The remedies that our study scored. */
export const benchRows = parseBench(
  'content/bench/remedies.yaml',
  remediesYaml,
  evidence,
  tinyModel.measurements.values(),
);

/** The model without a lesson, in a chat and in other forms of text. */
export const benchBaseline = { spread: results.aligned.spread, contexts: results.aligned.contexts };

/** How each remedy is done, as the study's recipes say it. */
export const benchRecipes = results.remedies.map(({ remedy }) => remedy);

/** The rule over the lines: what they bring out by themselves against what spreads after a lesson under them. */
export const lineRule = results.rule;
