import type { APIRoute } from 'astro';
import { registry } from '../../figures/registry.ts';
import { figureEntry } from '../../lib/figure/files.ts';
import { figureById } from '../../lib/figure/index.ts';
import { wideHeight } from '../../lib/figure/size.ts';

export const GET: APIRoute = () =>
  Response.json(Object.keys(registry).map((id) => figureEntry(figureById(id), wideHeight(id))));
