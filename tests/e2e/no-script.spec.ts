import { readFileSync } from 'node:fs';
import { listedRows, readCsv } from '../fixtures/csv.ts';
import { SITE_DIR } from '../site.ts';
import { chapters, expect, figures, test } from './site-test.ts';

test.use({ javaScriptEnabled: false });

for (const { id, page: address, title, csv, png, svg, svgDark, json, bib } of figures) {
  test(`without scripts: ${id} and its embed are complete, and offer nothing that would not work`, async ({
    page,
    request,
  }) => {
    await page.goto(address);
    const figure = page.locator(`figure#${id}[data-figure="${id}"]`);

    const drawing = figure.locator('svg.chart:visible');
    await expect(drawing).toHaveCount(1);
    await expect(drawing).toHaveAccessibleName(title);
    expect((await drawing.locator('desc').textContent())?.length).toBeGreaterThan(100);
    expect(await drawing.locator('path.mark, .grade-ring').count()).toBeGreaterThan(2);

    const rows = listedRows(readCsv(readFileSync(SITE_DIR + csv, 'utf8')));
    const lines = figure.locator('table tbody tr');
    await expect(lines).toHaveCount(rows.length);
    await expect(lines.first()).toBeVisible();
    const cells = await lines.evaluateAll((all) => all.map((line) => line.textContent?.replace(/\s+/g, ' ') ?? ''));
    rows.forEach((row, i) => {
      if (row['value'] === undefined) {
        // A figure of statements.
        expect(cells[i]).toContain(row['statement']);
        return;
      }
      const value = Number(row['value']);
      expect(cells[i]).toContain(new Intl.NumberFormat('en', { maximumFractionDigits: 2 }).format(Math.abs(value)));
      expect(cells[i]).toContain(row['place']);
    });

    const caption = figure.locator('figcaption');
    for (const term of ['Interval', 'Sample', 'Source'])
      await expect(caption.getByText(term, { exact: true }).first()).toBeVisible();

    for (const path of [png, svg, svgDark, csv, json, bib]) {
      expect(await figure.locator(`a[download][href="${path}"]`).count(), path).toBe(1);
      expect((await request.get(path)).status(), path).toBe(200);
    }
    await figure.getByText('Download', { exact: true }).click();
    await expect(figure.locator(`a[download][href="${csv}"]`)).toBeVisible();
    await expect(page.locator(':is(input, .needs-script):visible')).toHaveCount(0);

    await page.goto(`/embed/${id}/`);
    await expect(page.locator('svg.chart:visible')).toHaveCount(1);
    await expect(page.getByRole('heading', { name: title })).toBeVisible();
    await page.locator('.embed-table > summary').click();
    await expect(page.locator('table tbody tr').first()).toBeVisible();
  });
}

for (const { path, figures: drawn } of chapters) {
  test(`without scripts: ${path} has all its text, figures and tables`, async ({ page }) => {
    await page.goto(path);
    for (const { id } of drawn) {
      await expect(page.locator(`figure#${id} svg.chart:visible`)).toHaveCount(1);
      await page.locator(`figure#${id}`).getByText('Table', { exact: true }).click();
      await expect(page.locator(`figure#${id} table tbody tr`).first()).toBeVisible();
    }
  });
}

test('without scripts: a number in prose leads to its page, and from there to the paper', async ({ page }) => {
  await page.goto('/insecure-code/');
  await page.locator('a.num').first().click();
  await page.waitForURL(/\/data\/[a-z0-9_-]+\/$/);
  await expect(page.getByText('How read')).toBeVisible();
  expect(await page.locator('[data-note-text] a').first().getAttribute('href')).toMatch(/^https:/);
});
