import { registered } from '../../figures/registry.ts';
import { defaultState } from '../url-state.ts';
import { dataOf } from './index.ts';

/** Height in pixels of a figure's wide drawing in its default state. */
export function wideHeight(id: string): number {
  const { module } = registered(id);
  return module.place(dataOf(id), defaultState(module.params), 'wide').height;
}
