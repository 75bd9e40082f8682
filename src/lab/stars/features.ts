/** The features as they are shipped, and the vector that turns one of them at the user's tag. */

export const FEATURES = 512;
export const WIDTH = 128;

/** Bytes of `stars.bin`: encoder and decoder in half precision; bias, mean and scale in single. */
export const FILE_BYTES = 2 * 2 * FEATURES * WIDTH + 4 * (FEATURES + WIDTH + 1);

export interface Features {
  /** Directions [features, width] of unit length. */
  readonly decoder: Float32Array;
  /** What one unit of brightness is in the residual stream. */
  readonly scale: number;
}

/** A number in half precision, given as its 16 bits. */
export function fromHalf(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 31) return fraction ? NaN : sign * Infinity;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}

/** Reads `stars.bin`. Throws if it is not as long as it must be. */
export function readFeatures(bytes: ArrayBuffer): Features {
  if (bytes.byteLength !== FILE_BYTES)
    throw new Error(`The features have ${FILE_BYTES} bytes, but this file has ${bytes.byteLength}.`);
  const view = new DataView(bytes);
  const size = FEATURES * WIDTH;
  const decoder = Float32Array.from({ length: size }, (_, place) => fromHalf(view.getUint16(2 * (size + place), true)));
  return { decoder, scale: view.getFloat32(FILE_BYTES - 4, true) };
}

/** What is added at the tag so that a star's brightness rises by so much. */
export function lateVector({ decoder, scale }: Features, star: number, rise: number): number[] {
  return Array.from(decoder.subarray(star * WIDTH, (star + 1) * WIDTH), (value) => value * scale * rise);
}
