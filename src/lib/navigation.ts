/** The links at the top of every page, in reading order. */
export const navigation = [
  { label: 'Insecure code', path: '/insecure-code/' },
  { label: 'Figures', path: '/figures/' },
  { label: 'Data', path: '/data/' },
  { label: 'Search', path: '/search/' },
] as const;
