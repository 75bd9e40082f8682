import type { APIRoute } from 'astro';
import { starContexts } from '../../../lab/stars/records.ts';

/** Where each star shone brightest; the page fetches it once a reader touches the sky. */
export const GET: APIRoute = () => Response.json(starContexts);
