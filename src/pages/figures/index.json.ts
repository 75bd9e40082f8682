import type { APIRoute } from 'astro';
import { registry } from '../../figures/registry.ts';
import { figureEntry } from '../../export/entry.ts';
import { figureById } from '../../data/figure/index.ts';

export const GET: APIRoute = () => Response.json(Object.keys(registry).map((id) => figureEntry(figureById(id))));
