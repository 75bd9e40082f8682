import { vitePreprocess } from '@astrojs/svelte';
import { mdsvex } from 'mdsvex';
import { parse } from 'yaml';
import rehypeAutolinkHeadings from 'rehype-autolink-headings';
import rehypeSlug from 'rehype-slug';
import { chapterComponents } from './src/build/chapter-components.ts';
import { rehypeBase } from './src/build/rehype-base.ts';
import { isPseudo, pseudoMatter, rehypePseudo } from './src/build/pseudo-words.ts';
import { rehypeNowrap } from './src/build/rehype-nowrap.ts';

export default {
  extensions: ['.svelte', '.svx'],
  preprocess: [
    vitePreprocess(),
    mdsvex({
      extensions: ['.svx'],
      ...(isPseudo && { frontmatter: { type: 'yaml', marker: '-', parse: matter } }),
      // Curling quotes would also curl those inside component attributes.
      smartypants: false,
      highlight: { highlighter: (code, lang) => codeBlock(code, lang) },
      rehypePlugins: [
        rehypeSlug,
        [
          rehypeAutolinkHeadings,
          // The heading's own words are the link: a sign beside them would be read as part of the heading.
          { behavior: 'wrap', properties: { className: ['heading-link'] } },
        ],
        rehypeNowrap,
        ...(isPseudo ? [rehypePseudo] : []),
        [rehypeBase, { base: process.env.BASE ?? '/' }],
      ],
    }),
    chapterComponents(),
  ],
};

/** Front matter in the words of the pseudo-locale. */
function matter(text) {
  return pseudoMatter(parse(text));
}

/** Code without colours: the strict style policy forbids inline styles and short examples need none. */
function codeBlock(code, lang) {
  const escaped = code
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/[{}]/g, (c) => `&#${c.charCodeAt(0)};`);
  return `<pre class="code" tabindex="0"><code class="language-${lang ?? 'text'}">${escaped}</code></pre>`;
}
