/** Adds the built site's new addresses and heading ids to the list of those that must stay; removes none. */
import { writeFileSync } from 'node:fs';
import { addressesNow, FROZEN, frozenAddresses } from './built/addresses.ts';

const all = frozenAddresses();
for (const [path, ids] of Object.entries(addressesNow())) all[path] = [...new Set([...(all[path] ?? []), ...ids])];
const sorted = Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(FROZEN, `${JSON.stringify(sorted, null, 2)}\n`);
console.log(`${FROZEN}: ${Object.keys(sorted).length} pages`);
