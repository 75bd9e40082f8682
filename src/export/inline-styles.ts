/**
 * Style rules as attributes. Word processors, old converters and pages in which two pictures stand know no classes of
 * ours, and some know no style sheet at all; every program knows `fill="…"`.
 */

interface Rule {
  element: string | undefined;
  classes: string[];
  attributes: [name: string, value: string][];
}

/** Plain rules of `.chart …` in the order in which they win: the more classes, the later. */
function rulesOf(css: string): Rule[] {
  const plain = css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/@[^{]+\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '');
  const rules = [...plain.matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(([, selectors = '', body = '']) => {
    const attributes = body.split(';').flatMap((declaration): [string, string][] => {
      const [name, value] = declaration.split(/:(.*)/s).map((part) => part?.trim());
      return name && value ? [[name, value.replace(/(\d)px\b/g, '$1')]] : [];
    });
    return selectors.split(',').flatMap((selector): Rule[] => {
      const [, part] = /^\.chart\s+([\w.-]+)$/.exec(selector.trim()) ?? [];
      if (part === undefined) return [];
      const [element, ...classes] = part.split('.');
      return [{ element: element || undefined, classes, attributes }];
    });
  });
  const weight = ({ element, classes }: Rule): number => classes.length * 2 + (element ? 1 : 0);
  return rules
    .map((rule, i) => ({ rule, i }))
    .toSorted((a, b) => weight(a.rule) - weight(b.rule) || a.i - b.i)
    .map(({ rule }) => rule);
}

/** What means nothing outside a page: transitions, and a rim that many programs paint over the letters. */
const LEFT_OUT = new Set(['transition', 'paint-order', 'stroke-linejoin', 'direction', 'forced-color-adjust']);

const written = (attributes: ReadonlyMap<string, string>): string =>
  [...attributes].map(([name, value]) => ` ${name}="${value.replaceAll('"', "'")}"`).join('');

/**
 * A drawing whose elements carry their look as attributes in place of classes and ids. A text with a rim becomes two:
 * the rim below, the letters above.
 * @param css rules with their variables filled in
 */
export function inlineStyles(drawing: string, css: string): string {
  const rules = rulesOf(css);
  const look = (element: string, classes: readonly string[]): Map<string, string> => {
    const found = rules.filter(
      (rule) => (!rule.element || rule.element === element) && rule.classes.every((name) => classes.includes(name)),
    );
    return new Map(found.flatMap(({ attributes }) => attributes).filter(([name]) => !LEFT_OUT.has(name)));
  };
  return drawing.replace(
    /<(text|path|rect|circle|line)\b([^>]*?)(\/?)>(?:([^<]*)<\/text>)?/g,
    (_, element: string, rest: string, closed: string, words?: string) => {
      const classes = (/\bclass="([^"]*)"/.exec(rest)?.[1] ?? '').split(/\s+/);
      const own = rest.replace(/\s*\b(class|id)="[^"]*"/g, '');
      const attributes = look(element, classes);
      if (words === undefined) return `<${element}${own}${written(attributes)}${closed}>`;
      const rim = attributes.has('stroke');
      const letters = new Map([...attributes].filter(([name]) => !name.startsWith('stroke')));
      const below = new Map([
        ...attributes,
        ['fill', attributes.get('stroke') ?? 'none'],
        ['stroke-linejoin', 'round'],
      ]);
      return `${rim ? `<text${own}${written(below)} aria-hidden="true">${words}</text>` : ''}<text${own}${written(letters)}>${words}</text>`;
    },
  );
}
