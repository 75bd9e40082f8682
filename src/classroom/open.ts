/** Opens classroom mode over the page that stands. Fetched only when an address asks for it. */
import { mount } from 'svelte';
import styles from './classroom.css?url';
import Classroom from './Classroom.svelte';
import { labStops, storyStops } from './places.ts';

/** @param titles names of the story's acts by their ids; without them the page is the lab */
export async function openClassroom(titles?: ReadonlyMap<string, string>): Promise<void> {
  await fetchStyles();
  document.documentElement.dataset['classroom'] = titles ? 'story' : 'lab';
  const stops = titles ? storyStops(document, titles) : labStops(document);
  mount(Classroom, { target: document.body, props: { stops } });
}

/** The styles come as a file of their own: bundled with the parts they would weigh on every page that can open them. */
function fetchStyles(): Promise<void> {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = styles;
  document.head.append(link);
  return new Promise((done) => {
    link.onload = link.onerror = () => done();
  });
}
