import type { APIRoute } from 'astro';
import { starResults } from '../../lab/stars/results.ts';

/** Everything the study knows of the stars: contexts, effects up and held with their counts, names or none. */
export const GET: APIRoute = () => Response.json(starResults);
