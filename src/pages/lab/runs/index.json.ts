import type { APIRoute } from 'astro';
import { runIndex } from '../../../lab/recorded/runs.ts';

/** The recorded runs, the panel's seats, the looks in other forms of text, and each lesson's first examples. */
export const GET: APIRoute = () => Response.json(runIndex);
