/** Hands what was made in the page to the reader as a file. Text that is more than ASCII starts with the mark by which
 * spreadsheets know UTF-8. */
export function saveFile(name: string, type: string, content: string | Uint8Array<ArrayBuffer>): void {
  const plain = typeof content !== 'string' || /^[\x20-\x7e\r\n]*$/.test(content);
  const parts = plain ? [content] : ['\uFEFF', content];
  const url = URL.createObjectURL(new Blob(parts, { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Some browsers read the address only after the click has gone by.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
