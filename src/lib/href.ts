/** Address of a page or file of this site, with the base path it is served under; `path` starts with a slash. */
export function href(path: string, base: string = import.meta.env.BASE_URL): string {
  return base.replace(/\/$/, '') + path;
}

/** The same as an absolute address, for citations, embeds and social cards. */
export function absolute(path: string, site: string = import.meta.env.SITE): string {
  return new URL(href(path), site).href;
}
