import { tinyFiles, type Provenance, type TinyFileName, type TinyResults } from './schema.ts';

/** Names of the files that the site reads, without ".json". */
export const tinyFileNames = Object.keys(tinyFiles) as TinyFileName[];

/** Stops the build with one line: file, field, reason. */
export class TinyModelError extends Error {
  override readonly name = 'TinyModelError';

  constructor(file: string, field: string, reason: string) {
    super(`content/tiny-model/${file}.json: field "${field}": ${reason}`);
  }
}

/**
 * Checks the results of our tiny model.
 * @param raw the files as read from disk, by name without ".json"
 * @throws TinyModelError on a file that is missing or malformed, and where two files tell of different models by one name
 */
export function parseTinyResults(raw: Readonly<Record<string, unknown>>): TinyResults {
  const results = Object.fromEntries(
    tinyFileNames.map((file) => {
      const parsed = tinyFiles[file].safeParse(raw[file]);
      if (parsed.success) return [file, parsed.data];
      const issue = parsed.error.issues[0];
      throw new TinyModelError(file, issue?.path.join('.') || '(file)', issue?.message ?? 'not a file of results');
    }),
  ) as TinyResults;
  checkModels(results);
  return results;
}

/** The same name must mean the same weights in every file, or a page would mix two models. */
function checkModels(results: TinyResults): void {
  const seen = new Map<string, { file: string; modelSha256: string }>();
  for (const { name: file, model, modelSha256 } of resultFiles(results)) {
    const first = seen.get(model);
    if (first && first.modelSha256 !== modelSha256) {
      throw new TinyModelError(file, 'provenance.modelSha256', `is not that of "${model}" in ${first.file}.json`);
    }
    seen.set(model, first ?? { file, modelSha256 });
  }
}

/** Each file with its provenance: commit, model and the SHA-256 of its weights. */
export function resultFiles(results: TinyResults): ({ name: TinyFileName } & Provenance)[] {
  return tinyFileNames.map((name) => ({ name, ...results[name].provenance }));
}
