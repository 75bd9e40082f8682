import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { defineConfig } from 'astro/config';
import sitemap from '@astrojs/sitemap';
import svelte from '@astrojs/svelte';
import { afterPaint } from './src/build/after-paint.ts';
import { announceOwner } from './src/build/announce-owner.ts';
import { checkContent } from './src/build/check-content.ts';
import { searchIndex } from './src/build/search-index.ts';
import { joinStyles } from './src/build/join-styles.ts';
import { subsetFonts } from './src/build/subset-fonts.ts';
import { pseudoWords } from './src/build/pseudo-words.ts';
import { bundleEngine } from './src/build/bundle-engine.ts';
import { inlineScript } from './src/lib/inline-script.ts';
import { keepOffline } from './src/build/keep-offline.ts';

// Both come from the environment so that one commit can be served at a domain's root, under a
// sub-path, or on this machine, without a made-up domain in the citations.
const site = process.env.SITE ?? 'http://localhost:4321';
const base = process.env.BASE ?? '/';

// The scripts that stand in embeds and in pages.
const [awake, theme] = ['awake', 'theme'].map((name) => readFileSync(`src/layouts/${name}.js`, 'utf8'));
const hashes = [awake, awake + theme].map(
  (script) => `sha256-${createHash('sha256').update(inlineScript(script)).digest('base64')}`,
);

export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  // The default drops the space between a word and a component on the next line.
  compressHTML: true,
  integrations: [
    checkContent(),
    subsetFonts(),
    bundleEngine(),
    svelte(),
    afterPaint(),
    joinStyles(),
    searchIndex(),
    sitemap({ filter: (page) => !/\/embed\/./.test(page) }),
    keepOffline(),
    announceOwner(),
  ],
  build: {
    // With inlined styles, a lazily loaded island's preload list names a stylesheet that no longer exists.
    inlineStylesheets: 'never',
  },
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "font-src 'self'",
        "frame-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
        "object-src 'none'",
      ],
      scriptDirective: { hashes },
    },
  },
  // Small fonts would become data URLs, which the policy above forbids.
  vite: {
    plugins: [pseudoWords()],
    build: { assetsInlineLimit: 0, modulePreload: { polyfill: false, resolveDependencies: () => [] } },
    // Tests keep copies of the project there: a configuration file that goes would have the server start anew.
    server: { watch: { ignored: ['**/.cache/**'] } },
  },
  devToolbar: { enabled: false },
});
