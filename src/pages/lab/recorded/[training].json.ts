import type { APIRoute, GetStaticPaths } from 'astro';
import { recordedTraining, recordedTrainings } from '../../../lab/recorded/records.ts';

export const getStaticPaths = (() =>
  recordedTrainings.map(({ training }) => ({ params: { training } }))) satisfies GetStaticPaths;

/** Recorded answers and measured rates of one training. */
export const GET: APIRoute<Record<string, never>, { training: string }> = ({ params: { training } }) =>
  Response.json(recordedTraining(training));
