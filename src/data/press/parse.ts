/** The records of the press page: facts that stand alone, what may not be claimed, and the page itself. */
import { z } from 'zod';
import { unknownId } from '../evidence/nearest.ts';
import type { Evidence, Measurement } from '../evidence/schema.ts';
import { namedMeasurements } from '../figure/text.ts';
import { readYaml } from '../read-yaml.ts';
import { recordFields } from '../record-fields.ts';

const factSchema = z.strictObject({
  id: z.string(),
  sentence: z.string(),
  /** Ids of the numbers that the sentence rests on. */
  measurements: z.array(z.string()).min(1),
  /** Figure that shows it. */
  figure: z.string().optional(),
});

const notClaimSchema = z.strictObject({ claim: z.string(), why: z.string(), sources: z.array(z.string()) });

const pageSchema = z.strictObject({
  title: z.string(),
  description: z.string(),
  lead: z.string(),
  /** Ids of fact-checked claims. */
  wrong: z.array(z.string()),
  /** Ids of figures. */
  pack: z.array(z.string()),
  credit: z.array(z.string()),
  corrections: z.string(),
});

export interface Fact {
  id: string;
  sentence: string;
  measurements: Measurement[];
  figure?: string | undefined;
}

export type NotClaim = z.infer<typeof notClaimSchema>;
export type PressPage = z.infer<typeof pageSchema>;

/**
 * Facts with their numbers filled in.
 * @param figures ids of all figures
 * @throws with one line that names file, field and reason; also where a sentence prints a number that it does not list
 * among those it rests on or in a method's record
 */
export function parseFacts(file: string, yaml: string, evidence: Evidence, figures: readonly string[]): Fact[] {
  const fields = recordFields(file, evidence);
  return readYaml(file, yaml, z.array(factSchema)).map(({ id, sentence, measurements, figure }, i) => {
    if (figure && !figures.includes(figure)) throw fields.error(`${i}.figure`, unknownId('figure', figure, figures));
    const results = namedMeasurements(sentence).filter(
      (name) => !name.startsWith('method-') && !name.startsWith('mo-smallest'),
    );
    const missing = results.find((name) => !measurements.includes(name));
    if (missing) throw fields.error(`${i}.measurements`, `"${missing}" is printed in the sentence and not listed`);
    return {
      id,
      sentence: fields.fill(`${i}.sentence`, sentence),
      measurements: measurements.map((name, j) => fields.measurement(`${i}.measurements.${j}`, name)),
      figure,
    };
  });
}

/** What may not be claimed, with numbers filled in. @throws as `parseFacts` */
export function parseNotClaims(file: string, yaml: string, evidence: Evidence): NotClaim[] {
  const fields = recordFields(file, evidence);
  return readYaml(file, yaml, z.array(notClaimSchema)).map(({ claim, why, sources }, i) => {
    const unknown = sources.find((id) => !evidence.sources.has(id));
    if (unknown) throw fields.error(`${i}.sources`, unknownId('source', unknown, [...evidence.sources.keys()]));
    return { claim, why: fields.fill(`${i}.why`, why), sources };
  });
}

/** The page's own words. @throws as `parseFacts` */
export function parsePressPage(file: string, yaml: string, evidence: Evidence, figures: readonly string[]): PressPage {
  const page = readYaml(file, yaml, pageSchema);
  const { error } = recordFields(file, evidence);
  const claim = page.wrong.find((id) => !evidence.factCheck.has(id));
  if (claim) throw error('wrong', unknownId('claim', claim, [...evidence.factCheck.keys()]));
  const figure = page.pack.find((id) => !figures.includes(id));
  if (figure) throw error('pack', unknownId('figure', figure, figures));
  return page;
}
