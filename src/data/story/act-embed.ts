/** An act of the story as others take it along: what its frame needs, and its oEmbed answer. */
import type { ActId } from '../../lib/acts.ts';
import { heightAt } from '../../lib/embed/column.ts';
import type { Embedded } from '../../lib/embed/codes.ts';
import { SITE_NAME } from '../../lib/site.ts';
import { embedLine, WIDE_COLUMN } from '../embed-heights.ts';
import { oembedAnswer } from '../oembed.ts';
import { cardOf, embedOf } from './card-paths.ts';
import { actById } from './index.ts';

type Absolute = (path: string) => string;

/** What the frame of an act needs. */
export function actEmbedded(act: ActId, absolute: Absolute): Embedded {
  return {
    src: absolute(embedOf(act)),
    title: `${actById(act).title} · ${SITE_NAME}`,
    line: embedLine(`lesson/${act}`),
  };
}

/** The act's oEmbed answer, for a column of the usual width of an article. */
export function actOembed(act: ActId, absolute: Absolute): Record<string, string | number> {
  const embedded = actEmbedded(act, absolute);
  const height = heightAt(embedded.line, WIDE_COLUMN);
  return oembedAnswer({ ...embedded, width: WIDE_COLUMN, height, thumbnail: cardOf(act) }, absolute);
}
