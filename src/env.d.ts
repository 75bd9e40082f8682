/// <reference types="astro/client" />

// For checkers that do not read Astro's templates themselves.
declare module '*.astro' {
  const component: (props: never) => unknown;
  export default component;
}

declare module '*.svx' {
  const component: import('svelte').Component;
  export default component;
  export const metadata: unknown;
}

declare module 'subset-font' {
  interface Options {
    targetFormat?: 'sfnt' | 'truetype' | 'woff' | 'woff2';
    variationAxes?: Record<string, number | { min: number; max: number }>;
  }
  /** Cuts a font down to the characters of `text` and to parts of its axes. */
  export default function subsetFont(font: Uint8Array, text: string, options?: Options): Promise<Uint8Array>;
}
