import type { APIRoute } from 'astro';
import { teachDocuments } from '../../data/teach/index.ts';
import { docxFile } from '../../export/docx.ts';
import { absolute } from '../../lib/href.ts';

export const getStaticPaths = () => [...teachDocuments.keys()].map((document) => ({ params: { document } }));

export const GET: APIRoute<Record<string, never>, { document: string }> = async ({ params: { document } }) => {
  const file = await docxFile(
    teachDocuments.get(document)!,
    absolute(`/teach/${document}/`).replace(/^https?:\/\//, ''),
  );
  return new Response(new Uint8Array(file), {
    headers: { 'Content-Type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  });
};
