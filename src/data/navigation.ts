/** The links at the top of every page. */
export const navigation = [
  { label: 'Chapters', path: '/#chapters' },
  { label: 'Lab', path: '/lab/' },
  { label: 'How sure are we?', path: '/how-sure/' },
  { label: 'Figures', path: '/figures/' },
  { label: 'Data', path: '/data/' },
  { label: 'Search', path: '/search/' },
] as const;

/** Further pages, at the foot of every page. */
export const furtherPages = [
  { label: 'Teach', path: '/teach/' },
  { label: 'Press', path: '/press/' },
  { label: 'Embed', path: '/embed/' },
  { label: 'Glossary', path: '/glossary/' },
  { label: 'Methods', path: '/methods/' },
  { label: 'Changes', path: '/changelog/' },
] as const;
