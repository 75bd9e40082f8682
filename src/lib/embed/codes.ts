import { escapeXml } from '../escape.ts';
import { heightAt, heightRule, type Sample } from './column.ts';

/** What an embed code needs to know. All addresses are absolute. */
export interface Embedded {
  /** Address of the embed, with its settings. */
  src: string;
  title: string;
  /** Its height by the width of the column. */
  line: readonly Sample[];
}

/** Width in pixels of the columns that articles and learning platforms have most often. */
export const USUAL_COLUMN = 640;

/** A frame that follows the width of its column and needs no script. Where styles are stripped the height of a usual column stays. */
export function columnCode({ src, title, line }: Embedded): string {
  const frame = `<iframe src="${escapeXml(src)}" title="${escapeXml(title)}" width="100%" height="${heightAt(line, USUAL_COLUMN)}" loading="lazy" style="position:absolute;inset:0;width:100%;height:100%;border:0"></iframe>`;
  return `<div style="position:relative;padding-top:${heightRule(line)}">${frame}</div>`;
}

/** A frame for a column of one known width, in attributes alone: it stays right where a host strips styles and scripts. */
export function fixedCode({ src, title, line }: Embedded, width: number): string {
  return `<iframe src="${escapeXml(src)}" title="${escapeXml(title)}" width="${width}" height="${heightAt(line, width)}" frameborder="0" loading="lazy"></iframe>`;
}

/** The frame that follows its column, with the script that fits it to the pixel. */
export function scriptedCode(embedded: Embedded, script: string): string {
  return `${columnCode(embedded)}\n<script async src="${escapeXml(script)}"></script>`;
}

/** A picture that leads to the page, for mail, slides and hosts that allow no frames. */
export function pictureCode(page: string, picture: string, alt: string, width: number): string {
  return `<a href="${escapeXml(page)}"><img src="${escapeXml(picture)}" alt="${escapeXml(alt)}" width="${width}"></a>`;
}
