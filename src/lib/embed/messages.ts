/**
 * The message shapes by which an embed tells its host how high it is. Hosts already listen for all but the
 * first: Datawrapper's script, NPR's pym.js, learning platforms (LTI), and WordPress for an address that was pasted.
 */
export interface HeightMessage {
  name: 'one-bad-lesson' | 'datawrapper' | 'pym' | 'lti' | 'wordpress';
  data: unknown;
}

/** What a host gave with the embed's address: the names by which it will know the answer. */
export interface HostNames {
  /** pym.js calls the frame so. */
  pym?: string | undefined;
  /** WordPress knows its frame by this. */
  secret?: string | undefined;
}

/** What a host's script that came after the embed had spoken asks it with. */
export const HEIGHT_QUESTION = 'one-bad-lesson:height?';

/** The names in an embed's address: pym's in the query, WordPress's in the hash (`#?secret=…`). */
export function hostNames({ search, hash }: Pick<Location, 'search' | 'hash'>): HostNames {
  return {
    pym: new URLSearchParams(search).get('childId') ?? undefined,
    secret: new URLSearchParams(hash.replace(/^#\??/, '')).get('secret') ?? undefined,
  };
}

/**
 * One message for each convention.
 * @param id of the embed, e.g. `one-in-five`
 * @param height of its content in CSS pixels
 */
export function heightMessages(id: string, height: number, host: HostNames = {}): HeightMessage[] {
  return [
    { name: 'one-bad-lesson', data: { type: 'one-bad-lesson:height', version: 1, id, height } },
    { name: 'datawrapper', data: { 'datawrapper-height': { [id]: height } } },
    // pym.js joins its parts by this very string.
    { name: 'pym', data: ['pym', host.pym ?? id, 'height', String(height)].join('xPYMx') },
    { name: 'lti', data: JSON.stringify({ subject: 'lti.frameResize', height }) },
    ...(host.secret
      ? [{ name: 'wordpress' as const, data: { secret: host.secret, message: 'height', value: height } }]
      : []),
  ];
}
