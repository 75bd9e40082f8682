/** Svelte preprocessor for chapters: gives prose its components, so that `content/` holds no code. */
import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { parse, type AST, type PreprocessorGroup } from 'svelte/compiler';
import { unknownId } from '../data/evidence/nearest.ts';
import { fieldError } from '../data/parse-record.ts';

/** Names of the components that prose may use, in alphabetical order: every Svelte file of src/components. */
const known = readdirSync('src/components')
  .filter((file) => file.endsWith('.svelte'))
  .map((file) => basename(file, '.svelte'))
  .sort();

/** Components that keep a place for an island. The page cuts the prose there, so they stand in no other element. */
const PLACES: readonly string[] = ['Figure', 'Guess', 'SteeringDial'];

/** The fragments inside a node, in order. */
function inside(node: AST.Fragment['nodes'][number]): AST.Fragment[] {
  return Object.values(node).filter(
    (part): part is AST.Fragment => typeof part === 'object' && part !== null && part.type === 'Fragment',
  );
}

/** Every component in a fragment with how deep it stands; 0 is the chapter itself. */
function componentsIn(fragment: AST.Fragment, depth = 0): { name: string; depth: number }[] {
  return fragment.nodes.flatMap((node) => [
    ...(node.type === 'Component' ? [{ name: node.name, depth }] : []),
    ...inside(node).flatMap((part) => componentsIn(part, depth + 1)),
  ]);
}

/**
 * The chapter with an import of each component that it uses.
 * @param code what mdsvex made of the chapter
 * @throws with one line that names file and component: on an unknown component, on code in the prose, and on a figure,
 * guess or dial inside another element
 */
export function withComponents(file: string, code: string): string {
  const { fragment, instance } = parse(code, { modern: true });
  if (instance) throw fieldError(file, 'script', 'prose holds no code; its components are known by their names');
  const used = componentsIn(fragment);
  for (const { name, depth } of used) {
    if (!known.includes(name)) throw fieldError(file, `<${name}>`, unknownId('component', name, known));
    if (depth > 0 && PLACES.includes(name)) {
      throw fieldError(file, `<${name}>`, 'must stand in no other element, with an empty line above and below');
    }
  }
  const names = [...new Set(used.map(({ name }) => name))].sort();
  const imports = names.map((name) => `import ${name} from '../../src/components/${name}.svelte';`);
  return `${code}\n<script>\n${imports.join('\n')}\n</script>\n`;
}

/** Runs after mdsvex, on chapters alone. */
export function chapterComponents(): PreprocessorGroup {
  return {
    name: 'chapter-components',
    markup: ({ content, filename = '' }) =>
      filename.endsWith('.svx')
        ? { code: withComponents(filename.replace(/^.*(?=content\/)/, ''), content) }
        : undefined,
  };
}
