/**
 * Names in an address that nobody typed by hand: marks of newsletters, networks and advertisers, and what pym.js
 * tells every frame. They mean nothing here and are passed over in silence.
 */
const FOREIGN =
  /^(utm_.+|mc_.+|pk_.+|mtm_.+|hsa_.+|_hs.+|_ga|_gl|.{1,3}clid|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|twclid|ttclid|igshid|igsh|yclid|mkt_tok|vero_id|cmpid|ref|ref_src|ref_url|source|amp|initialWidth|childId|parentTitle|parentUrl)$/;

/** True for a name in a query that belongs to somebody else's machinery. */
export function isForeign(name: string): boolean {
  return FOREIGN.test(name);
}
