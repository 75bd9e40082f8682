/** For frames whose height is given, as on a slide: from here on the whole is shown as large as the frame can hold it. */
const { body } = document;

function fit(): void {
  let [small, large] = [0.25, 1];
  for (let step = 0; step < 8; step++) {
    const zoom = step ? (small + large) / 2 : 1;
    body.style.zoom = `${zoom}`;
    if (body.getBoundingClientRect().height <= innerHeight) small = zoom;
    else large = zoom;
  }
  body.style.zoom = `${small}`;
}

addEventListener('resize', fit);
new ResizeObserver(fit).observe(body);
fit();

export {};
