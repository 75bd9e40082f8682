import { registry } from './registry.ts';

/** One static path for each figure, for every route that has a page or file per figure. */
export function figureRoutes(): { params: { id: string } }[] {
  return Object.keys(registry).map((id) => ({ params: { id } }));
}
