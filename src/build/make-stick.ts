/** Makes the folder for a USB stick, and a zip of it, from a built site: `node src/build/make-stick.ts dist dist-offline`. */
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createWriteStream } from 'node:fs';
import { dirname, join } from 'node:path';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import words from '../../content/strings/offline.json' with { type: 'json' };
import { stickPage, stickStyles, STICK_SCRIPT, STICK_STYLES, type Place } from './stick.ts';

/** What a room without a network has no use for: link previews, frames for other sites, zips of what lies beside them. */
const LEFT_OUT = [
  /^cards\//,
  /^embed\/.+\//,
  /^figures\/.+\.zip$/,
  /^pagefind\//,
  /^search\//,
  /^offline\.js(on)?$/,
  /^_headers$/,
  /^sitemap/,
  /\.oembed\.json$/,
  /^changelog\/.+\.xml$/,
  // The table of all numbers is kept, and a page for each is not: they are a fifth of all files.
  /^data\/[^/]+\/index\.html$/,
];

const filesIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length))
    .sort();

/** Writes the folder. @returns its files */
export async function makeStick(
  from: string,
  to: string,
  { base = '/', site = 'http://localhost:4321' } = {},
): Promise<string[]> {
  const files = (await filesIn(from)).filter((file) => !LEFT_OUT.some((pattern) => pattern.test(file)));
  const held = new Set(files);
  const placeOf = (file: string): Place => ({ file, has: (other) => held.has(other), base, site });
  const put = async (file: string, body: string): Promise<void> => {
    await mkdir(dirname(join(to, file)), { recursive: true });
    await writeFile(join(to, file), body);
  };
  const text = (file: string): Promise<string> => readFile(join(from, file), 'utf8');
  const note = { text: words.stick.note, link: words.stick.start };
  await rm(to, { recursive: true, force: true });
  for (const file of files) {
    if (file.endsWith('.html')) await put(file, stickPage(await text(file), placeOf(file), note));
    else if (file.endsWith('.css')) await put(file, stickStyles(await text(file), placeOf(file)));
    else {
      await mkdir(dirname(join(to, file)), { recursive: true });
      await copyFile(join(from, file), join(to, file));
    }
  }
  await put('START-HERE.html', stickPage(await text('offline/index.html'), placeOf('START-HERE.html'), note));
  await put('stick.js', STICK_SCRIPT);
  await put('stick.css', STICK_STYLES);
  return filesIn(to);
}

/** Packs a folder, file after file, so that it need not fit into memory. */
async function pack(folder: string, files: readonly string[], zipFile: string): Promise<void> {
  const out = createWriteStream(zipFile);
  const ended = new Promise((done, fail) => out.on('finish', done).on('error', fail));
  const zip = new Zip((error, chunk, final) => {
    if (error) throw error;
    out.write(chunk);
    if (final) out.end();
  });
  for (const file of files) {
    const name = `one-bad-lesson/${file}`;
    const packed = /\.(png|woff2|docx|pptx|zip|bin)$/.test(file);
    const entry = packed ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 9 });
    zip.add(entry);
    entry.push(await readFile(join(folder, file)), true);
  }
  zip.end();
  await ended;
}

if (import.meta.main) {
  const [from = 'dist', to = 'dist-offline'] = process.argv.slice(2);
  const base = `${(process.env['BASE'] ?? '/').replace(/\/$/, '')}/`;
  const files = await makeStick(from, to, { base, ...(process.env['SITE'] && { site: process.env['SITE'] }) });
  await pack(to, files, `${to}.zip`);
  console.log(`${to}/ and ${to}.zip: ${files.length} files`);
}
