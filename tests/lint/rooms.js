/**
 * The rooms of `src/` and the arrows between them, as a rule of ESLint:
 * pages → layouts → components → export → figures and lab → charts → lib, and the tiny model beside them.
 */
import { isBuiltin } from 'node:module';
import { dirname, relative, resolve, sep } from 'node:path';

/** Where each room may import from, besides itself. Nothing imports from pages. */
const ARROWS = {
  pages: ['layouts', 'components', 'export', 'figures', 'lab', 'charts', 'lib', 'styles'],
  layouts: ['components', 'export', 'figures', 'charts', 'lib', 'styles'],
  components: ['export', 'figures', 'charts', 'lib'],
  export: ['figures', 'charts', 'lib', 'styles'],
  figures: ['charts', 'lib'],
  lab: ['charts', 'lib', 'tiny-model/world', 'tiny-model/engine'],
  'lab/build': ['lab', 'tiny-model/world', 'lib'],
  charts: ['lib'],
  'tiny-model': ['tiny-model/world', 'tiny-model/engine', 'tiny-model/study', 'tiny-model/training', 'lib'],
  'tiny-model/study': ['tiny-model/world', 'tiny-model/engine', 'lib'],
  'tiny-model/training': ['tiny-model/world', 'lib'],
  'tiny-model/engine': ['tiny-model/world', 'lib'],
  'tiny-model/world': ['lib'],
  lib: [],
};

/** Rooms whose code also runs in the page. */
const WITHOUT_NODE = ['figures', 'charts', 'lab', 'tiny-model/engine', 'tiny-model/world'];

const SRC = resolve(import.meta.dirname, '../../src');

/** The room that a file lies in, or nothing for files outside of all rooms. */
function roomOf(file) {
  const parts = relative(SRC, file).split(sep);
  if (parts[0] === '..' || parts.length < 2) return undefined;
  const inner = parts.slice(0, 2).join('/');
  return inner in ARROWS ? inner : parts[0];
}

/** What is wrong with an import, in words; nothing when it may stay. */
export function complaint(file, imported) {
  const from = roomOf(file);
  if (!from || !(from in ARROWS)) return undefined;
  if (isBuiltin(imported)) {
    return WITHOUT_NODE.includes(from) ? `${from} runs in the page too: it must not import from Node.` : undefined;
  }
  const to = imported.startsWith('.') ? roomOf(resolve(dirname(file), imported)) : undefined;
  if (!to || to === from || ARROWS[from].includes(to)) return undefined;
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
            typeof node.source?.value === 'string' && complaint(context.physicalFilename, node.source.value);
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
