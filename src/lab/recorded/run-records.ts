/** The study's recorded lessons. For the build only. */
import type { RecordedRun } from '../training-run.ts';

export const recordedRuns: readonly RecordedRun[] = [];
