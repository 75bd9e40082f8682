import type { Component } from 'svelte';
import { render } from 'svelte/server';
import { z } from 'zod';
import { chapterId } from './chapter-ids.ts';
import { parseRecord } from './parse-record.ts';
import { contextFor, cutAtPlaces, type Part, type Places } from './places.ts';

/** Front matter of a chapter. */
const chapterMeta = z.strictObject({
  title: z.string(),
  /** The question that the chapter answers. */
  question: z.string(),
  /** The answer, in one sentence. */
  answer: z.string(),
  description: z.string(),
  /** Ids of the sources listed at the end. */
  sources: z.array(z.string()),
  order: z.number(),
  updated: z.iso.date(),
});

export interface Chapter extends z.infer<typeof chapterMeta> {
  id: string;
  path: string;
  /** The prose, with a marker where each figure goes. */
  Prose: Component;
}

const files = import.meta.glob<{ default: Chapter['Prose']; metadata: unknown }>('/content/chapters/*.svx', {
  eager: true,
});

/** All chapters in reading order. @throws naming file and field when front matter is incomplete. */
export const chapters: Chapter[] = Object.entries(files)
  .map(([file, { default: Prose, metadata }]) => {
    const id = chapterId(file);
    return { ...parseRecord(file, metadata, chapterMeta), id, path: `/${id}/`, Prose };
  })
  .sort((a, b) => a.order - b.order);

/** @throws when no chapter has this id. */
export function chapterById(id: string): Chapter {
  const found = chapters.find((chapter) => chapter.id === id);
  if (!found) throw new Error(`no chapter "${id}" in content/chapters`);
  return found;
}

/** The chapter in order: prose as HTML, and what stands between. Prose is drawn here once and ships no JavaScript. */
export function partsOf({ id, Prose }: Chapter): Part[] {
  const places: Places = new Map();
  const { body } = render(Prose, { idPrefix: id, context: contextFor(places) });
  // The comments that Svelte would hydrate by; a text's own "<" is written as an entity.
  return cutAtPlaces(body.replace(/<!--.*?-->/gs, ''), places);
}

/** A section of a chapter, as its list of sections names it. */
export interface Section {
  id: string;
  /** The heading's words, as HTML without tags. */
  title: string;
}

/** The sections of a chapter, in order. */
export function sectionsOf(chapter: Chapter): Section[] {
  const prose = partsOf(chapter).flatMap((part) => ('html' in part ? part.html : []));
  return [...prose.join('').matchAll(/<h2 id="([^"]+)"[^>]*>([\s\S]*?)<\/h2>/g)].map(([, id, title]) => ({
    id: id as string,
    title: (title as string).replace(/<[^>]+>/g, '').trim(),
  }));
}

/** The first figure of a chapter, which stands for it in link previews. */
export function openingFigure(chapter: Chapter): string | undefined {
  return partsOf(chapter).flatMap((part) => ('figure' in part ? part.figure : []))[0];
}
