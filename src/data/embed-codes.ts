import words from '../../content/strings/takeaway.json' with { type: 'json' };
import { columnCode, fixedCode, pictureCode, scriptedCode, USUAL_COLUMN, type Embedded } from '../lib/embed/codes.ts';
import { heightAt } from '../lib/embed/column.ts';
import { message } from '../lib/message.ts';
import { embedLine, WIDE_COLUMN } from './embed-heights.ts';

/** The ways into another page, by the names that the options panel knows them by. */
export type CodeKind = 'column' | 'script' | 'fixed' | 'picture';

export interface EmbedCode {
  kind: CodeKind;
  label: string;
  note: string;
  code: string;
}

/** Something that can be embedded: paths of this site, and what it is called. */
export interface Embeddable {
  /** Name of its measured heights: a figure's id, with a state's after a slash. */
  id: string;
  title: string;
  page: string;
  embed: string;
  png: string;
  /** Text for the picture. */
  alt?: string;
}

/** Width in pixels at which a picture is shown where nobody asks for another. */
const PICTURE_WIDTH = 900;

/** Size of an embed as a host without scripts is told it. */
export function embedSize(id: string): { width: number; height: number } {
  return { width: WIDE_COLUMN, height: heightAt(embedLine(id), WIDE_COLUMN) };
}

/** What every code of this embed starts from. */
export function embedded({ id, title, embed }: Embeddable, absolute: (path: string) => string): Embedded {
  return { src: absolute(embed), title, line: embedLine(id) };
}

/**
 * Every code, the one that is right in most places first.
 * @param absolute gives the full address of a path of this site
 */
export function embedCodes(item: Embeddable, absolute: (path: string) => string): EmbedCode[] {
  const frame = embedded(item, absolute);
  return [
    { kind: 'column', ...words.codes.column, code: columnCode(frame) },
    { kind: 'script', ...words.codes.script, code: scriptedCode(frame, absolute('/embed.js')) },
    {
      kind: 'fixed',
      ...words.codes.fixed,
      note: message(words.codes.fixed.note, { width: USUAL_COLUMN }),
      code: fixedCode(frame, USUAL_COLUMN),
    },
    {
      kind: 'picture',
      ...words.codes.picture,
      code: pictureCode(absolute(item.page), absolute(item.png), item.alt ?? item.title, PICTURE_WIDTH),
    },
  ];
}
