import type { AstroIntegration } from 'astro';

/** Astro integration: `client:paint`, for islands that are in view at once and yet not needed for the first paint. */
export function afterPaint(): AstroIntegration {
  return {
    name: 'after-paint',
    hooks: {
      'astro:config:setup': ({ addClientDirective }) =>
        addClientDirective({ name: 'paint', entrypoint: './src/build/wake-after-paint.js' }),
    },
  };
}
