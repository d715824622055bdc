import { type RunningApp } from '../startApp';

/** A figure as it stands on the screen. */
export interface ShownFigure {
  readonly label: string;
  readonly value: string;
  readonly note: string;
}

/** The headline figures in their order: the difference, today, the option, the first year, payback. */
export async function headlineFigures({ page }: RunningApp): Promise<readonly ShownFigure[]> {
  const groups = page.locator('.comparison .figures').getByRole('group');
  await groups.first().waitFor();
  const texts = await groups.evaluateAll((elements) =>
    elements.map((element) => [...element.children].map((child) => child.textContent)),
  );
  return texts.map(([label = '', value = '', note = '']) => ({ label, value, note }));
}

/** The cells of a table by its name, row by row. */
export async function tableRows({ page }: RunningApp, name: string): Promise<readonly (readonly string[])[]> {
  const region = page.getByRole('region', { name, exact: true });
  await region.waitFor();
  return region
    .getByRole('row')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent)),
    );
}
