import type { APIRoute, GetStaticPaths } from 'astro';
import { recordedRuns } from '../../../lab/recorded/runs.ts';
import type { RecordedRun } from '../../../lab/training-run.ts';

export const getStaticPaths = (() =>
  recordedRuns.map((run) => ({ params: { id: run.id }, props: { run } }))) satisfies GetStaticPaths;

/** One recorded run: its plan, losses and looks. */
export const GET: APIRoute<{ run: RecordedRun }> = ({ props: { run } }) => Response.json(run);
