/**
 * An action that carries a mark to its place: in the page by a transform that styles may let glide; the server writes the
 * same place as an attribute, since a page of ours holds no inline styles.
 */
export function moveTo(node: SVGElement, place: { x: number; y: number }): { update: (next: typeof place) => void } {
  const move = ({ x, y }: typeof place): void => {
    node.style.transform = `translate(${x}px, ${y}px)`;
  };
  move(place);
  return { update: move };
}
