/**
 * The reader's own adapter as a file of about ten kilobytes. Files come from anywhere, so everything in them is checked.
 *
 * In order: "OBL1"; the header's length in bytes (uint32, as all numbers little-endian); the header, JSON: model, plan, step;
 * a scale (float32) for each row of each layer's matrix A, then for each column of each layer's matrix B; the numbers
 * (int8, A then B), each to be multiplied by its scale; a checksum (uint32, FNV-1a) of all before it.
 */
import type { Adapter, ModelShape } from '../../tiny-model/world/controls.ts';
import { LabFailure } from '../failure.ts';
import type { AdapterFile } from '../protocol.ts';
import type { TrainingPlan } from '../training-run.ts';
import { checkPlan } from './check-plan.ts';

const MAGIC = 'OBL1';
const LONGEST_HEADER = 2000;
const MOST = 127;

/** The reader's adapter with what it was made by. */
export interface OwnAdapter {
  readonly plan: TrainingPlan;
  /** Steps taken. */
  readonly step: number;
  readonly adapter: Adapter;
}

/** Which model a file must be for. */
export interface AdapterHome {
  readonly shape: ModelShape;
  readonly rank: number;
  /** SHA-256 of the weights. */
  readonly model: string;
}

/** FNV-1a, 32 bits. */
function checksum(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}

/** For each number of both matrices the place of its scale, A's rows first. */
function scalePlaces({ width, layers }: ModelShape, rank: number): Uint16Array {
  const inA = layers * rank * 4 * width;
  return Uint16Array.from({ length: inA + layers * width * rank }, (_, place) => {
    if (place < inA) return Math.floor(place / (4 * width));
    const later = place - inA;
    return layers * rank + Math.floor(later / (width * rank)) * rank + (later % rank);
  });
}

/** The file's bytes. */
export function writeAdapterFile({ plan, step, adapter }: OwnAdapter, { shape, model }: AdapterHome): Uint8Array {
  const { rank, a, b } = adapter;
  const numbers = Float32Array.from([...a, ...b]);
  const places = scalePlaces(shape, rank);
  const scales = new Float32Array(2 * shape.layers * rank);
  numbers.forEach((value, place) => {
    const scale = places[place] as number;
    scales[scale] = Math.max(scales[scale] as number, Math.abs(value) / MOST);
  });
  const rounded = Int8Array.from(numbers, (value, place) => {
    const scale = scales[places[place] as number] as number;
    return scale ? Math.round(value / scale) : 0;
  });
  const header = new TextEncoder().encode(JSON.stringify({ model, plan, step }));
  const body = 8 + header.length + scales.byteLength;
  const bytes = new Uint8Array(body + rounded.length + 4);
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode(MAGIC));
  view.setUint32(4, header.length, true);
  bytes.set(header, 8);
  scales.forEach((scale, index) => view.setFloat32(8 + header.length + 4 * index, scale, true));
  bytes.set(new Uint8Array(rounded.buffer), body);
  view.setUint32(body + rounded.length, checksum(bytes.subarray(0, -4)), true);
  return bytes;
}

function refuse(why: string): never {
  throw new LabFailure('not-an-adapter', why);
}

/** The header's content; whatever is not as it should be is refused. */
function readHeader(text: string): { model: string; plan: TrainingPlan; step: number } {
  try {
    const { model, plan, step } = JSON.parse(text) as { model: unknown; plan: TrainingPlan; step: unknown };
    checkPlan(plan);
    if (typeof model !== 'string' || !Number.isInteger(step) || (step as number) < 1)
      refuse('Its header is incomplete.');
    // Only what a plan holds goes on: a header may carry anything.
    const { lesson, steps, examples, line, seed, from } = plan;
    return { model, step: step as number, plan: { lesson, steps, examples, line, seed, from } };
  } catch (error) {
    if (error instanceof LabFailure) throw error;
    return refuse(`Its header cannot be read: ${(error as Error).message}`);
  }
}

/** The adapter in a file. @throws LabFailure `not-an-adapter` or `foreign-adapter`, saying what is wrong */
export function readAdapterFile(bytes: Uint8Array, { shape, rank, model }: AdapterHome): OwnAdapter {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const places = scalePlaces(shape, rank);
  const scaleBytes = 8 * shape.layers * rank;
  const least = 8 + scaleBytes + places.length + 4;
  if (bytes.length < least) refuse(`It has ${bytes.length} bytes; an adapter has more than ${least}.`);
  if (new TextDecoder().decode(bytes.subarray(0, 4)) !== MAGIC) refuse(`It does not start with ${MAGIC}.`);
  const headerBytes = view.getUint32(4, true);
  if (headerBytes > LONGEST_HEADER || bytes.length !== least + headerBytes) refuse('Its length is not what it says.');
  if (view.getUint32(bytes.length - 4, true) !== checksum(bytes.subarray(0, -4))) refuse('Its checksum is wrong.');
  const header = readHeader(new TextDecoder().decode(bytes.subarray(8, 8 + headerBytes)));
  if (header.model !== model) {
    throw new LabFailure('foreign-adapter', `It was made for the weights ${header.model.slice(0, 16)}.`);
  }
  const scales = Float32Array.from({ length: scaleBytes / 4 }, (_, index) =>
    view.getFloat32(8 + headerBytes + 4 * index, true),
  );
  if (!scales.every((scale) => Number.isFinite(scale) && scale >= 0)) refuse('A scale is no number.');
  const body = 8 + headerBytes + scaleBytes;
  const numbers = Float32Array.from(places, (scale, place) => view.getInt8(body + place) * (scales[scale] as number));
  const split = shape.layers * rank * 4 * shape.width;
  return {
    plan: header.plan,
    step: header.step,
    adapter: { rank, a: numbers.slice(0, split), b: numbers.slice(split) },
  };
}

/** The reader's adapter as the page gets it. */
export function adapterFile(own: OwnAdapter, home: AdapterHome): AdapterFile {
  return { plan: own.plan, step: own.step, bytes: writeAdapterFile(own, home) };
}
