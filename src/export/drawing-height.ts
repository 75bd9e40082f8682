/** Height of a drawing, one `<svg>`, in its own pixels. @throws when its view box does not say */
export function drawingHeight(drawing: string): number {
  const height = /viewBox="0 0 \d+ ([\d.]+)"/.exec(drawing)?.[1];
  if (height === undefined) throw new Error(`a drawing without a view box: ${drawing.slice(0, 60)}`);
  return Number(height);
}
