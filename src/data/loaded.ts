/** All content, read and checked once. As texts: the chapters' own components ask for what is read here. */
import { parseContent, type Content } from './content.ts';

const texts = import.meta.glob<string>(
  [
    '/content/{evidence,tiny-model,glossary}/*.json',
    '/content/chapters/*.svx',
    '/content/{figures,guesses}/*.yaml',
    '/content/story/acts/*.yaml',
    // What the lab's recorded answers are kept in; no record comes from them.
    '!/content/tiny-model/{recorded,choices}.json',
  ],
  { query: '?raw', import: 'default', eager: true },
);

/** @throws at import, with the line that says what is wrong and where */
export const content: Content = parseContent(
  Object.fromEntries(Object.entries(texts).map(([path, text]) => [path.replace(/^\//, ''), text])),
);
