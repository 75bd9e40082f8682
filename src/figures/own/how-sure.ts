import { broken } from '../../charts/facets.ts';
import type { Place } from '../../charts/figure-module.ts';
import { STRONG } from '../../charts/labels.ts';
import { LAYOUT_WIDTH, line, lines, words, type Layout, type Shape } from '../../charts/scene.ts';
import { keysOf, label, shortLabel, type FigureData, type Said } from '../../lib/figure-data.ts';

const FILLS: Record<string, 'full' | 'half' | 'empty'> = { yes: 'full', partly: 'half', no: 'empty' };

/** Where the columns of discs stand: beside the claims, or below them where there is no room. */
const SIZES: Record<Layout, { text: number; columns: number[]; below: boolean }> = {
  wide: { text: 450, columns: [490, 600, 715, 838], below: false },
  column: { text: 500, columns: [50, 180, 315, 450], below: true },
  narrow: { text: 340, columns: [38, 128, 212, 300], below: true },
};

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
function grouped(data: FigureData, order: string): { title: string; claims: string[] }[] {
  const groups =
    order === 'strength'
      ? ['firm', 'limited', 'contested'].map((key) => [key, data.words[key] as string] as const)
      : Object.keys(FILLS).map((key) => [key, `${label(data, 'test', order)}: ${label(data, 'grade', key)}`] as const);
  return groups
    .map(([key, title]) => ({
      title,
      claims: keysOf(data, 'claim').filter((claim) => groupOf(data, claim, order) === key),
    }))
    .filter(({ claims }) => claims.length > 0);
}

/** Names of the columns, each broken to a narrow width. */
function heads(data: FigureData, columns: number[], y: number): Shape[] {
  return keysOf(data, 'test').flatMap((test, i) =>
    lines(shortLabel(data, 'test', test).split('|'), words('note', '', columns[i] as number, y, { anchor: 'middle' })),
  );
}

/** Claims and the tests of their evidence, as discs that are full, half full or empty. */
const howSure: Place = (data, { order }, layout) => {
  const { text, columns, below } = SIZES[layout];
  const width = LAYOUT_WIDTH[layout];
  const shapes: Shape[] = keysOf(data, 'grade').flatMap((grade, i): Shape[] => [
    { kind: 'disc', fill: FILLS[grade] ?? 'empty', x: 9 + i * 88, y: 14 },
    { kind: 'text', text: label(data, 'grade', grade), x: 26 + i * 88, y: 19 },
  ]);
  if (!below) shapes.push(...heads(data, columns, 14));
  let y = below ? 40 : 42;
  for (const { title, claims } of grouped(data, order as string)) {
    const titled = broken(title, width, STRONG);
    shapes.push(...lines(titled, words('strong', '', 0, y + 22)));
    y += 16 + titled.length * 18;
    if (below) {
      shapes.push(...heads(data, columns, y + 12));
      y += 38;
    }
    for (const claim of claims) {
      const name = label(data, 'claim', claim);
      const parts = broken(name, text, 15);
      const textY = y + 23;
      const cellY = below ? textY + parts.length * 18 + 4 : textY + ((parts.length - 1) * 18) / 2 - 5;
      const bottom = below ? cellY + 22 : textY + (parts.length - 1) * 18 + 13;
      shapes.push(line(0, y, width, y, 'grid'), ...lines(parts, words('label', '', 0, textY)));
      keysOf(data, 'test').forEach((test, i) => {
        const said = gradeOf(data, claim, test);
        const x = columns[i] as number;
        shapes.push({
          kind: 'disc',
          fill: FILLS[said.keys['grade'] as string] ?? 'empty',
          x,
          y: cellY,
          say: `${name}. ${label(data, 'test', test)}: ${label(data, 'grade', said.keys['grade'] as string)}. ${said.text}`,
          area: { x: x - 40, y: below ? cellY - 14 : y + 2, width: 80, height: below ? 28 : bottom - y - 4 },
        });
      });
      y = bottom;
    }
    y += 10;
  }
  return { height: y, shapes };
};

export default howSure;
