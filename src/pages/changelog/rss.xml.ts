import type { APIRoute } from 'astro';
import { changelogFeed, readChangelog, type ChangelogFile } from '../../data/changelog.ts';
import { absolute } from '../../lib/href.ts';

export const GET: APIRoute = async () => {
  const entries = await readChangelog(import.meta.glob<ChangelogFile>('/content/changelog/*.md', { eager: true }));
  return new Response(await changelogFeed(entries, absolute), {
    headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' },
  });
};
