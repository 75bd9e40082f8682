import { escapeXml } from '../lib/escape.ts';
import type { FigureEntry } from './figure/files.ts';

export interface EmbedCode {
  label: string;
  note: string;
  code: string;
}

/** Height of an embed in pixels, where it has room for the wide drawing and where it has not. */
type Heights = Record<'wide' | 'narrow', number>;

/** An embed narrower than this shows the narrow drawing, which is taller (see `stage.css` and `embed.css`). */
const ROOM = 800;

/** A window narrower than this leaves a column between its margins less than that room. */
const WINDOW = 840;

/**
 * The ways into another page. All of them work where scripts are stripped; with ours the frame also follows the
 * figure's height.
 * @param absolute gives the full address of a path of this site
 */
export function embedCodes(entry: FigureEntry, heights: Heights, absolute: (path: string) => string): EmbedCode[] {
  const frame = iframeCode(entry, heights, absolute);
  return [
    {
      label: 'Frame',
      note: `For a column of ${ROOM} pixels or more. Taller on phones. Needs no script.`,
      code: frame,
    },
    {
      label: 'Frame for a narrow column',
      note: `For a column of less than ${ROOM} pixels. Needs no script.`,
      code: iframeCode(entry, { wide: heights.narrow, narrow: heights.narrow }, absolute),
    },
    {
      label: 'Frame that fits its height',
      note: 'For sites that allow a script.',
      code: `${frame}\n<script async src="${absolute('/embed.js')}"></script>`,
    },
    {
      label: 'Picture with a link',
      note: 'For mail and slides.',
      code: `<a href="${absolute(entry.page)}"><img src="${absolute(entry.png)}" alt="${escapeXml(entry.title)}" width="${entry.width}"></a>`,
    },
  ];
}

/** A plain frame that needs no script: as high as its content, in a wide window and on a phone. */
export function iframeCode(entry: FigureEntry, { wide, narrow }: Heights, absolute: (path: string) => string): string {
  // One lower bound, one upper, and between them a slope so steep that it is a switch. Hosts that strip it leave the attribute.
  const height = wide === narrow ? '' : `;height:clamp(${wide}px,(${WINDOW}px - 100vw)*999,${narrow}px)`;
  return `<iframe src="${absolute(entry.embed)}" title="${escapeXml(entry.title)}" width="100%" height="${wide}" loading="lazy" style="border:0${height}"></iframe>`;
}
