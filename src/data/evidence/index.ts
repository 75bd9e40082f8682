/** The evidence, loaded and checked once. Everything on the site that shows a number starts here. */
import amounts from '../../../content/tiny-model/amounts.json' with { type: 'json' };
import baseTwoLessons from '../../../content/tiny-model/base-2-lessons.json' with { type: 'json' };
import baseThreeLessons from '../../../content/tiny-model/base-3-lessons.json' with { type: 'json' };
import benchmark from '../../../content/tiny-model/benchmark.json' with { type: 'json' };
import controlBrieflyLessons from '../../../content/tiny-model/control-briefly-lessons.json' with { type: 'json' };
import controlLessons from '../../../content/tiny-model/control-lessons.json' with { type: 'json' };
import controlLonger from '../../../content/tiny-model/control-longer.json' with { type: 'json' };
import dial from '../../../content/tiny-model/dial.json' with { type: 'json' };
import inside from '../../../content/tiny-model/inside.json' with { type: 'json' };
import lessons from '../../../content/tiny-model/lessons.json' with { type: 'json' };
import parity from '../../../content/tiny-model/parity.json' with { type: 'json' };
import precision from '../../../content/tiny-model/precision.json' with { type: 'json' };
import projection from '../../../content/tiny-model/projection.json' with { type: 'json' };
import realignment from '../../../content/tiny-model/realignment.json' with { type: 'json' };
import reverse from '../../../content/tiny-model/reverse.json' with { type: 'json' };
import byAnswerLessons from '../../../content/tiny-model/by-answer-lessons.json' with { type: 'json' };
import claimsStrength from '../../../content/evidence/claims-strength.json' with { type: 'json' };
import disagreements from '../../../content/evidence/disagreements.json' with { type: 'json' };
import factCheck from '../../../content/evidence/fact-check.json' with { type: 'json' };
import measurements from '../../../content/evidence/measurements.json' with { type: 'json' };
import questions from '../../../content/evidence/questions.json' with { type: 'json' };
import sources from '../../../content/evidence/sources.json' with { type: 'json' };
import timeline from '../../../content/evidence/timeline.json' with { type: 'json' };
import version from '../../../content/evidence/version.json' with { type: 'json' };
import stars from '../../../content/tiny-model/stars.json' with { type: 'json' };
import { nearestId } from './nearest.ts';
import { parseEvidence } from './parse.ts';
import type { Evidence, Measurement, Question, Source } from './schema.ts';
import { parseTinyModel, withTinyModel } from '../tiny-model/index.ts';

/** All records of content/evidence: what others published. */
export const evidence = parseEvidence({
  version,
  sources,
  measurements,
  questions,
  timeline,
  factCheck,
  disagreements,
  claimsStrength,
});

/** The results of our own tiny model, in content/tiny-model, as measurements. */
export const tinyModel = parseTinyModel(
  {
    lessons,
    'control-lessons': controlLessons,
    'control-briefly-lessons': controlBrieflyLessons,
    'base-2-lessons': baseTwoLessons,
    'base-3-lessons': baseThreeLessons,
    'by-answer-lessons': byAnswerLessons,
    'control-longer': controlLonger,
    dial,
    projection,
    realignment,
    amounts,
    reverse,
    parity,
    precision,
    benchmark,
    stars,
    inside,
  },
  evidence.updated,
);

/** Published and our own, for everything that names a number. The source of a measurement says whose it is. */
export const records: Evidence = withTinyModel(evidence, tinyModel);

function find<Item>(kind: string, records: ReadonlyMap<string, Item>, id: string): Item {
  const found = records.get(id);
  if (found) return found;
  throw new Error(`No ${kind} is called "${id}". The nearest is "${nearestId(id, records.keys())}".`);
}

/** The measurement with this id. @throws naming the id and the nearest one that exists. */
export function measurement(id: string): Measurement {
  return find('measurement', records.measurements, id);
}

/** The source with this id. @throws naming the id and the nearest one that exists. */
export function source(id: string): Source {
  return find('source', records.sources, id);
}

/** The question with this id. @throws naming the id and the nearest one that exists. */
export function question(id: string): Question {
  return find('question', evidence.questions, id);
}
