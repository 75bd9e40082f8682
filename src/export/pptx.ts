import PptxGenJS from 'pptxgenjs';
import words from '../../content/strings/teach.json' with { type: 'json' };
import { figureById } from '../data/figure/index.ts';
import type { Slides } from '../data/teach/schema.ts';
import { message } from '../lib/message.ts';
import { LANGUAGE, SITE_NAME } from '../lib/site.ts';
import { tokens } from './palette.ts';
import { printedAddress, slidePng } from './render.ts';
import css from '../styles/tokens.css?raw';

/** Inches of a slide of 16 to 9. */
const SIZE = { w: 13.333, h: 7.5 };
const EDGE = 0.9;
/** What a slide is made from: software names a slide by the title of its master. */
const MASTER = { text: 'Text', picture: 'Picture' };
type Placeholder = NonNullable<PptxGenJS.SlideMasterProps['objects']>[number];

/** A place for text that software knows by its kind. */
const placeholder = (type: 'title' | 'body', options: object): Placeholder => ({
  placeholder: { options: { name: type, type, ...options } as PptxGenJS.PlaceholderProps, text: '' },
});

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
  const background = { color: hex('paper') };
  const wide = { x: EDGE, w: SIZE.w - 2 * EDGE, color: hex('ink'), lang: LANGUAGE };
  file.defineSlideMaster({
    title: MASTER.text,
    background,
    objects: [
      placeholder('title', { ...wide, y: 0.8, h: 1.5, fontFace: 'Georgia', fontSize: 44, valign: 'bottom' }),
      placeholder('body', { ...wide, y: 2.6, h: 3.6, fontFace: 'Georgia', fontSize: 26, valign: 'top' }),
    ],
  });
  // A picture holds its title; for outlines and for readers of slides it has one of text too, above the sheet.
  file.defineSlideMaster({
    title: MASTER.picture,
    background,
    objects: [placeholder('title', { ...wide, y: -1.2, h: 1, fontFace: 'Georgia', fontSize: 20 })],
  });
  const from = message(words.source, { address: absolute('/').replace(/^https?:\/\//, '') });
  for (const { title, text, figure, notes } of deck.slides) {
    const slide = file.addSlide({ masterName: figure ? MASTER.picture : MASTER.text });
    slide.addText(title, { placeholder: 'title' });
    if (figure) {
      const png = Buffer.from(slidePng({ id: figure, address: printedAddress(figure, absolute) })).toString('base64');
      const altText = message(words.figureAlt, { title: figureById(figure).title });
      slide.addImage({ data: `image/png;base64,${png}`, x: 0, y: 0, ...SIZE, altText });
    } else {
      const lines = (text ?? []).map((line) => ({ text: line, options: { breakLine: true, paraSpaceAfter: 10 } }));
      slide.addText(lines, { placeholder: 'body' });
      slide.addText(from, { ...wide, y: 6.8, h: 0.4, fontFace: 'Arial', fontSize: 12, color: hex('muted') });
    }
    slide.addNotes(notes);
  }
  return (await file.write({ outputType: 'uint8array' })) as Uint8Array;
}
