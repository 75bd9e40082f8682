import { citationLine, creditLine, itemOfOurs } from '../citation.ts';
import { embedCodes } from '../embed-codes.ts';
import { records } from '../evidence/index.ts';
import { figurePaths } from './files.ts';
import type { StatedFigure } from './states.ts';

/**
 * All that is taken away of a figure in a state: each text is of that state, its pictures too.
 * @param absolute gives the full address of a path of this site
 */
export function takenIn(figure: StatedFigure, absolute: (path: string) => string) {
  const { id, title, quote, state, badge, updated, secondHand } = figure;
  const paths = figurePaths(id, state);
  const name = state === undefined ? id : `${id}/${state}`;
  const citable = { title, url: absolute(paths.page), updated, key: name, version: records.version };
  const item = itemOfOurs(citable);
  const drawn = figure.drawn.map((source) => records.sources.get(source)!);
  return {
    paths,
    codes: embedCodes({ ...paths, id: name, title, alt: quote }, absolute),
    cited: citationLine(item, 'apa'),
    chicago: citationLine(item, 'chicago'),
    /** Published numbers alone may be quoted in one line; our model never without the sentence on what it is. */
    credit: badge === 'published' ? creditLine({ ...citable, title: quote }, drawn, secondHand.sources) : undefined,
  };
}
