/** The address of the story and of the lab as a class sees them. */

/**
 * Whether an address asks for classroom mode. On the story `class` has two meanings: links that readers share carry a
 * guess for the act `#class`, and say so by their hash.
 */
export function asksForClassroom({ search, hash }: Pick<Location, 'search' | 'hash'>): boolean {
  return new URLSearchParams(search).get('class') === '1' && hash !== '#class';
}
