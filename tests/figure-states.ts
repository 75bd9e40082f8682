import { defaultState, type Params } from '../src/lib/url-state.ts';

/** Every choice of every control with every other. */
export function allStates(params: Params): Record<string, string>[] {
  return Object.entries(params).reduce<Record<string, string>[]>(
    (states, [name, { options }]) => states.flatMap((state) => options.map(([value]) => ({ ...state, [name]: value }))),
    [{}],
  );
}

/** The state that a figure begins with, and every one that differs from it in one control. */
export function everyState(params: Params): Record<string, string>[] {
  const first: Record<string, string> = defaultState(params);
  return [
    first,
    ...Object.entries(params).flatMap(([name, { options }]) =>
      options.slice(1).map(([value]) => ({ ...first, [name]: value })),
    ),
  ];
}
