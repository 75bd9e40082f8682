import type { APIRoute } from 'astro';
import words from '../../../content/strings/stars.json' with { type: 'json' };
import { svgToPng } from '../../export/png.ts';
import { skyCardSvg } from '../../export/sky-card.ts';
import { brightnessAfter } from '../../lab/stars/record.ts';
import { skyRecord } from '../../lab/stars/records.ts';
import { placeOf, radiusOf } from '../../lab/stars/sky.ts';
import { message } from '../../lib/message.ts';
import styles from '../../styles/tokens.css?raw';

/** The sky's picture for link previews: the stars after a lesson, and the guess that they ask for. */
export const GET: APIRoute = () => {
  const headline = message(words.pageTitle, { stars: skyRecord.x.length });
  const { line, foot } = words.card;
  const { x, y, frequency } = skyRecord;
  const stars = [...brightnessAfter(skyRecord, 'insecure-code')].map((brightness, star) => ({
    ...placeOf(x[star] as number, y[star] as number),
    radius: radiusOf(brightness, frequency[star] as number),
    lit: brightness > 0,
  }));
  const svg = skyCardSvg({ headline, line, foot, stars }, styles);
  return new Response(svgToPng(svg, 1).slice().buffer, { headers: { 'Content-Type': 'image/png' } });
};
