/**
 * How high an embed is at every width of its column, as one rule of CSS. A host that runs no script of ours can still
 * give the frame that height: `padding-top` in percent follows the column's width.
 */

/** Width of a column and the height that the content takes there, in CSS pixels. */
export type Sample = readonly [width: number, height: number];

/** How much higher than its content the rule may make a frame, beside the room that is always left. */
const SLACK = 30;

/** Room for a line that breaks differently with another font or browser. */
const ROOM = 8;

/** A difference between neighbours that only a change of layout makes: its place is then found to the pixel. */
const JUMP = 30;

/**
 * Heights at these widths, and at the widths around a change of layout.
 * @param heightOf measures the content in a column of a width
 */
export async function sampleHeights(
  widths: readonly number[],
  heightOf: (width: number) => number | Promise<number>,
): Promise<Sample[]> {
  const samples: Sample[] = [];
  for (const width of widths) {
    const [before, sample] = [samples.at(-1), [width, await heightOf(width)] as const];
    if (before && Math.abs(sample[1] - before[1]) > JUMP) {
      let [low, high]: [Sample, Sample] = [before, sample];
      while (high[0] - low[0] > 1) {
        const middle = Math.floor((low[0] + high[0]) / 2);
        const found: Sample = [middle, await heightOf(middle)];
        if (Math.abs(found[1] - before[1]) < Math.abs(found[1] - sample[1])) low = found;
        else high = found;
      }
      const after: Sample = [high[0] + 1, await heightOf(high[0] + 1)];
      samples.push(...[low, high, after].filter(([at]) => at > before[0] && at < width));
    }
    samples.push(sample);
  }
  return samples;
}

/**
 * The corners of a line that is nowhere below the content and hardly above it: between its corners it is straight.
 * @param samples at least two, in order of width
 */
export function heightLine(samples: readonly Sample[]): Sample[] {
  const needed = samples.map(([width, height], i): Sample => {
    const around = [samples[i - 1], samples[i + 1]].map((sample) => sample?.[1] ?? 0);
    return [width, Math.max(height, ...around) + ROOM];
  });
  const [first, ...rest] = needed;
  if (!first) return [];
  const corners: Sample[] = [first];
  let [low, high] = [-Infinity, Infinity];
  let last = first;
  for (const next of rest) {
    const [width, height] = corners.at(-1) as Sample;
    const slope = (extra: number): number => (next[1] + extra - height) / (next[0] - width);
    if (Math.max(low, slope(0)) > Math.min(high, slope(SLACK))) {
      // The line cannot reach this far in one stroke: it bends at the sample before.
      corners.push(onLine([width, height], last[0], low, high));
      const [bentWidth, bentHeight] = corners.at(-1) as Sample;
      const step = next[0] - bentWidth;
      [low, high] = [(next[1] - bentHeight) / step, (next[1] + SLACK - bentHeight) / step];
    } else {
      [low, high] = [Math.max(low, slope(0)), Math.min(high, slope(SLACK))];
    }
    last = next;
  }
  return rest.length ? [...corners, onLine(corners.at(-1) as Sample, last[0], low, high)] : corners;
}

function onLine([fromWidth, fromHeight]: Sample, width: number, low: number, high: number): Sample {
  return [width, Math.ceil(fromHeight + ((low + high) / 2) * (width - fromWidth))];
}

/** Height of the line at a width: as high as at its ends beyond them. */
export function heightAt(line: readonly Sample[], width: number): number {
  const after = line.findIndex(([corner]) => corner >= width);
  const [end] = after < 0 ? line.slice(-1) : [line[after]];
  const start = line[after - 1];
  if (!end) throw new Error('a height line without corners');
  if (after <= 0 || !start) return end[1];
  return Math.ceil(start[1] + ((end[1] - start[1]) * (width - start[0])) / (end[0] - start[0]));
}

/** The line as a length of CSS, in which `100%` is the width of the column. */
export function heightRule(line: readonly Sample[]): string {
  const [first, ...rest] = line;
  if (!first) throw new Error('a height line without corners');
  const terms = rest.flatMap(([width, height], i) => {
    const [fromWidth, fromHeight] = line[i] as Sample;
    const rise = height - fromHeight;
    if (rise === 0) return [];
    const slope = Math.round((1000 * rise) / (width - fromWidth)) / 1000;
    return [`clamp(${Math.min(0, rise)}px,(100% - ${fromWidth}px)*${slope},${Math.max(0, rise)}px)`];
  });
  return terms.length ? `calc(${[`${first[1]}px`, ...terms].join(' + ')})` : `${first[1]}px`;
}
