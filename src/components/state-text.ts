/** Texts that name a figure, made to speak of the state that is on show. Runs in the page. */
import { escapeXml } from '../lib/escape.ts';

/** What a figure says of itself when its state changes. */
export interface OnShow {
  id: string;
  query: string;
  /** The named state that it is in, if it is one, and that state's title. */
  named?: string;
  title?: string;
  /** Whether that state is all that was chosen, so that its pictures show what is on show. */
  whole?: boolean;
}

/**
 * A text about a figure as it begins, in the state on show: title, pictures and addresses are the state's.
 * @param first how the text names the figure
 */
export function inState(text: string, { id, query, title, named, whole }: OnShow, first: string): string {
  const titled = title === undefined ? text : retitled(text, first, title);
  return withQuery(whole && named !== undefined ? withPictures(titled, id, named) : titled, id, query);
}

/** Puts one title in place of another, as plain text and in markup, with a full stop where the first had one. */
function retitled(text: string, first: string, title: string): string {
  const [, bare = '', stop = ''] = /^(.*?)([.?!]?)$/s.exec(title) ?? [];
  const old = first.replace(/[.?!]$/, '');
  const put = (from: string, to: string) => (now: string) =>
    from === ''
      ? now
      : now.replace(patternOf(from), (_, end: string, at: number) => {
          // A title that stands in quotation marks has single ones for its own.
          const said = now[at - 1] === '“' ? to.replaceAll('“', '‘').replaceAll('”', '’') : to;
          return said + (stop || end);
        });
  const plain = put(old, bare)(text);
  return escapeXml(old) === old ? plain : put(escapeXml(old), escapeXml(bare))(plain);
}

/** Finds a title and the full stop behind it, whichever quotation marks are within. */
function patternOf(title: string): RegExp {
  const plain = title.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  return new RegExp(`${plain.replace(/[“‘]/g, '[“‘]').replace(/[”’]/g, '[”’]')}([.?!]?)`, 'g');
}

/** Addresses of a figure's pictures, as those of a named state. */
export function withPictures(text: string, id: string, state: string): string {
  return text.replace(
    new RegExp(`(figures/${id})((?:-dark|-1920x1080)?\\.(?:svg|png))`, 'g'),
    (_, figure: string, file: string) => `${figure}/${state}${file}`,
  );
}

/** Adds a query to each address of the figure's page or embed in a text, or of the lab's. */
export function withQuery(text: string, id: string, query: string): string {
  const folder = id === 'lab' ? '(?:embed/)?' : '(?:figures|embed)/';
  const address = new RegExp(`(${folder}${id}/)(?!\\w)`, 'g');
  return query ? text.replace(address, `$1?${query}`) : text;
}
