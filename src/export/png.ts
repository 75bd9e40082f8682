import { Resvg } from '@resvg/resvg-js';
import { FONT_FOLDER } from '../build/subset-fonts.ts';

/** A standalone SVG as a PNG of `zoom` times its size in pixels, set in our own font cuts. */
export function svgToPng(svg: string, zoom: number): Uint8Array {
  const picture = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: zoom },
    font: {
      loadSystemFonts: false,
      fontFiles: [
        'schibsted-grotesk-400',
        'schibsted-grotesk-600',
        'newsreader-500',
        'jetbrains-mono-400',
        'schibsted-grotesk-extended-400',
      ].map((font) => `${FONT_FOLDER}/${font}.ttf`),
      defaultFontFamily: 'Schibsted Grotesk',
    },
  });
  return picture.render().asPng();
}
