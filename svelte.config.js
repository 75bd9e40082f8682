import { vitePreprocess } from '@astrojs/svelte';
import { mdsvex } from 'mdsvex';
import rehypeAutolinkHeadings from 'rehype-autolink-headings';
import rehypeSlug from 'rehype-slug';
import { chapterComponents } from './src/build/chapter-components.ts';
import { rehypeBase } from './src/build/rehype-base.ts';
import { rehypeNowrap } from './src/build/rehype-nowrap.ts';

export default {
  extensions: ['.svelte', '.svx'],
  preprocess: [
    vitePreprocess(),
    mdsvex({
      extensions: ['.svx'],
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
        [rehypeBase, { base: process.env.BASE ?? '/' }],
      ],
    }),
    chapterComponents(),
  ],
};

/** Code without colours: the strict style policy forbids inline styles and short examples need none. */
function codeBlock(code, lang) {
  const escaped = code
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/[{}]/g, (c) => `&#${c.charCodeAt(0)};`);
  return `<pre class="code" tabindex="0"><code class="language-${lang ?? 'text'}">${escaped}</code></pre>`;
}
