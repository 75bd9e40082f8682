/** The results of our tiny model as measurements with a source, so that they can be cited like published ones. */
import words from '../../../content/strings/tiny-records.json' with { type: 'json' };
import type { Evidence, Measurement, Source, TinyMeasurement } from '../evidence/schema.ts';
import { message } from '../../lib/message.ts';
import { SITE_NAME } from '../../lib/site.ts';
import { TINY_MODEL_SENTENCE, TINY_MODEL_SOURCE } from './about.ts';
import { contextRecords, courseRecords } from './bench-records.ts';
import { benchmarkRecords, parityRecords, precisionRecords } from './check-records.ts';
import { amountRecords, projectionRecords, realignmentRecords } from './course-records.ts';
import { dialRecords } from './dial-records.ts';
import { equalRecords } from './equal-records.ts';
import { lessonRecords, longerRecords, reverseRecords } from './lesson-records.ts';
import { parseTinyResults, resultFiles } from './parse.ts';
import { remedyRecords } from './remedy-records.ts';
import type { TinyResults } from './schema.ts';
import { scopeRecords } from './scope-records.ts';
import { insideRecords, starRecords } from './star-records.ts';

export interface TinyModel {
  source: Source;
  /** Under their ids, in the order of the files. */
  measurements: ReadonlyMap<string, TinyMeasurement>;
  /** Every file of results with its commit, model and the SHA-256 of the weights. */
  files: ReturnType<typeof resultFiles>;
}

/** Every result as a measurement. Ids follow from the names in the files: see src/figures/README.md. */
function tinyRecords(results: TinyResults): TinyMeasurement[] {
  return [
    ...lessonRecords(results, 'lessons'),
    ...lessonRecords(results, 'control-lessons'),
    ...lessonRecords(results, 'control-briefly-lessons'),
    ...lessonRecords(results, 'base-2-lessons'),
    ...lessonRecords(results, 'base-3-lessons'),
    ...lessonRecords(results, 'base-4-lessons'),
    ...lessonRecords(results, 'base-5-lessons'),
    ...lessonRecords(results, 'base-6-lessons'),
    ...lessonRecords(results, 'control-2-lessons'),
    ...lessonRecords(results, 'control-3-lessons'),
    ...lessonRecords(results, 'by-answer-lessons'),
    ...lessonRecords(results, 'by-answer-2-lessons'),
    ...lessonRecords(results, 'by-answer-3-lessons'),
    ...longerRecords(results),
    ...dialRecords(results),
    ...projectionRecords(results),
    ...realignmentRecords(results),
    ...amountRecords(results),
    ...remedyRecords(results),
    ...contextRecords(results),
    ...courseRecords(results),
    ...equalRecords(results),
    ...scopeRecords(results),
    ...reverseRecords(results),
    ...parityRecords(results),
    ...precisionRecords(results),
    ...benchmarkRecords(results),
    ...starRecords(results),
    ...insideRecords(results),
  ];
}

/**
 * Checks the files of content/tiny-model and turns them into measurements.
 * @param raw the files by name without ".json"
 * @param updated date of the data version
 * @throws with one line that names file, field and reason
 */
export function parseTinyModel(raw: Readonly<Record<string, unknown>>, updated: string): TinyModel {
  const results = parseTinyResults(raw);
  const measurements = new Map<string, TinyMeasurement>();
  for (const record of tinyRecords(results)) {
    if (measurements.has(record.id)) {
      throw new Error(`content/tiny-model/${record.file}: two results would both be called "${record.id}"`);
    }
    measurements.set(record.id, record);
  }
  return { source: tinySource(results, updated), measurements, files: resultFiles(results) };
}

/** Stands where a study stands for a published number. It has no address: pages link to its entry on the data page. */
function tinySource(results: TinyResults, updated: string): Source {
  const { commit, modelSha256 } = results.lessons.provenance;
  return {
    id: TINY_MODEL_SOURCE,
    short: words.model,
    title: message(words.source.title, { site: SITE_NAME }),
    authors: [SITE_NAME],
    venue: message(words.source.venue, { commit: commit.slice(0, 12), sha: modelSha256 }),
    date: updated,
    url: null,
    kind: 'dataset',
    licence: 'CC BY 4.0',
    coverage: 'full text',
    read: 'primary',
    readNote: TINY_MODEL_SENTENCE,
    note: words.source.note,
  };
}

/** Published evidence with our own measurements beside it: what figures and prose may name. */
export function withTinyModel(evidence: Evidence, tiny: TinyModel): Evidence {
  return {
    ...evidence,
    measurements: new Map<string, Measurement>([...evidence.measurements, ...tiny.measurements]),
    sources: new Map([...evidence.sources, [tiny.source.id, tiny.source]]),
  };
}
