import type { APIRoute, GetStaticPaths } from 'astro';
import { recordedRuns, runAnswers } from '../../../../lab/recorded/runs.ts';
import type { SeatAnswers } from '../../../../lab/training-run.ts';

export const getStaticPaths = (() =>
  recordedRuns.flatMap((run) =>
    runAnswers(run).map((look) => ({ params: { id: run.id, step: String(look.step) }, props: { look } })),
  )) satisfies GetStaticPaths;

/** What every seat answered at one look of a run. */
export const GET: APIRoute<{ look: SeatAnswers }> = ({ props: { look } }) => Response.json(look);
