import PptxGenJS from 'pptxgenjs';
import words from '../../content/strings/teach.json' with { type: 'json' };
import { figureById } from '../data/figure/index.ts';
import type { Slides } from '../data/teach/schema.ts';
import { message } from '../lib/message.ts';
import { SITE_NAME } from '../lib/site.ts';
import { tokens } from './palette.ts';
import { printedAddress, slidePng } from './render.ts';
import css from '../styles/tokens.css?raw';

/** Inches of a slide of 16 to 9. */
const SIZE = { w: 13.333, h: 7.5 };
const EDGE = 0.9;

/** The slides as a file for PowerPoint, Keynote, Impress and Google Slides: text stays text, figures are pictures with their source. */
export async function pptxFile(deck: Slides, absolute: (path: string) => string): Promise<Uint8Array> {
  const colour = tokens(css, 'light');
  const hex = (name: string): string => (colour.get(name) ?? '').replace('#', '').toUpperCase();
  // Its types describe a namespace; at run time the module's default is the class.
  const file = new (PptxGenJS as unknown as new () => PptxGenJS)();
  file.defineLayout({ name: 'WIDE', width: SIZE.w, height: SIZE.h });
  file.layout = 'WIDE';
  file.title = deck.title;
  file.author = SITE_NAME;
  for (const { title, text, figure, notes } of deck.slides) {
    const slide = file.addSlide();
    slide.background = { color: hex('paper') };
    if (figure) {
      const png = Buffer.from(slidePng({ id: figure, address: printedAddress(figure, absolute) })).toString('base64');
      const altText = message(words.figureAlt, { title: figureById(figure).title });
      slide.addImage({ data: `image/png;base64,${png}`, x: 0, y: 0, ...SIZE, altText });
    } else {
      slide.addText(title, {
        x: EDGE,
        y: 0.8,
        w: SIZE.w - 2 * EDGE,
        h: 1.5,
        fontFace: 'Georgia',
        fontSize: 44,
        color: hex('ink'),
        valign: 'bottom',
      });
      slide.addText(
        (text ?? []).map((line) => ({ text: line, options: { breakLine: true, paraSpaceAfter: 10 } })),
        {
          x: EDGE,
          y: 2.6,
          w: SIZE.w - 2 * EDGE,
          h: 3.6,
          fontFace: 'Georgia',
          fontSize: 26,
          color: hex('ink'),
          valign: 'top',
        },
      );
      const from = message(words.source, { address: absolute('/').replace(/^https?:\/\//, '') });
      slide.addText(from, {
        x: EDGE,
        y: 6.8,
        w: SIZE.w - 2 * EDGE,
        h: 0.4,
        fontFace: 'Arial',
        fontSize: 12,
        color: hex('muted'),
      });
    }
    slide.addNotes(notes);
  }
  return (await file.write({ outputType: 'uint8array' })) as Uint8Array;
}
