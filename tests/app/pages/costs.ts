import { type Locator, expect } from '@playwright/test';
import { type RunningApp } from '../startApp';

/** A part of the Costs screen. */
export type CostsPart = 'Overview' | 'Contracts' | 'Devices' | 'Invoices' | 'Soft costs';

/** Shows a part of the Costs screen. */
export async function showCosts({ page }: RunningApp, part: CostsPart): Promise<void> {
  const button = page
    .getByRole('group', { name: "Parts of today's costs" })
    .getByRole('button', { name: part });
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
}

/** The table of today's cost by category. */
export function categoryTable({ page }: RunningApp): Locator {
  return page.getByRole('region', { name: 'By category' }).getByRole('table');
}

/** The table of today's cost in parts. */
export function partsTable({ page }: RunningApp): Locator {
  return page.getByRole('table', { name: /^Today by / });
}

/** The amounts of a row in the table of categories, in cents: year 1, a month, the term. */
export function categoryAmounts(app: RunningApp, category: string): Promise<readonly number[]> {
  return amountsOf(
    categoryTable(app)
      .getByRole('row')
      .filter({ has: app.page.getByRole('rowheader', { name: category, exact: true }) }),
  );
}

/** The amounts in a row, in cents. */
export async function amountsOf(row: Locator): Promise<readonly number[]> {
  const cells = await row.locator('td.number').allTextContents();
  return cells.filter((text) => text.includes('$')).map(cents);
}

/** `$1,234.56` in cents. */
export function cents(text: string): number {
  const digits = Number(text.replace(/[^\d]/g, ''));
  return /[-−]/.test(text) ? -digits : digits;
}
