import { visit } from 'unist-util-visit';
import type { Root } from 'hast';

/**
 * Rehype plugin: puts the site's base path before every root-relative link of a chapter,
 * so that prose can say `/how-sure/` and still work under a sub-path.
 */
export function rehypeBase({ base }: { base: string }) {
  const prefix = base.replace(/\/$/, '');
  return (tree: Root): void => {
    visit(tree, 'element', (node) => {
      const target = node.properties['href'];
      if (node.tagName === 'a' && typeof target === 'string' && /^\/(?!\/)/.test(target)) {
        node.properties['href'] = prefix + target;
      }
    });
  };
}
