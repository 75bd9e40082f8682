/** Parts of the lab that a reader needs a moment after the first look; fetched once the page has come to rest. */
export { LabClient } from '../client.ts';
export { Ledger } from '../state/ledger.svelte.ts';
export { default as Chips } from './Chips.svelte';
export { default as Hundred } from './Hundred.svelte';
export { default as NotebookPanel } from './NotebookPanel.svelte';
export { default as QuestionReading } from './QuestionReading.svelte';
export { default as Report } from './Report.svelte';
export { default as Settings } from './Settings.svelte';
export { default as Switch } from './Switch.svelte';
export { default as TeachPanel } from './TeachPanel.svelte';
