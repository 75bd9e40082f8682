/**
 * The site as a folder for a USB stick: the built pages with relative addresses, so that they read from `file://` and run
 * from any server of plain files that has the folder as its root.
 */
import { posix } from 'node:path';

export interface Place {
  /** The file, from the site's root. */
  file: string;
  /** Whether the folder holds a file. */
  has: (file: string) => boolean;
  /** The path under which the pages were built, with a slash at its end. */
  base: string;
  /** Where the site lies on the web; what the folder does not hold is linked to there. */
  site: string;
}

const ADDRESS = /(\s(?:href|src|component-url|renderer-url|before-hydration-url)=")(\/(?!\/)[^"]*)"/g;

/** An address of the site as it is seen from a file of the folder. */
export function relativeAddress(address: string, { file, has, base, site }: Place): string {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(address) ?? [];
  if (!path.startsWith(base)) return address;
  const inside = decodeURI(path.slice(base.length));
  const target = inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside;
  if (!has(target)) return new URL(address, site).href;
  const relative = posix.relative(posix.dirname(file), target);
  // From a file to itself with a hash, the hash alone stays on the page.
  return target === file && rest.startsWith('#') ? rest : encodeURI(relative) + rest;
}

/** The address that a script gives a download: from the root, as scripts know it, or on the web if the folder lacks it. */
const downloadAddress = (address: string, place: Place): string =>
  place.has(address.slice(place.base.length)) ? address : new URL(address, place.site).href;

/**
 * A page for the folder. Its policy goes: from files, browsers know no own origin, and with it no style would be let in.
 * So does what would keep the site in the browser: the folder is kept already.
 * @param note what stands over the page where it was opened as a file
 */
export function stickPage(html: string, place: Place, note: { text: string; link: string }): string {
  const up = posix.relative(posix.dirname(place.file), '.') || '.';
  const start = `${up}/START-HERE.html#on-a-stick`;
  const head = `<link rel="stylesheet" href="${up}/stick.css"><script src="${up}/stick.js"></script></head>`;
  const body = `<p class="stick-note" hidden>${note.text} <a href="${start}">${note.link}</a></p>`;
  return (
    html
      .replace(/<meta http-equiv="content-security-policy"[^>]*>/, '')
      // In the page, addresses of fonts would lead from a root that a folder lacks.
      .replace(/<style data-sheet="([^"]*)">.*?<\/style>/s, '<link rel="stylesheet" href="$1">')
      .replace(/<details class="keep-offline.*?<\/details>/s, '')
      .replace(
        /( data-file=")([^"]*)"/g,
        (_, before: string, file: string) => `${before}${downloadAddress(file, place)}"`,
      )
      .replace(ADDRESS, (_, before: string, address: string) => `${before}${relativeAddress(address, place)}"`)
      .replace('</head>', () => head)
      .replace(/<body[^>]*>/, (tag) => tag + body)
  );
}

/** Styles for the folder. */
export function stickStyles(css: string, place: Place): string {
  return css.replace(
    /url\((["']?)(\/(?!\/)[^"')]+)\1\)/g,
    (_, quote: string, address: string) => `url(${quote}${relativeAddress(address, place)}${quote})`,
  );
}

/** Says over a page that was opened as a file what it lacks there; a classic script, since files run no modules. */
export const STICK_SCRIPT = `if (location.protocol === 'file:') {
  addEventListener('DOMContentLoaded', () => {
    document.querySelector('.stick-note').hidden = false;
  });
}
`;

export const STICK_STYLES = `.stick-note {
  max-width: none;
  margin: 0;
  padding: 0.5rem var(--edge);
  border-bottom: 1px solid var(--rule);
  font: 0.92rem/1.4 var(--sans);
}
@media print {
  .stick-note { display: none; }
}
`;
