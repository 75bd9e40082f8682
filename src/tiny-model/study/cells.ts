/**
 * Measured cells, one file each in the cache, so that a run that is stopped goes on where it was. A cell is kept under all that
 * it was made from: what is measured, the lesson plan, the weights, the training step, and the code of the world and the engine.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lessonPlan } from '../engine/lesson-plan.ts';
import { fileSha256 } from '../pipeline/digest.ts';
import { codeSha256, stepFile, weightsFile, writeWhole } from './store.ts';

const cache = '.cache/cells';

/** Keeps cells that were measured on one model. */
export function cellCache(modelFolder: string) {
  const common = [lessonPlan, fileSha256(weightsFile(modelFolder)), fileSha256(stepFile(modelFolder)), codeSha256()];
  /**
   * The cell in the cache, or the one that `measure` gives, which is then kept.
   * @param name names the cell's file, for a human
   * @param what everything beside plan, weights and code that the cell depends on
   */
  return async function cell<Result>(name: string, what: object, measure: () => Promise<Result>): Promise<Result> {
    const key = createHash('sha256').update(JSON.stringify([what, ...common]));
    const path = join(cache, `${name}-${key.digest('hex').slice(0, 12)}.json`);
    if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8')) as Result;
    const result = await measure();
    mkdirSync(cache, { recursive: true });
    writeWhole(path, JSON.stringify(result));
    return result;
  };
}

export type Cell = ReturnType<typeof cellCache>;
