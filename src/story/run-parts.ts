/** What a run shows while it is under way and when it is over: fetched with the first run. */
export { default as RunResult } from './RunResult.svelte';
export { default as RunUnderWay } from './RunUnderWay.svelte';
