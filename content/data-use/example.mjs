// Rates of misaligned answers by what GPT-4o was taught, with the interval where there is one. Node 20 or a browser, nothing to install.
const site = globalThis.process?.argv[2] ?? 'SITE';
const { rows, dimensions } = await (await fetch(`${site}/figures/one-in-five.json`)).json();

for (const { set, group, measurement } of rows) {
  const { value, interval, how_read } = measurement;
  const words = typeof interval === 'string' ? 'no interval' : `${interval.low} to ${interval.high}`;
  console.log(
    `${dimensions.set.values[set]}; ${dimensions.group.values[group]}: ${value} in 100 (${words}), ${how_read}`,
  );
}
