export type Theme = 'light' | 'dark';

const COLOUR = /--([a-z]+):\s*light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)/gi;
const FAMILY = /--(serif|sans|mono):\s*([^;]+);/g;

/**
 * The design tokens of one theme by name, read from the text of `tokens.css`, so that a file that
 * leaves the site has the very colours of the page.
 */
export function tokens(css: string, theme: Theme): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name, light, dark] of css.matchAll(COLOUR)) {
    // A token's later values are for readers who asked for more contrast.
    if (!found.has(name as string)) found.set(name as string, (theme === 'light' ? light : dark) as string);
  }
  for (const [, name, family] of css.matchAll(FAMILY)) found.set(name as string, family as string);
  return found;
}

/** CSS with every `var(--name)` replaced: viewers outside a browser know no variables. @throws on an unknown name. */
export function withoutVariables(css: string, values: Map<string, string>): string {
  return css.replace(/var\(--([a-z]+)\)/g, (_, name: string) => {
    const value = values.get(name);
    if (!value) throw new Error(`no token --${name} for a chart file`);
    return value;
  });
}
