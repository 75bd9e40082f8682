import { mkdir, readFile, writeFile, access } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AstroIntegration } from 'astro';
import subsetFont from 'subset-font';

const ASCII = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('');

/** Everything our pages print, as far as the fonts keep it in their first file: ASCII, punctuation, signs of sums, accents of names. Of arrows no family has all. */
export const CHARACTERS = `${ASCII}\u00a0–—‘’“”…×·−±°²µ½¼¾©äöüßáàâéèêëíîïóôúûñçøåÄÖÜÉ`;

/** Those of them that few pages print in words. */
const SELDOM = /[$@\\^`{}~|<>*_=]|[^\0-\x7f\u00a0–—‘’“”…×·−]/gu;

/** Letters of names that the fonts keep in a second file. */
export const EXTENDED = 'ńśłšžčćę';

/** The files that a weight is cut into, by the end of their names; a browser fetches the later ones for a sign of theirs alone. */
const PARTS = {
  '': CHARACTERS.replace(SELDOM, ''),
  '-rest': (CHARACTERS.match(SELDOM) ?? []).join(''),
  '-extended': EXTENDED,
} as const;

/** What our pages use of a font's features: kerning, ligatures, accents on letters, and the numerals that styles ask for. */
const FEATURES = ['kern', 'liga', 'ccmp', 'locl', 'mark', 'mkmk', 'tnum', 'pnum', 'lnum', 'onum'];

export const FONT_FOLDER = '.cache/fonts';

interface FontCut {
  file: string;
  from: string;
  axes: Record<string, number | { min: number; max: number }>;
  format: 'woff2' | 'truetype';
  /** Other characters than `CHARACTERS`. */
  characters?: string;
  /** Without any feature of the font. */
  plain?: boolean;
}

const require = createRequire(import.meta.url);
const NEWSREADER = '@fontsource-variable/newsreader/files/newsreader-latin-';
const SCHIBSTED = '@fontsource-variable/schibsted-grotesk/files/schibsted-grotesk-latin-';
const MONO = '@fontsource-variable/jetbrains-mono/files/jetbrains-mono-latin-';

/** The cuts of our serif: for running text, and for headings. */
const TEXT = { opsz: 18, wght: 400 };
const DISPLAY = { opsz: 40, wght: 500 };

/** A font as the pages use it. */
export interface WebFace {
  readonly family: string;
  /** For which of CSS's weights it stands. */
  readonly weight: string;
  readonly style?: 'italic';
  readonly cut: FontCut;
  /** The signs that a browser fetches it for; any without. */
  readonly range?: string;
}

/** A weight of a family, cut into its parts: each weight by the same ones, for a browser takes the parts of one weight alone. */
function weightOf(
  family: string,
  weight: string,
  name: string,
  axes: FontCut['axes'],
  from: string,
  ext: string,
  style?: 'italic',
): WebFace[] {
  return Object.entries(PARTS).map(([part, characters]) => ({
    family,
    weight,
    ...(style && { style }),
    cut: { file: `${name}${part}.woff2`, from: part === '-extended' ? ext : from, axes, format: 'woff2', characters },
    ...(part && { range: characters }),
  }));
}

const serif = (weight: string, name: string, axes: FontCut['axes']): WebFace[] =>
  weightOf('Newsreader', weight, name, axes, `${NEWSREADER}opsz-normal.woff2`, `${NEWSREADER}ext-opsz-normal.woff2`);
const sans = (weight: string, name: string, axes: FontCut['axes']): WebFace[] =>
  weightOf(
    'Schibsted Grotesk',
    weight,
    name,
    axes,
    `${SCHIBSTED}wght-normal.woff2`,
    `${SCHIBSTED}ext-wght-normal.woff2`,
  );

/** One weight. Its signs are words of code, so they stand in one file; its ligatures would draw one arrow for two of them. */
function mono(): WebFace[] {
  const cut = { axes: { wght: 400 }, format: 'woff2', plain: true } as const;
  const face = { family: 'JetBrains Mono', weight: '400' } as const;
  return [
    { ...face, cut: { ...cut, file: 'jetbrains-mono.woff2', from: `${MONO}wght-normal.woff2` } },
    {
      ...face,
      range: EXTENDED,
      cut: {
        ...cut,
        file: 'jetbrains-mono-extended.woff2',
        from: `${MONO}ext-wght-normal.woff2`,
        characters: EXTENDED,
      },
    },
  ];
}

/** Each file at one weight and one optical size: a quarter of a file with both axes, which comes in one round trip. */
export const FACES: readonly WebFace[] = [
  ...serif('400', 'newsreader-text', TEXT),
  ...serif('500', 'newsreader-display', DISPLAY),
  ...serif('600 700', 'newsreader-strong', { ...TEXT, wght: 600 }),
  ...weightOf(
    'Newsreader',
    '400',
    'newsreader-italic',
    { wght: 400 },
    `${NEWSREADER}wght-italic.woff2`,
    `${NEWSREADER}ext-wght-italic.woff2`,
    'italic',
  ),
  ...sans('400', 'schibsted-grotesk-text', { wght: 400 }),
  ...sans('500 700', 'schibsted-grotesk-strong', { wght: 600 }),
  ...mono(),
];

/** The faces in CSS, for a style sheet beside their files. */
export function facesCss(faces: readonly WebFace[]): string {
  const code = (letter: string): string => `U+${(letter.codePointAt(0) as number).toString(16).toUpperCase()}`;
  return faces
    .map(({ family, weight, style = 'normal', cut, range }) => {
      const unicodes = range ? ` unicode-range: ${[...range].map(code).join(', ')};` : '';
      return `@font-face { font-family: '${family}'; src: url('./${cut.file}') format('woff2'); font-weight: ${weight}; font-style: ${style}; font-display: swap;${unicodes} }\n`;
    })
    .join('');
}

/** Plain TrueType at one weight. */
const drawn = (file: string, from: string, axes: FontCut['axes'], characters: string = CHARACTERS): FontCut => ({
  file: `${file}.ttf`,
  from,
  axes,
  format: 'truetype',
  characters,
});

/** What PNG drawing needs. */
const DRAWN: readonly FontCut[] = [
  drawn('newsreader-500', `${NEWSREADER}opsz-normal.woff2`, DISPLAY),
  drawn('jetbrains-mono-400', `${MONO}wght-normal.woff2`, { wght: 400 }),
  drawn('schibsted-grotesk-400', `${SCHIBSTED}wght-normal.woff2`, { wght: 400 }),
  drawn('schibsted-grotesk-600', `${SCHIBSTED}wght-normal.woff2`, { wght: 600 }),
  drawn('schibsted-grotesk-extended-400', `${SCHIBSTED}ext-wght-normal.woff2`, { wght: 400 }, EXTENDED),
];

/** Astro integration: cuts the fonts down to our characters and weights before the build, once. */
export function subsetFonts(): AstroIntegration {
  return {
    name: 'subset-fonts',
    hooks: {
      'astro:config:setup': async () => {
        await mkdir(FONT_FOLDER, { recursive: true });
        await Promise.all([...FACES.map(({ cut }) => cut), ...DRAWN].map(cutFont));
        await writeFile(`${FONT_FOLDER}/faces.css`, facesCss(FACES));
      },
    },
  };
}

async function cutFont(cut: FontCut): Promise<void> {
  const target = `${FONT_FOLDER}/${cut.file}`;
  // The recipe is kept in a stamp file, so that a changed recipe cuts again.
  const stamp = `${target}.json`;
  const recipe = JSON.stringify([cut, CHARACTERS, FEATURES]);
  const done = await readFile(stamp, 'utf8').catch(() => '');
  const there = await access(target).then(
    () => true,
    () => false,
  );
  if (there && done === recipe) return;
  const font = await readFile(require.resolve(cut.from));
  const characters = cut.characters ?? CHARACTERS;
  const noLayoutClosure = cut.plain ?? false;
  const options = {
    targetFormat: cut.format,
    variationAxes: cut.axes,
    noLayoutClosure,
    keepFeatures: FEATURES,
  };
  await writeFile(target, await subsetFont(font, characters, options));
  await writeFile(stamp, recipe);
}
