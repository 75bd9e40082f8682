import { z } from 'zod';
import { actIds } from '../../lib/acts.ts';
import type { Evidence } from '../evidence/parse.ts';
import { namedMeasurements } from '../figure/text.ts';
import { readYaml } from '../read-yaml.ts';
import { recordFields } from '../record-fields.ts';

/** The words of one act of the story; one YAML file in `content/story/acts`, whose README says what each field is. */
const actRecord = z.strictObject({
  id: z.enum(actIds),
  order: z.number(),
  title: z.string(),
  headline: z.string(),
  lead: z.string(),
  ask: z.string().optional(),
  done: z.string().optional(),
  published: z.strictObject({
    text: z.string(),
    strips: z.array(z.strictObject({ id: z.string(), label: z.string() })),
  }),
  sure: z.strictObject({ line: z.string(), more: z.string() }),
});

export interface Act extends z.infer<typeof actRecord> {
  /** The published measurement whose source stands over the result. */
  first: string;
}

/**
 * Checks one act; its numbers stay named, for a page prints each with its source.
 * @throws with one line that names file, field and reason.
 */
export function parseAct(file: string, yaml: string, evidence: Evidence): Act {
  const act = readYaml(file, yaml, actRecord);
  const { error, measurement, fill } = recordFields(file, evidence);
  if (!file.endsWith(`/${act.id}.yaml`)) throw error('id', `"${act.id}" is not the name of its file`);
  if (act.order !== actIds.indexOf(act.id) + 1) throw error('order', `"${act.id}" is not at that place of the story`);
  const texts = {
    lead: act.lead,
    ask: act.ask ?? '',
    done: act.done ?? '',
    'published.text': act.published.text,
    'sure.more': act.sure.more,
  };
  for (const [field, text] of Object.entries(texts)) fill(field, text);
  const first = act.published.strips[0]?.id ?? namedMeasurements(act.published.text)[0];
  if (!first) throw error('published', 'names no measurement');
  act.published.strips.forEach(({ id }, i) => {
    if (measurement(`published.strips.${i}.id`, id).unit !== 'percent') {
      throw error(`published.strips.${i}.id`, `"${id}" is not in percent`);
    }
  });
  return { ...act, first };
}
