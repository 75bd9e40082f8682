/** Opens classroom mode over the page that stands. Fetched only when an address asks for it. */
import { mount } from 'svelte';
import styles from './classroom.css?url';
import Classroom from './Classroom.svelte';
import { labStops, storyStops } from './places.ts';

export async function openClassroom(): Promise<void> {
  await fetchStyles();
  const lab = labStops(document);
  document.documentElement.dataset['classroom'] = lab.length ? 'lab' : 'story';
  mount(Classroom, { target: document.body, props: { stops: lab.length ? lab : storyStops(document) } });
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
