/** Which of our own files a script depends on: what it imports, what those import, and so on. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

const typescriptImport = /\bfrom\s+'(\.{1,2}\/[^']+)'|\bimport\s*\(?\s*'(\.{1,2}\/[^']+)'/g;
const pythonImport = /^\s*(?:from\s+([a-z_][a-z_0-9]*)\s+import|import\s+([a-z_][a-z_0-9]*))/gm;

/** Own files that one file names: relative imports in TypeScript, sibling modules in Python. */
function imported(path: string): string[] {
  const text = readFileSync(path, 'utf8');
  const folder = dirname(path);
  if (path.endsWith('.py')) {
    return [...text.matchAll(pythonImport)]
      .map(([, from, plain]) => join(folder, `${from ?? plain}.py`))
      .filter((file) => existsSync(file));
  }
  if (!path.endsWith('.ts')) return [];
  return [...text.matchAll(typescriptImport)].map(([, from, plain]) =>
    normalize(join(folder, (from ?? plain) as string)),
  );
}

/** The script and all own files that it depends on, in alphabetical order. @throws if one of them is missing */
export function codeOf(script: string): string[] {
  const found = new Set<string>();
  const waiting = [normalize(script)];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    waiting.push(...imported(file));
  }
  return [...found].sort();
}
