/** SHA-256 of files and folders. */
import { createHash } from 'node:crypto';
import { closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';

const chunk = Buffer.alloc(1 << 20);

/** SHA-256 of a file in hexadecimal digits; read in parts, since a corpus is large. */
export function fileSha256(path: string): string {
  const digest = createHash('sha256');
  const file = openSync(path, 'r');
  for (let size = readSync(file, chunk); size > 0; size = readSync(file, chunk)) digest.update(chunk.subarray(0, size));
  closeSync(file);
  return digest.digest('hex');
}

/** All files of a list of files and folders, in alphabetical order. */
function filesOf(paths: readonly string[]): string[] {
  const inside = (path: string) =>
    statSync(path).isDirectory()
      ? readdirSync(path, { recursive: true, encoding: 'utf8' })
          .map((name) => join(path, name))
          .filter((name) => statSync(name).isFile())
      : [path];
  return [...new Set(paths.flatMap(inside))].sort();
}

/** SHA-256 over the names and contents of files and folders, in whichever order they are given. */
export function sha256OfAll(paths: readonly string[]): string {
  const digest = createHash('sha256');
  for (const file of filesOf(paths)) digest.update(`${file}\0${fileSha256(file)}\n`);
  return digest.digest('hex');
}
