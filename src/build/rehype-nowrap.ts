import { visit, SKIP } from 'unist-util-visit';
import type { Element, Root, Text } from 'hast';
import { cutAtNames } from '../lib/model-names.ts';

/** Rehype plugin: keeps the name of a model on one line. */
export function rehypeNowrap() {
  return (tree: Root): void => {
    visit(tree, 'text', (node, index, parent) => {
      const stretches = cutAtNames(node.value);
      if (index === undefined || !parent || !stretches.some(({ name }) => name)) return undefined;
      const nodes = stretches.map(({ text: value, name }): Text | Element => {
        const text: Text = { type: 'text', value };
        return name
          ? { type: 'element', tagName: 'span', properties: { className: ['nowrap'] }, children: [text] }
          : text;
      });
      parent.children.splice(index, 1, ...nodes);
      return [SKIP, index + nodes.length];
    });
  };
}
