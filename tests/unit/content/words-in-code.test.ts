/** Words that a reader sees stand in content/, so that one may change or translate them without touching a program. */
import { globSync, readFileSync } from 'node:fs';
import { parse as parseSvelte } from 'svelte/compiler';
import ts from 'typescript';
import { expect, it } from 'vitest';

/** Attributes that a reader sees or hears. */
const SPOKEN = /^(alt|aria-label|aria-description|aria-valuetext|aria-roledescription|title|placeholder|label)$/;

/** Calls whose texts are for who builds the site, not for who reads it: errors, schemas, logs. */
const FOR_BUILDERS =
  /(^|\.)(\w*[eE]rror|regex|refine|min|max|enum|literal|warn|info|log|fail|word|lookUp|unknownId|querySelector|querySelectorAll|closest|matches)$/;

/** Rooms that no reader's words come from: the build's own programs, and the model's world and study. */
const OTHER_ROOMS = /^src\/(build|tiny-model)\//;

/** Files of words that are no interface, by kind. */
const NOT_OURS: Readonly<Record<string, readonly string[]>> = {
  'what stops a build': [
    ...['collect', 'measurement-rules', 'nearest', 'references'].map((name) => `src/data/evidence/${name}.ts`),
    'src/data/tiny-model/schema.ts',
    'src/data/parse-site-owner.ts',
  ],
  'what a machine says of a failure, for a report': ['src/lab/client.ts', 'src/lab/engine/adapter-file.ts'],
  'the model’s own language': ['src/lab/plan.ts', 'src/lab/nearest.ts'],
};

/** Values of the records, which a reader sees in the words of content/strings. */
const VALUES = ['not reported', 'percent of the way', 'percentage points', 'full text', 'and others', 'Dupré la Tour'];

/** Media types, drawings and names of caches have spaces too. */
const CODE = /; charset=|^<(svg|\?xml)|^(lab model|kept offline) /;

/** Two words in a row, as a sentence or a label has them. */
const isWords = (text: string): boolean => /\p{L}{2,}[,:;]? \p{Ll}{2,}/u.test(text);
const isWord = (text: string): boolean => /\p{L}{2}/u.test(text);

/** The literals of a program that read as words. */
function inScript(source: string, file: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isThrowStatement(node)) return;
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
      if (FOR_BUILDERS.test(node.expression.getText(tree))) return;
    }
    if (ts.isPropertyAssignment(node) && node.name.getText(tree) === 'error') return;
    const text = ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) ? node.text : undefined;
    const template = ts.isTemplateExpression(node)
      ? [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('…')
      : undefined;
    const said = text ?? template;
    if (
      said !== undefined &&
      !CODE.test(said.trim()) &&
      !VALUES.includes(said) &&
      isWords(said.replace(/<[^<>]*>/g, ''))
    )
      found.push(said);
    ts.forEachChild(node, visit);
  };
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  ts.forEachChild(tree, visit);
  return found;
}

/** The texts and spoken attributes of a template. */
function inSvelte(source: string): string[] {
  const found: string[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(visit);
    if (typeof node !== 'object' || node === null) return;
    const { type, data, name, value } = node as { type?: string; data?: string; name?: string; value?: unknown };
    if (type === 'Text' && isWord(data ?? '')) found.push(data as string);
    if (type === 'Attribute') {
      if (SPOKEN.test(name ?? '')) visit(value);
      return;
    }
    if (type === 'Literal' && typeof value === 'string' && isWords(value)) found.push(value);
    for (const [key, inner] of Object.entries(node)) if (!['css', 'instance', 'module'].includes(key)) visit(inner);
  };
  const tree = parseSvelte(source, { modern: true });
  visit(tree.fragment);
  return found;
}

/** The same for an Astro file, whose template is close enough to HTML. */
function inAstro(template: string): string[] {
  const bare = template.replace(/<(style|script)\b[\s\S]*?<\/\1>|<!--[\s\S]*?-->|\{\/\*[\s\S]*?\*\/\}/g, ' ');
  const spoken = [...bare.matchAll(/\s(?:alt|aria-label|title|placeholder|label|description)="([^"]*)"/g)];
  const texts = [...bare.matchAll(/>([^<>{}]+)</g)];
  return [...spoken, ...texts]
    .map(([, text]) => text as string)
    .filter((text) => isWord(text) && !/[=?;(]\s*$|\breturn\b/.test(text));
}

function wordsIn(file: string): string[] {
  const source = readFileSync(file, 'utf8');
  if (file.endsWith('.ts')) return inScript(source, file);
  if (file.endsWith('.astro')) {
    const [, script = '', template = source] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(source) ?? [];
    return [...inScript(script, file), ...inAstro(template)];
  }
  const scripts = [...source.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map(([, script]) => script as string);
  return [...scripts.flatMap((script) => inScript(script, file)), ...inSvelte(source)];
}

it('no program of the site holds a reader’s words', () => {
  const known = new Set(Object.values(NOT_OURS).flat());
  const files = globSync('src/**/*.{ts,svelte,astro}').filter((file) => !OTHER_ROOMS.test(file) && !known.has(file));
  expect(files.length).toBeGreaterThan(300);
  const found = files
    .sort()
    .flatMap((file) => wordsIn(file).map((text) => `${file}: ${text.replace(/\s+/g, ' ').trim()}`));
  expect(found).toEqual([]);
  for (const file of known) expect(wordsIn(file), `${file} needs no exception`).not.toEqual([]);
});
