import contract from '../../content/embed/contract.yaml?raw';
import { records } from './evidence/index.ts';
import { figures } from './figure/index.ts';
import { parseTeach } from './teach/parse.ts';
import { documentSchema } from './teach/schema.ts';

/** The page that says what embeds promise. */
export const embedPage = parseTeach('content/embed/contract.yaml', contract, documentSchema, records, [
  ...figures.keys(),
]);
