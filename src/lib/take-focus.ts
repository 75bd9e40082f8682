/**
 * An action for what comes in the place of a pressed button: the button goes and the focus with it, to the page, where it
 * would be lost for a reader with a keyboard. What has the focus elsewhere keeps it.
 */
export function takeFocus(node: HTMLElement): void {
  const { activeElement, body } = document;
  if (!activeElement || activeElement === body || activeElement.matches(':disabled'))
    node.focus({ preventScroll: true });
}
