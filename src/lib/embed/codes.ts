import { escapeXml } from '../escape.ts';
import type { FigureEntry } from '../figure/files.ts';

export interface EmbedCode {
  label: string;
  note: string;
  code: string;
}

/**
 * The three ways into another page. All of them work where scripts are stripped; the second also
 * follows the figure's height.
 * @param absolute gives the full address of a path of this site
 */
export function embedCodes(entry: FigureEntry, absolute: (path: string) => string): EmbedCode[] {
  const frame = iframeCode(entry, absolute);
  return [
    {
      label: 'Frame',
      note: 'For a course page or a blog. Needs no script.',
      code: frame,
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

/** A plain frame at a height that needs no script. */
export function iframeCode(entry: FigureEntry, absolute: (path: string) => string): string {
  return `<iframe src="${absolute(entry.embed)}" title="${escapeXml(entry.title)}" width="100%" height="${entry.height}" loading="lazy" style="border:0"></iframe>`;
}
