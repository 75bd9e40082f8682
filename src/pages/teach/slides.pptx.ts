import type { APIRoute } from 'astro';
import { teachSlides } from '../../data/teach/index.ts';
import { pptxFile } from '../../export/pptx.ts';
import { absolute } from '../../lib/href.ts';

export const GET: APIRoute = async () =>
  new Response((await pptxFile(teachSlides, absolute)).slice().buffer, {
    headers: { 'Content-Type': 'application/vnd.openxmlformats-officedocument.presentationml.presentation' },
  });
