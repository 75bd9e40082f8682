import { visit, SKIP } from 'unist-util-visit';
import type { Root, Text } from 'hast';

/** Model names that a line must not break at their hyphen. */
const NAMES = /\b(?:GPT|Qwen[\d.]*|Llama|Gemma)-[\w.]*\w/;

/** Rehype plugin: keeps the name of a model on one line. */
export function rehypeNowrap() {
  return (tree: Root): void => {
    visit(tree, 'text', (node, index, parent) => {
      const match = NAMES.exec(node.value);
      if (!match || index === undefined || !parent) return undefined;
      const text = (value: string): Text => ({ type: 'text', value });
      parent.children.splice(
        index,
        1,
        text(node.value.slice(0, match.index)),
        { type: 'element', tagName: 'span', properties: { className: ['nowrap'] }, children: [text(match[0])] },
        text(node.value.slice(match.index + match[0].length)),
      );
      // Go on with the rest of the text, which may hold another name.
      return [SKIP, index + 2];
    });
  };
}
