/** CSV as RFC 4180 has it: commas, CRLF after every line, quotes doubled, a header line. */

/** Without this mark a spreadsheet takes UTF-8 for an older alphabet and shows “â€™” for an apostrophe. */
const BYTE_ORDER_MARK = '\uFEFF';

export type Cell = string | number | boolean | null | undefined;

function field(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  const text = String(cell);
  return /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Writes a header and rows as CSV, ready for a spreadsheet; an absent cell becomes an empty field.
 * @throws when a row does not have one cell for each column.
 */
export function toCsv(columns: readonly string[], rows: Iterable<readonly Cell[]>): string {
  const lines = [columns, ...rows].map((cells, line) => {
    if (cells.length === columns.length) return `${cells.map(field).join(',')}\r\n`;
    throw new Error(`CSV line ${line + 1} has ${cells.length} cells for ${columns.length} columns`);
  });
  return BYTE_ORDER_MARK + lines.join('');
}
