/** Just enough HTML reading for the files of our own build, which is always well formed. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface BuiltPage {
  /** Address without the base path, e.g. `/figures/`. */
  path: string;
  html: string;
}

/** All pages of a build, embeds too. */
export function htmlPages(folder: string): BuiltPage[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .sort()
    .map((file) => ({
      path: `/${file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1')}`,
      html: readFileSync(join(folder, file), 'utf8'),
    }));
}

/** Opening tags as written, without those inside scripts and styles. */
export function tagsOf(html: string): string[] {
  return (
    html
      .replace(/<!--[\s\S]*?-->/g, '')
      .replace(/(<(script|style)\b[^>]*>)[\s\S]*?<\/\2>/g, '$1')
      // A ">" may stand inside a quoted value.
      .match(/<[a-z](?:[^>"']|"[^"]*"|'[^']*')*>/gi) ?? []
  );
}

export function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}=(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return found ? unescape(found[1] ?? found[2] ?? '') : undefined;
}

/** Text of a piece of HTML, for comparing with data. */
export function textOf(html: string): string {
  return unescape(html.replace(/<[^>]*>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim();
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescape(text: string): string {
  return text
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name] ?? '');
}
