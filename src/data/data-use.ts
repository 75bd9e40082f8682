import javascript from '../../content/data-use/example.mjs?raw';
import python from '../../content/data-use/example.py?raw';
import r from '../../content/data-use/example.R?raw';

/** A short program for each language; `SITE` in it stands for the address of this site. */
const programs = { 'example.py': python, 'example.mjs': javascript, 'example.R': r };

export type Program = keyof typeof programs;

export const programNames = Object.keys(programs) as Program[];

/** The program with this site's own address. */
export function program(name: Program, site: string): string {
  return programs[name].replace(/SITE/, site.replace(/\/$/, ''));
}
