/**
 * Joins the style sheets of each page into one file. A page of many parts asked for a dozen small ones, each of which the
 * first paint waited for. Pages of the same parts share one file; the front page, which most readers meet first and with
 * nothing kept, holds its own, under a policy that names it. Other pages with drawings hold the few rules without which a
 * page that was saved alone would show black shapes.
 */
import { createHash } from 'node:crypto';
import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const FRONT = 'index.html';
/** How a figure's drawing begins. */
const DRAWING = ' class="chart chart-';
const LINK = /<link rel="stylesheet" href="([^"]*?)(\/_astro\/[^"]+\.css)">/g;

export function joinStyles(): AstroIntegration {
  return { name: 'join-styles', hooks: { 'astro:build:done': ({ dir }) => joinIn(fileURLToPath(dir)) } };
}

async function joinIn(folder: string): Promise<void> {
  /** The joined file of each list of sheets. */
  const joined = new Map<string, Promise<string>>();
  const bare = shortened(await readFile('src/styles/bare.css', 'utf8'));
  for await (const name of glob('**/*.html', { cwd: folder })) {
    const html = await readFile(join(folder, name), 'utf8');
    const links = [...html.matchAll(LINK)];
    if (links.length < 2) continue;
    const sheets = links.map(([, , path = '']) => path);
    const key = sheets.join();
    if (!joined.has(key)) joined.set(key, write(folder, sheets));
    const sheet = (await joined.get(key)) as string;
    const address = `${links[0]?.[1] ?? ''}${sheet}`;
    const isFront = name === FRONT;
    const text = isFront ? await readFile(join(folder, sheet), 'utf8') : html.includes(DRAWING) ? bare : '';
    const style = isFront ? `<style data-sheet="${address}">${text}</style>` : text && `<style>${text}</style>`;
    const one = isFront ? style : `${style}<link rel="stylesheet" href="${address}">`;
    let isFirst = true;
    const next = html.replace(LINK, () => (isFirst ? ((isFirst = false), one) : ''));
    await writeFile(join(folder, name), text ? allowStyle(next, text) : next);
  }
}

const shortened = (css: string): string => css.replace(/\/\*.*?\*\//gs, '').replace(/\s*([{}:;,~]|^|$)\s*/g, '$1');

/** A page whose policy allows a style sheet that stands in it. @throws when the page has no policy for styles. */
function allowStyle(html: string, text: string): string {
  const rule = /(<meta http-equiv="content-security-policy"[^>]*style-src 'self')/;
  if (!rule.test(html)) throw new Error('a page with styles in it has no rule for them in its policy');
  return html.replace(rule, `$1 'sha256-${createHash('sha256').update(text).digest('base64')}'`);
}

/** Writes sheets into one file, in their order, and gives its address. */
async function write(folder: string, sheets: readonly string[]): Promise<string> {
  const texts = await Promise.all(sheets.map((path) => readFile(join(folder, path), 'utf8')));
  const text = texts.join('\n');
  const path = `/_astro/page.${createHash('sha256').update(text).digest('hex').slice(0, 10)}.css`;
  await writeFile(join(folder, path), text);
  return path;
}
