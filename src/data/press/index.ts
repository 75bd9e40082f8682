import facts from '../../../content/press/facts.yaml?raw';
import notToClaim from '../../../content/press/not-to-claim.yaml?raw';
import page from '../../../content/press/page.yaml?raw';
import { records } from '../evidence/index.ts';
import { figures } from '../figure/index.ts';
import { parseFacts, parseNotClaims, parsePressPage } from './parse.ts';

const ids = [...figures.keys()];

export const pressFacts = parseFacts('content/press/facts.yaml', facts, records, ids);
export const notClaims = parseNotClaims('content/press/not-to-claim.yaml', notToClaim, records);
export const pressPage = parsePressPage('content/press/page.yaml', page, records, ids);
