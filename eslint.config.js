import { defineConfig } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import svelte from 'eslint-plugin-svelte';
import tseslint from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** Rooms that a room must not import from: arrows run pages → layouts, components, figures, lab → charts → lib. */
const closed = (files, rooms) => ({
  files: [`src/${files}/**`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: `/(${rooms.join('|')})/`,
            message: 'Arrows between rooms run one way: pages → layouts, components, figures → charts → lib.',
          },
        ],
      },
    ],
  },
});

export default defineConfig(
  { ignores: ['dist/', '.astro/', '.cache/', 'public/models/', 'src/tiny-model/training/'] },
  ...tseslint.configs.strict,
  ...tseslint.configs.stylistic,
  ...astro.configs['flat/recommended'],
  ...svelte.configs.recommended,
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: tseslint.parser, svelteConfig } },
    rules: {
      // Addresses carry the base path already (`lib/href.ts`); there is no SvelteKit here to resolve them.
      'svelte/no-navigation-without-resolve': 'off',
    },
  },
  {
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'object-shorthand': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      // Checked by `strictest` in tsconfig; a record whose key was just looked up says so with "!".
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  // What runs in Node speaks to a terminal.
  { files: ['tests/**', 'src/lib/build/**', 'src/tiny-model/**'], rules: { 'no-console': 'off' } },
  closed('lib', ['pages', 'layouts', 'components', 'lab']),
  closed('charts', ['pages', 'layouts', 'components', 'figures', 'lab']),
  closed('figures', ['pages', 'layouts', 'components']),
  closed('components', ['pages', 'layouts']),
  closed('layouts', ['pages']),
);
