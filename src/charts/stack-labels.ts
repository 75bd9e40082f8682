/**
 * Places labels as near as possible to where they belong, in order and without overlap.
 * @param wanted where the middle of each label should be, ascending, in the drawing's pixels
 * @param heights height of each label, its gap included
 * @param top where the first label may begin
 * @returns the middle of each label
 */
export function stackLabels(wanted: number[], heights: number[], top: number): number[] {
  // Labels that would overlap form a block, which stands where its labels on average want it.
  interface Block {
    from: number;
    height: number;
    /** Sum over its labels of where the block's top would have to be. */
    sum: number;
    count: number;
  }
  const blocks: Block[] = [];
  const topOf = ({ sum, count }: Block): number => Math.max(top, sum / count);
  wanted.forEach((y, i) => {
    const height = heights[i] as number;
    let block: Block = { from: i, height, sum: y - height / 2, count: 1 };
    for (let above = blocks.at(-1); above && topOf(above) + above.height > topOf(block); above = blocks.at(-1)) {
      blocks.pop();
      block = {
        from: above.from,
        height: above.height + block.height,
        sum: above.sum + block.sum - block.count * above.height,
        count: above.count + block.count,
      };
    }
    blocks.push(block);
  });
  return blocks.flatMap((block) => {
    let y = topOf(block);
    return heights.slice(block.from, block.from + block.count).map((height) => {
      y += height;
      return Math.round((y - height / 2) * 10) / 10;
    });
  });
}
