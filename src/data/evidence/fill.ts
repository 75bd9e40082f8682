/** Texts that name numbers as {measurement-id}, so that nobody types a number into prose. */

/** A stretch of plain text, or the id of the measurement that stands there. */
export type Piece = { text: string } | { measurement: string };

/** Splits a text at its {measurement-id} placeholders. */
export function pieces(text: string): Piece[] {
  return text
    .split(/\{([^{}]+)\}/)
    .map((part, index): Piece => (index % 2 === 1 ? { measurement: part } : { text: part }))
    .filter((piece) => !('text' in piece) || piece.text !== '');
}

/** The measurement ids that a text names, as {id} or, where a format is allowed, {id:format}. */
export function placeholders(text: string): string[] {
  return pieces(text).flatMap((piece) =>
    'measurement' in piece ? [piece.measurement.split(':', 1)[0] as string] : [],
  );
}
