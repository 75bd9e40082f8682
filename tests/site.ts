/** Where the builds under test lie and are served. Every test reads these and nothing else. */

/** The sub-path of the second build. */
export const BASE = '/one-bad-lesson';

/** Folders of both builds, and of the tools' own reports. */
export const SITE_DIR = '.cache/test/site';
export const SUB_DIR = '.cache/test/sub';
export const REPORT_DIR = '.cache/test/reports';

/** Addresses of both builds. */
const firstPort = Number(process.env['TEST_PORT'] ?? 4391);
export const ORIGIN = `http://localhost:${firstPort}`;
export const SUB_ORIGIN = `http://localhost:${firstPort + 1}`;

/** Pages that embed ours: another origin and, by its name, another site. */
export const HOST_ORIGIN = `http://127.0.0.1:${firstPort + 2}`;

/** Address of a page that embeds ours and holds this HTML. */
export function hostPage(html: string): string {
  return `${HOST_ORIGIN}/?${new URLSearchParams({ html })}`;
}
