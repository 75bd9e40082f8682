import { createHash } from 'node:crypto';

/** Size in bytes and SHA-256 (hexadecimal) of a published file, as UTF-8. */
export function checksum(body: string): { bytes: number; sha256: string } {
  const data = Buffer.from(body, 'utf8');
  return { bytes: data.byteLength, sha256: createHash('sha256').update(data).digest('hex') };
}

/** A size for a download link: `347 kB`, rounded up. */
export function formatBytes(bytes: number): string {
  return `${Math.ceil(bytes / 1000)} kB`;
}
