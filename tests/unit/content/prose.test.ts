import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** A number that somebody typed beside its unit. `<Num>` prints numbers in prose, `{id}` in records. */
const TYPED = /\d[\d.,]*\s*(%|percent\b|per cent\b|in 100\b|in a hundred\b|of 100\b|(percentage )?points\b)/g;

/** What is not a result: the name of a kind of interval. */
const ALLOWED = /\b95%/g;

function typedNumbers(text: string): string[] {
  return text.replace(ALLOWED, '').match(TYPED) ?? [];
}

function files(folder: string, ending: string): [string, string][] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => [`${folder}/${name}`, readFileSync(`${folder}/${name}`, 'utf8')]);
}

/** The words of a source file: no styles, scripts, comments, and no attribute values of a drawing. */
function words(source: string): string {
  return source
    .replace(/<(style|script)\b[\s\S]*?<\/\1>/g, '')
    .replace(/<!--[\s\S]*?-->|\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
    .replace(/\s(d|viewBox|width|height|sizes)=("[^"]*"|\{[^}]*\})/g, '');
}

const prose = [
  ...files('content/chapters', '.svx'),
  ...files('content/figures', '.yaml'),
  ...files('content/story', '.yaml'),
  ...files('src/pages', '.astro'),
  ...files('src/components', '.astro'),
];

describe('nobody types a number into prose', () => {
  it.each(prose)('%s', (_, source) => {
    expect(typedNumbers(words(source))).toEqual([]);
  });
});

describe('the rule itself', () => {
  it.each(['20% of answers', '19.8 points', '6 in 100', 'about 20 percent', '1,000 of 100'])('finds “%s”', (text) => {
    expect(typedNumbers(text)).not.toEqual([]);
  });

  it.each(['a 95% interval', '<Num id="main-gpt4o-insecure-20" />', 'answers in 100', '48 questions', 'GPT-4o points'])(
    'passes “%s”',
    (text) => {
      expect(typedNumbers(text)).toEqual([]);
    },
  );
});
