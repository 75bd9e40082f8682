/// <reference types="astro/client" />

declare namespace Astro {
  interface ClientDirectives {
    /** Wakes the island after the page's first paint (`src/build/after-paint.ts`). */
    'client:paint'?: boolean;
  }
}

// For checkers that do not read Astro's templates themselves.
declare module '*.astro' {
  const component: (props: never) => unknown;
  export default component;
}

declare module '*.svx' {
  const component: (props: object) => unknown;
  export default component;
  export const metadata: unknown;
}

declare module 'subset-font' {
  interface Options {
    targetFormat?: 'sfnt' | 'truetype' | 'woff' | 'woff2';
    variationAxes?: Record<string, number | { min: number; max: number }>;
    noLayoutClosure?: boolean;
    keepFeatures?: readonly string[];
  }
  /** Cuts a font down to the characters of `text` and to parts of its axes. */
  export default function subsetFont(font: Uint8Array, text: string, options?: Options): Promise<Uint8Array>;
}

declare module '@citation-js/core' {
  /** A list of CSL items, and the forms that the plugins give it. */
  export class Cite {
    constructor(items: readonly object[]);
    format(form: string, options?: { template?: string; format?: 'text' | 'html' }): string;
    data: { id: string; type: string; title: string }[];
  }
  export const plugins: {
    config: {
      get(name: '@csl'): {
        styles: { add(name: string, style: string): void; get(name: string): string };
        locales: { get(name: string): string };
      };
      get(name: '@bibtex'): { format: { useIdAsLabel: boolean; checkLabel: boolean } };
    };
  };
}

declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-ris';

declare module 'citeproc' {
  /** The processor of citation styles that reference managers use. */
  const CSL: {
    Engine: new (
      system: { retrieveLocale(): string; retrieveItem(id: string): object | undefined },
      style: string,
    ) => { updateItems(ids: readonly string[]): void; makeBibliography(): [object, string[]] };
  };
  export default CSL;
}
