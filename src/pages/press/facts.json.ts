import type { APIRoute } from 'astro';
import { records } from '../../data/evidence/index.ts';
import { notClaims, pressFacts } from '../../data/press/index.ts';
import { factsJson } from '../../data/press/publish.ts';
import { absolute } from '../../lib/href.ts';

export const GET: APIRoute = () => Response.json(factsJson(pressFacts, notClaims, records, absolute));
