import words from '../../content/strings/asleep.json' with { type: 'json' };
import { escapeXml } from './escape.ts';
import { href } from './href.ts';
import { message } from './message.ts';

/**
 * What stands in place of controls whose scripts do not come: what they would do, and the link that leads to where they do.
 * Reader views leave out what is “supplemental”.
 * @param on path of the page that the note stands on
 */
export function asleepNote(of: keyof typeof words.parts, on: string): string {
  const { what, page, path } = words.parts[of];
  const isHere = on === href(path);
  const link = `<a href="${href(path)}">${escapeXml(isHere ? words.anew : page)}</a>`;
  const text = message(isHere ? words.here : words.there, { what: escapeXml(what), link });
  return `<p class="asleep-note supplemental" data-pagefind-ignore>${text}</p>`;
}
