import { fieldError, parseRecord } from '../parse-record.ts';
import { tinyFiles, type Provenance, type TinyFileName, type TinyResults } from './schema.ts';

/** Names of the files that the site reads, without ".json". */
export const tinyFileNames = Object.keys(tinyFiles) as TinyFileName[];

const path = (name: TinyFileName): string => `content/tiny-model/${name}.json`;

/**
 * Checks the results of our tiny model.
 * @param raw the files as read from disk, by name without ".json"
 * @throws with one line that names file, field and reason: on a file that is missing or malformed, and where two files tell of different models by one name
 */
export function parseTinyResults(raw: Readonly<Record<string, unknown>>): TinyResults {
  const results = Object.fromEntries(
    tinyFileNames.map((name) => [name, parseRecord<unknown>(path(name), raw[name], tinyFiles[name])]),
  ) as TinyResults;
  checkModels(results);
  return results;
}

/** The same name must mean the same weights in every file, or a page would mix two models. */
function checkModels(results: TinyResults): void {
  const seen = new Map<string, { file: TinyFileName; modelSha256: string }>();
  for (const { name: file, model, modelSha256 } of resultFiles(results)) {
    const first = seen.get(model);
    if (first && first.modelSha256 !== modelSha256) {
      throw fieldError(path(file), 'provenance.modelSha256', `is not that of "${model}" in ${first.file}.json`);
    }
    seen.set(model, first ?? { file, modelSha256 });
  }
}

/** Each file with its provenance: commit, model and the SHA-256 of its weights. */
export function resultFiles(results: TinyResults): ({ name: TinyFileName } & Provenance)[] {
  return tinyFileNames.map((name) => ({ name, ...results[name].provenance }));
}
