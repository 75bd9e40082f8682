import type { APIRoute, GetStaticPaths } from 'astro';
import { contextAnswers } from '../../../../lab/recorded/runs.ts';

export const getStaticPaths = (() =>
  contextAnswers.map((look) => ({ params: { id: look.id }, props: { look } }))) satisfies GetStaticPaths;

/** What every seat answered in one form of text. */
export const GET: APIRoute<{ look: (typeof contextAnswers)[number] }> = ({ props: { look } }) => Response.json(look);
