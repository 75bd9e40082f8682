/** Sorts the table of the bench by a score: what a remedy should keep low first, and skill from the top. */

/** Rows in an order; as they were listed for any other word. */
export function sorted<Row extends { readonly dataset: DOMStringMap }>(rows: readonly Row[], order: string): Row[] {
  if (!['spread', 'skill', 'leak'].includes(order)) return [...rows];
  const way = order === 'skill' ? -1 : 1;
  return rows.toSorted((a, b) => way * (Number(a.dataset[order]) - Number(b.dataset[order])));
}

/** Makes the buttons over the table work; what they did is said too, to who does not see the rows move. */
export function wireSorting(): void {
  const table = document.querySelector<HTMLTableElement>('[data-testid="bench-table"]');
  const body = table?.tBodies[0];
  if (!table || !body) return;
  const listed = [...body.rows];
  const said = document.querySelector('[data-testid="bench-sorted"]');
  const buttons = [...document.querySelectorAll<HTMLButtonElement>('[data-order]')];
  for (const button of buttons) {
    button.addEventListener('click', () => {
      const order = button.dataset['order'] ?? 'listed';
      table.dataset['sort'] = order;
      body.append(...sorted(listed, order));
      if (said) said.textContent = button.dataset['said'] ?? '';
      for (const other of buttons) other.setAttribute('aria-pressed', String(other === button));
      for (const head of table.querySelectorAll<HTMLElement>('th[data-score]')) {
        if (head.dataset['score'] === order)
          head.setAttribute('aria-sort', order === 'skill' ? 'descending' : 'ascending');
        else head.removeAttribute('aria-sort');
      }
    });
  }
}
