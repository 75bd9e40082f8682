/** Hands what was made in the page to the reader as a file. */
export function saveFile(name: string, type: string, content: string | Uint8Array<ArrayBuffer>): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Some browsers read the address only after the click has gone by.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
