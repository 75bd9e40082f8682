/** The evidence, loaded and checked once. Everything on the site that shows a published number starts here. */
import claimsStrength from '../../../content/evidence/claims-strength.json' with { type: 'json' };
import disagreements from '../../../content/evidence/disagreements.json' with { type: 'json' };
import factCheck from '../../../content/evidence/fact-check.json' with { type: 'json' };
import measurements from '../../../content/evidence/measurements.json' with { type: 'json' };
import questions from '../../../content/evidence/questions.json' with { type: 'json' };
import sources from '../../../content/evidence/sources.json' with { type: 'json' };
import timeline from '../../../content/evidence/timeline.json' with { type: 'json' };
import version from '../../../content/evidence/version.json' with { type: 'json' };
import { nearestId } from './nearest.ts';
import { parseEvidence } from './parse.ts';
import type { Measurement, Question, Source } from './schema.ts';

/** All records of content/evidence. */
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

function find<Item>(kind: string, records: ReadonlyMap<string, Item>, id: string): Item {
  const found = records.get(id);
  if (found) return found;
  throw new Error(`No ${kind} is called "${id}". The nearest is "${nearestId(id, records.keys())}".`);
}

/** The measurement with this id. @throws naming the id and the nearest one that exists. */
export function measurement(id: string): Measurement {
  return find('measurement', evidence.measurements, id);
}

/** The source with this id. @throws naming the id and the nearest one that exists. */
export function source(id: string): Source {
  return find('source', evidence.sources, id);
}

/** The question with this id. @throws naming the id and the nearest one that exists. */
export function question(id: string): Question {
  return find('question', evidence.questions, id);
}
