import { hundred } from '../../charts/hundred.ts';
import { formatNumber } from '../../lib/format.ts';
import { message } from '../../lib/message.ts';

/** The same questions with and without the code word. A rate below one in a hundred is told in a thousand. */
export default hundred({
  series: 'request',
  columns: 20,
  count: ({ keys, value }, { labels, words }) =>
    message((value < 1 ? words['inThousand'] : words['inHundred']) as string, {
      howExact: labels['reading']?.[keys['reading'] as string] ?? '',
      theNumber: formatNumber(value < 1 ? value * 10 : value),
    }),
});
