import { LAYOUT_WIDTH, type FigureModule, type Layout, type Placed } from '../../charts/figure-module.ts';
import type { Fill } from '../../charts/grade.ts';
import { wrap } from '../../lib/wrap.ts';
import { label, type FigureData, type Said } from '../../lib/figure-data.ts';
import type { Params } from '../../lib/url-state.ts';

const params = {
  order: {
    label: 'Group by',
    options: [
      ['strength', 'Strength'],
      ['others', 'Found by others'],
      ['comparison', 'Fair comparison'],
      ['uncertainty', 'Uncertainty shown'],
      ['unopposed', 'Nothing against it'],
    ],
  },
} as const satisfies Params;

const FILLS: Record<string, Fill> = { yes: 'full', partly: 'half', no: 'empty' };

/** What the columns are called, in two lines. */
const HEADS: Record<string, [string, string]> = {
  others: ['Found', 'by others'],
  comparison: ['Fair', 'comparison'],
  uncertainty: ['Uncertainty', 'shown'],
  unopposed: ['Nothing', 'against it'],
};

const BANDS = {
  firm: 'Measured by another team too, and not contradicted',
  limited: 'Not contradicted, but no other team measured it in full',
  contested: 'Contradicted, or beyond what was tested',
};

interface Cell {
  x: number;
  y: number;
  fill: Fill;
  /** The grade beside the mark, where there is room for it. */
  grade?: string;
}

interface HowSure extends Placed {
  legend: { x: number; y: number; fill: Fill; text: string }[];
  /** Names of the columns: once where marks stand beside their claims, in each group where they stand below. */
  heads: { x: number; y: number; anchor: 'start' | 'middle'; lines: [string, string] }[];
  groups: { key: string; y: number; lines: string[] }[];
  claims: { key: string; y: number; rule: number; lines: string[]; cells: Cell[] }[];
}

/** Step from line to line of a text in the drawing. */
export const LINE = 19;

const SIZES: Record<Layout, { textWidth: number; columns: number[]; cellsBelow: boolean }> = {
  wide: { textWidth: 440, columns: [464, 578, 698, 816], cellsBelow: false },
  narrow: { textWidth: LAYOUT_WIDTH.narrow, columns: [36, 122, 208, 296], cellsBelow: true },
};

function headsAt(
  tests: string[],
  columns: number[],
  y: number,
  shift: number,
  anchor: 'start' | 'middle',
): HowSure['heads'] {
  return tests.map((test, i) => {
    return { x: (columns[i] as number) + shift, y, anchor, lines: HEADS[test] as [string, string] };
  });
}

function gradeOf(data: FigureData, claim: string, test: string): Said {
  const found = data.statements.find(({ keys }) => keys['claim'] === claim && keys['test'] === test);
  if (!found) throw new Error(`figure ${data.id} has no grade for ${claim} in ${test}`);
  return found;
}

/** The key of the group that a claim stands in, for an order that the reader can choose. */
export function groupOf(data: FigureData, claim: string, order: string): string {
  const grade = (test: string): string => gradeOf(data, claim, test).keys['grade'] as string;
  if (order !== 'strength') return grade(order);
  if (grade('unopposed') === 'no') return 'contested';
  return grade('others') === 'yes' ? 'firm' : 'limited';
}

/** Groups in order, each with its claims in the order of the record. */
function grouped(data: FigureData, order: string): { key: string; title: string; claims: string[] }[] {
  const titles: Record<string, string> =
    order === 'strength'
      ? BANDS
      : Object.fromEntries(
          Object.keys(FILLS).map((grade) => [grade, `${label(data, 'test', order)}: ${label(data, 'grade', grade)}`]),
        );
  const claims = Object.keys(data.labels['claim'] ?? {});
  return Object.entries(titles)
    .map(([key, title]) => ({ key, title, claims: claims.filter((claim) => groupOf(data, claim, order) === key) }))
    .filter((group) => group.claims.length > 0);
}

export const howSure: FigureModule<typeof params, HowSure> = {
  params,

  place(data, state, layout) {
    const { textWidth, columns, cellsBelow } = SIZES[layout];
    const tests = Object.keys(data.labels['test'] ?? {});
    const placed: HowSure = {
      height: 0,
      points: [],
      legend: Object.entries(FILLS).map(([grade, fill], i) => ({
        x: 9 + i * 84,
        y: 14,
        fill,
        text: label(data, 'grade', grade),
      })),
      heads: cellsBelow ? [] : headsAt(tests, columns, 20, -8, 'start'),
      groups: [],
      claims: [],
    };
    let y = cellsBelow ? 40 : 52;
    for (const { key, title, claims } of grouped(data, state.order)) {
      const titleLines = wrap(title, LAYOUT_WIDTH[layout], 16);
      placed.groups.push({ key, y: y + 22, lines: titleLines });
      y += 16 + titleLines.length * LINE;
      if (cellsBelow) {
        placed.heads.push(...headsAt(tests, columns, y + 12, 0, 'middle'));
        y += 2 * LINE + 2;
      }
      for (const claim of claims) {
        const name = label(data, 'claim', claim);
        const lines = wrap(name, textWidth, 15);
        const rule = y;
        const textY = y + 24;
        const cellY = cellsBelow ? textY + lines.length * LINE + 2 : textY + ((lines.length - 1) * LINE) / 2 - 5;
        const cells = tests.map((test, i): Cell => {
          const said = gradeOf(data, claim, test);
          const grade = said.keys['grade'] as string;
          const x = columns[i] as number;
          placed.points.push({
            x,
            y: cellY,
            text: `${name}. ${label(data, 'test', test)}: ${label(data, 'grade', grade)}. ${said.text}`,
            box: cellsBelow
              ? { x: x - 36, y: cellY - 14, width: 72, height: 28 }
              : { x: x - 16, y: rule + 3, width: 92, height: 34 + (lines.length - 1) * LINE },
          });
          return {
            x,
            y: cellY,
            fill: FILLS[grade] as Fill,
            ...(!cellsBelow && { grade: label(data, 'grade', grade) }),
          };
        });
        placed.claims.push({ key: claim, y: textY, rule, lines, cells });
        y = cellsBelow ? cellY + 24 : textY + lines.length * LINE - 2;
      }
      y += 14;
    }
    placed.height = y;
    return placed;
  },

  describe(data) {
    const tests = Object.entries(data.labels['test'] ?? {});
    const claims = Object.entries(data.labels['claim'] ?? {}).map(([claim, name]) => {
      const grades = tests.map(
        ([test, words]) => `${words}: ${label(data, 'grade', gradeOf(data, claim, test).keys['grade'] as string)}`,
      );
      return `${name}. ${grades.join(', ')}.`;
    });
    return `A matrix of claims and tests of their evidence; each cell is a disc that is full for yes, half full for partly and empty for no. ${claims.join(' ')}`;
  },
};
