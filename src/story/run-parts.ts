/** What a run shows while it is under way and when it is over: fetched with the first run. */
export { default as ErrorCurve } from './ErrorCurve.svelte';
export { default as Reader } from './Reader.svelte';
