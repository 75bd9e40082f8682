/**
 * The rooms of `src/` and the arrows between them, as a rule of ESLint:
 * pages → layouts → components → export → story, figures, lab and classroom → charts → lib; `data` reads the records at build time,
 * above `lib`, and no code that reaches the page may import from it (types alone may).
 */
import { isBuiltin } from 'node:module';
import { dirname, relative, resolve, sep } from 'node:path';

/** Where each room may import from, besides itself. Nothing imports from pages. */
const ARROWS = {
  pages: [
    'layouts',
    'components',
    'export',
    'story',
    'figures',
    'lab',
    'charts',
    'data',
    'lib',
    'styles',
    'tiny-model/pipeline',
    'tiny-model/world',
  ],
  layouts: ['components', 'export', 'story', 'figures', 'charts', 'data', 'lib', 'styles'],
  components: ['export', 'story', 'figures', 'classroom', 'charts', 'data', 'lib'],
  export: ['story', 'figures', 'charts', 'data', 'build', 'lib', 'styles'],
  story: ['lab', 'charts', 'lib', 'tiny-model/world', 'tiny-model/engine'],
  figures: ['charts', 'lib'],
  lab: ['charts', 'lib', 'tiny-model/world', 'tiny-model/engine'],
  build: ['lab', 'data', 'tiny-model/world', 'lib'],
  classroom: ['charts', 'lib'],
  charts: ['lib'],
  data: ['lib'],
  'tiny-model': [
    'tiny-model/pipeline',
    'tiny-model/world',
    'tiny-model/engine',
    'tiny-model/study',
    'tiny-model/corpus',
    'lib',
  ],
  'tiny-model/study': ['tiny-model/pipeline', 'tiny-model/world', 'tiny-model/engine', 'lib'],
  'tiny-model/corpus': ['tiny-model/world', 'lib'],
  'tiny-model/engine': ['tiny-model/world', 'lib'],
  'tiny-model/world': ['lib'],
  'tiny-model/pipeline': [],
  lib: [],
};

/** Rooms whose code also runs in the page. */
const WITHOUT_NODE = ['story', 'figures', 'charts', 'classroom', 'lab', 'lib', 'tiny-model/engine', 'tiny-model/world'];

const SRC = resolve(import.meta.dirname, '../../src');

/** The room that a file lies in, or nothing for files outside of all rooms. */
function roomOf(file) {
  const parts = relative(SRC, file).split(sep);
  if (parts[0] === '..' || parts.length < 2) return undefined;
  const inner = parts.slice(0, 2).join('/');
  return inner in ARROWS ? inner : parts[0];
}

/** What is wrong with an import, in words; nothing when it may stay. Types vanish from code: those may come from `data`. */
export function complaint(file, imported, typesOnly = false) {
  const from = roomOf(file);
  if (!from || !(from in ARROWS)) return undefined;
  if (isBuiltin(imported)) {
    return WITHOUT_NODE.includes(from) ? `${from} runs in the page too: it must not import from Node.` : undefined;
  }
  const to = imported.startsWith('.') ? roomOf(resolve(dirname(file), imported)) : undefined;
  if (!to || to === from || ARROWS[from].includes(to) || (typesOnly && to === 'data')) return undefined;
  return `${from} must not import from ${to}; it may from ${ARROWS[from].join(', ') || 'no other room'}.`;
}

/** ESLint plugin with the one rule `rooms/arrows`. */
export default {
  rules: {
    arrows: {
      meta: { type: 'problem', schema: [] },
      create(context) {
        const check = (node) => {
          const message =
            typeof node.source?.value === 'string' &&
            complaint(context.physicalFilename, node.source.value, (node.importKind ?? node.exportKind) === 'type');
          if (message) context.report({ node, message });
        };
        return {
          ImportDeclaration: check,
          ExportNamedDeclaration: check,
          ExportAllDeclaration: check,
          ImportExpression: check,
        };
      },
    },
  },
};
