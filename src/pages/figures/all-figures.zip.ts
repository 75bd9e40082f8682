import type { APIRoute } from 'astro';
import { figuresZip } from '../../export/figure-zip.ts';
import { registry } from '../../figures/registry.ts';
import { absolute } from '../../lib/href.ts';

export const GET: APIRoute = () =>
  new Response(figuresZip(Object.keys(registry), absolute).slice().buffer, {
    headers: { 'Content-Type': 'application/zip' },
  });
