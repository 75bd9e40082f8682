import type { Component } from 'svelte';
import { render } from 'svelte/server';

const files = import.meta.glob<{ default: Component }>('/content/pages/*.svx', { eager: true });

/** The text of a page that is no chapter, from `content/pages`, as HTML. @throws when there is no such file */
export function pageText(name: string): string {
  const file = files[`/content/pages/${name}.svx`];
  if (!file) throw new Error(`content/pages/${name}.svx: is missing`);
  return render(file.default, { idPrefix: name }).body.replace(/<!--.*?-->/gs, '');
}
