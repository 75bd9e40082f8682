/**
 * How fast this machine calculates in WebAssembly on one thread: floating-point operations a second of a loop that does
 * nothing but multiply and add, four numbers at a time, as the model's runtime does at best.
 */

/** Independent sums, so that no operation waits for the one before. */
const SUMS = 8;
const LANES = 4;

/** A number in LEB128, WebAssembly's way of writing integers. */
function leb(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...leb(value >>> 7)];
}

const vector = (...bytes: number[][]) => [...leb(bytes.length), ...bytes.flat()];
const section = (id: number, content: number[]) => [id, ...leb(content.length), ...content];
const simd = (code: number) => [0xfd, ...leb(code)];

/** A module with one function `run(times)` that multiplies and adds `SUMS` vectors that many times. */
function makeModule(): Uint8Array<ArrayBuffer> {
  const [get, set, i32Const] = [0x20, 0x21, 0x41];
  const factor = SUMS + 1;
  const steps = Array.from({ length: SUMS }, (_, sum) => sum + 1).flatMap((sum) => [
    ...[get, sum, get, factor],
    ...simd(0xe6), // f32x4.mul
    ...[get, factor],
    ...simd(0xe4), // f32x4.add
    ...[set, sum],
  ]);
  const half = [...simd(0x0c), ...new Uint8Array(new Float32Array(LANES).fill(0.5).buffer)]; // v128.const
  const body = [
    ...vector([...leb(SUMS + 1), 0x7b]), // locals: v128
    ...[...half, set, factor],
    ...[0x03, 0x40], // loop
    ...steps,
    ...[get, 0, i32Const, 1, 0x6b, 0x22, 0], // times = times - 1
    ...[0x0d, 0, 0x0b], // again while it is not 0; end of loop
    ...[get, 1, ...simd(0x1f), 0], // f32x4.extract_lane 0, so that the work has a result
    0x0b,
  ];
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...section(1, vector([0x60, 1, 0x7f, 1, 0x7d])), // (i32) -> f32
    ...section(3, vector([0])),
    ...section(7, vector([3, ...new TextEncoder().encode('run'), 0x00, 0])),
    ...section(10, vector([...leb(body.length), ...body])),
  ]);
}

/** Floating-point operations a second: the best of several rounds. */
export async function operationsPerSecond(): Promise<number> {
  const { instance } = await WebAssembly.instantiate(makeModule());
  const run = instance.exports['run'] as (times: number) => number;
  const times = 20_000_000;
  let best = 0;
  for (let round = 0; round < 5; round++) {
    const started = performance.now();
    run(times);
    const seconds = (performance.now() - started) / 1000;
    best = Math.max(best, (times * SUMS * LANES * 2) / seconds);
  }
  return best;
}
