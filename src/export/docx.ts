import {
  AlignmentType,
  convertMillimetersToTwip,
  Document,
  Footer,
  HeadingLevel,
  LeaderType,
  LevelFormat,
  Packer,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import words from '../../content/strings/teach.json' with { type: 'json' };
import type { Block, TeachDocument } from '../data/teach/schema.ts';
import { message } from '../lib/message.ts';
import { LANGUAGE, SITE_NAME } from '../lib/site.ts';

/** Fonts that every word processor has or replaces well. */
const SERIF = 'Georgia';
const SANS = 'Arial';
const BULLETS = 'bullets';

const run = (text: string, bold = false): TextRun => new TextRun({ text, bold });
const paragraph = (...children: TextRun[]): Paragraph => new Paragraph({ children, spacing: { after: 110 } });

/**
 * A plan, worksheet or note as a word processor's file: real headings, lists and tables, to be changed by whoever teaches.
 * @param address printed at the foot of every page
 */
export function docxFile(sheet: TeachDocument, address: string): Promise<Buffer> {
  return Packer.toBuffer(
    new Document({
      title: sheet.title,
      description: sheet.description,
      creator: SITE_NAME,
      lastModifiedBy: SITE_NAME,
      styles: {
        default: {
          document: { run: { font: SERIF, size: 21, language: { value: LANGUAGE } } },
          title: { run: { font: SERIF, size: 40 }, paragraph: { spacing: { after: 120 } } },
          heading2: {
            run: { font: SERIF, size: 27, bold: true },
            paragraph: { spacing: { before: 200, after: 80 }, keepNext: true },
          },
          heading3: {
            run: { font: SANS, size: 21, bold: true },
            paragraph: { spacing: { before: 120, after: 60 }, keepNext: true },
          },
        },
      },
      numbering: {
        config: [
          {
            reference: BULLETS,
            levels: [
              {
                level: 0,
                format: LevelFormat.BULLET,
                text: '•',
                alignment: AlignmentType.LEFT,
                style: { paragraph: { indent: { left: 360, hanging: 220 } } },
              },
            ],
          },
        ],
      },
      sections: [
        {
          properties: {
            page: {
              size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) },
              margin: margins(),
            },
          },
          footers: { default: new Footer({ children: [footLine(address)] }) },
          children: [
            new Paragraph({ text: sheet.title, heading: HeadingLevel.TITLE }),
            ...(sheet.name ? [nameLine()] : []),
            ...sheet.blocks.flatMap(blockParts),
          ],
        },
      ],
    }),
  );
}

const margins = (): Record<'top' | 'bottom' | 'left' | 'right', number> => {
  const edge = convertMillimetersToTwip(16);
  return { top: edge, bottom: edge, left: edge, right: edge };
};

const footLine = (address: string): Paragraph =>
  new Paragraph({
    children: [new TextRun({ text: `${message(words.source, { address })} · ${words.licence}`, font: SANS, size: 15 })],
  });

const nameLine = (): Paragraph => paragraph(run(`${words.name} ${'_'.repeat(40)}   ${words.date} ${'_'.repeat(14)}`));

function blockParts({ heading, text, list, table, lines, steps, questions }: Block): (Paragraph | Table)[] {
  return [
    ...(heading ? [new Paragraph({ text: heading, heading: HeadingLevel.HEADING_2 })] : []),
    ...(text ? [paragraph(run(text))] : []),
    ...(list ?? []).map((item) => new Paragraph({ text: item, numbering: { reference: BULLETS, level: 0 } })),
    ...(table ? [tableOf(table), new Paragraph({ spacing: { after: 60 } })] : []),
    ...Array.from({ length: lines ?? 0 }, writingLine),
    ...(steps ?? []).flatMap(({ minutes, title, text: task, without }) => [
      new Paragraph({ text: `${message(words.minutes, { n: minutes })} · ${title}`, heading: HeadingLevel.HEADING_3 }),
      paragraph(run(`${words.withDevices}. `, true), run(task)),
      paragraph(run(`${words.without}. `, true), run(without)),
    ]),
    ...(questions ?? []).flatMap(({ q, a }) => [
      new Paragraph({ children: [run(q, true)], keepNext: true }),
      paragraph(run(a)),
    ]),
  ];
}

/** A line to write on: a leader, for borders of paragraphs that follow each other melt into one. */
const writingLine = (): Paragraph =>
  new Paragraph({
    spacing: { before: 160 },
    tabStops: [{ type: TabStopType.RIGHT, position: convertMillimetersToTwip(178), leader: LeaderType.UNDERSCORE }],
    children: [new TextRun({ children: [new Tab()] })],
  });

function tableOf({ head, rows }: NonNullable<Block['table']>): Table {
  const width = { size: Math.floor(100 / head.length), type: WidthType.PERCENTAGE };
  const cell = (text: string, bold: boolean): TableCell =>
    new TableCell({
      width,
      margins: { top: 50, bottom: 50, left: 90, right: 90 },
      children: [new Paragraph({ children: [new TextRun({ text, bold, font: SANS, size: 18 })] })],
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({ tableHeader: true, children: head.map((text) => cell(text, true)) }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: row.map((text) => cell(text, false)) })),
    ],
  });
}
