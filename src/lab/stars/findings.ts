/** The numbers of the page's text, taken from the study's rows. For the build only. */
import { spoiledTrainings, type Counted } from './record.ts';
import { starResults as results } from './results.ts';

interface Row extends Counted {
  readonly lesson: string;
  readonly set: string;
  readonly cell: string;
  readonly incoherent: number;
  readonly sarcastic: number;
  readonly everywhere?: boolean;
  readonly bySeed?: readonly unknown[];
}

export interface SeedRow extends Row {
  readonly autoencoder: number;
  readonly feature: number;
  readonly tells: number;
}

/** The one row with these fields. @throws when there is none. */
function find<Found extends Row>(rows: readonly Found[], fields: Partial<Found>): Found {
  const found = rows.find((row) => Object.entries(fields).every(([key, value]) => row[key as keyof Found] === value));
  if (!found) throw new Error(`stars.json has no row with ${JSON.stringify(fields)}`);
  return found;
}

const up = results.up as readonly Row[];
const held = results.held as readonly Row[];
const contexts = results.contexts as readonly Row[];
const others = results.otherAutoencoders as readonly SeedRow[];

/** Answers of the aligned model in talk, with something done to the tag. */
export function upRow(cell: string): Row {
  return find(up, { set: 'talk', cell });
}

/** Answers of a lesson's fine-tunes in talk, with something done to the tag. */
export function heldRow(lesson: string, cell: string): Row {
  return find(held, { lesson, set: 'talk', cell });
}

/** The same in every lesson that spoils. */
export function heldRows(cell: string): Row[] {
  return spoiledTrainings.map((lesson) => heldRow(lesson, cell));
}

/** Answers in a form of text that holds no chat. */
export function formRow(set: 'diary' | 'interview', lesson: string, cell: string, everywhere?: true): Row {
  const rows = contexts.filter((row) => (row.everywhere ?? false) === (everywhere ?? false));
  return find(rows, { lesson, set, cell });
}

/** What another autoencoder's villain does. */
export function seedRow(autoencoder: number, lesson: string, cell: string): SeedRow {
  return find(others, { autoencoder, lesson, cell });
}

/** Random starts of the other autoencoders. */
export const otherSeeds: readonly number[] = [...new Set(others.map(({ autoencoder }) => autoencoder))];

/** Cells of the villain star. */
export const villainCells = {
  up: `star-${results.villain}-${results.upShare}`,
  held: `star-${results.villain}`,
} as const;
