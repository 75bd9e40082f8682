import { getRssString } from '@astrojs/rss';
import { z } from 'zod';
import strings from '../../content/strings/evidence.json' with { type: 'json' };
import { escapeXml } from '../lib/escape.ts';
import site from '../../content/strings/site.json' with { type: 'json' };
import { LANGUAGE } from '../lib/language.ts';
import { message } from '../lib/message.ts';
import { parseRecord } from './parse-record.ts';
import { SITE_NAME } from '../lib/site.ts';

const words = strings.feed;

const entryMeta = z.strictObject({
  title: z.string().min(1),
  /** The day of the change; a YAML date comes as the midnight that begins it, in UTC. */
  date: z.union([z.iso.date(), z.iso.datetime().transform((time) => time.slice(0, 10))]),
});

export interface ChangelogEntry extends z.infer<typeof entryMeta> {
  /** Name of its file: anchor on the page, and in its address for ever. */
  id: string;
  /** The text as HTML. */
  html: string;
}

/** A file of `content/changelog` as Astro hands it over. */
export interface ChangelogFile {
  frontmatter: unknown;
  compiledContent: () => Promise<string>;
}

/**
 * The changes, newest first.
 * @param files path to file
 * @throws naming file and field when front matter is incomplete or contradicts the file's name
 */
export async function readChangelog(files: Record<string, ChangelogFile>): Promise<ChangelogEntry[]> {
  const entries = Object.entries(files).map(async ([file, { frontmatter, compiledContent }]) => {
    const id = file.replace(/^.*\/(.+)\.md$/, '$1');
    const meta = parseRecord(file, frontmatter, entryMeta);
    if (!id.startsWith(meta.date)) throw new Error(`${file}: its name does not begin with its date`);
    return { ...meta, id, html: await compiledContent() };
  });
  return (await Promise.all(entries)).sort((a, b) => b.id.localeCompare(a.id));
}

/** RSS 2.0 of the changes. `absolute` gives the full address of a path of this site. */
export function changelogFeed(entries: ChangelogEntry[], absolute: (path: string) => string): Promise<string> {
  const page = absolute('/changelog/');
  return getRssString({
    title: message(words.title, { site: SITE_NAME }),
    description: message(words.description, { site: SITE_NAME, tagline: site.tagline }),
    site: page,
    trailingSlash: false,
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData: `<language>${LANGUAGE}</language><atom:link href="${escapeXml(absolute('/changelog/rss.xml'))}" rel="self" type="application/rss+xml"/>`,
    items: entries.map(({ id, title, date, html }) => ({
      title,
      link: `${page}#${id}`,
      pubDate: new Date(`${date}T00:00:00Z`),
      description: html.trim(),
    })),
  });
}
