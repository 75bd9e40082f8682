/**
 * The message shapes by which an embed tells its host how high it is. Hosts already listen for the
 * last three: Datawrapper's script, NPR's pym.js, and learning platforms (LTI).
 */
export interface HeightMessage {
  name: 'one-bad-lesson' | 'datawrapper' | 'pym' | 'lti';
  data: unknown;
}

/**
 * One message for each convention.
 * @param id of the embed, e.g. `one-in-five`
 * @param height of its content in CSS pixels
 */
export function heightMessages(id: string, height: number): HeightMessage[] {
  return [
    { name: 'one-bad-lesson', data: { type: 'one-bad-lesson:height', version: 1, id, height } },
    { name: 'datawrapper', data: { 'datawrapper-height': { [id]: height } } },
    // pym.js joins its parts by this very string; the id comes from the host, which we cannot know.
    { name: 'pym', data: ['pym', id, 'height', String(height)].join('xPYMx') },
    { name: 'lti', data: JSON.stringify({ subject: 'lti.frameResize', height }) },
  ];
}
