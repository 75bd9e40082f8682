import { defineConfig } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import svelte from 'eslint-plugin-svelte';
import tseslint from 'typescript-eslint';
import rooms from './tests/lint/rooms.js';
import svelteConfig from './svelte.config.js';

export default defineConfig(
  { ignores: ['dist/', 'dist-offline/', '.astro/', '.cache/', 'public/models/'] },
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
  { files: ['tests/**', 'content/data-use/**', 'src/build/**', 'src/tiny-model/**'], rules: { 'no-console': 'off' } },
  { files: ['src/**'], plugins: { rooms }, rules: { 'rooms/arrows': 'error' } },
);
