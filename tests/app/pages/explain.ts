import { type Locator } from '@playwright/test';
import { type RunningApp } from '../startApp';

/** The panel that tells how a figure was calculated. */
export function explainPanel({ page }: RunningApp): Locator {
  return page.getByRole('complementary', { name: 'How was this calculated?' });
}

/** A figure of the Comparison screen by its name. */
export function figure({ page }: RunningApp, id: string): Locator {
  return page.locator(`[data-figure="${id}"]`);
}

/** Brings a part of the comparison into view. */
export async function showPart({ page }: RunningApp, name: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Parts of the comparison' })
    .getByRole('button', { name, exact: true })
    .click();
}

/** A figure, and the kind of end that one way through its chain comes to. */
export interface FoundEnd {
  readonly figure: string;
  readonly end: string;
}

/** Opens every figure that is shown, and for each expands one way through its chain to an end. */
export function endsOfAllFigures({ page }: RunningApp): Promise<readonly FoundEnd[]> {
  return page.evaluate(async () => {
    const settle = (): Promise<void> =>
      new Promise((resolve) => {
        setTimeout(resolve, 0);
      });
    const child = (element: Element | null | undefined, selector: string): HTMLElement | null =>
      element?.querySelector<HTMLElement>(`:scope > ${selector}`) ?? null;
    const endOf = (element: Element | null | undefined): string | null =>
      child(element, '.explain-end')?.dataset['origin'] ?? null;
    const topOf = (): HTMLElement | null =>
      document.querySelector<HTMLElement>('.explain-panel > .explain-detail');
    /** The step to go on with: an end that says where it stands, else one with more behind it. */
    const next = (detail: Element | null): HTMLElement | undefined => {
      const steps = [...(child(detail, '.explain-inputs')?.children ?? [])].map(
        (step) => step as HTMLElement,
      );
      const isSaid = (step: HTMLElement): boolean => ![null, 'counted'].includes(endOf(step));
      const hasMore = (step: HTMLElement): boolean => child(step, 'button.explain-row') !== null;
      const isZero = (step: HTMLElement): boolean =>
        / [^\d]?0(\.0*)?$/.test(step.querySelector('.explain-amount')?.textContent ?? '');
      return (
        steps.find((step) => endOf(step) === 'row') ??
        steps.find((step) => hasMore(step) && !isZero(step)) ??
        steps.find(isSaid) ??
        steps.find(hasMore) ??
        steps[0]
      );
    };
    const follow = async (): Promise<string> => {
      let detail = topOf();
      for (let depth = 0; depth < 40; depth += 1) {
        const end = endOf(detail);
        if (end !== null) return end;
        const step = next(detail);
        const reached = endOf(step);
        if (step === undefined || reached !== null) return reached ?? 'nowhere';
        const row = child(step, 'button.explain-row');
        const isInline = row?.hasAttribute('aria-expanded') === true;
        row?.click();
        await settle();
        detail = isInline ? child(step, '.explain-detail') : topOf();
      }
      return 'nowhere';
    };
    const ends: FoundEnd[] = [];
    for (const button of document.querySelectorAll<HTMLElement>('.figure-button')) {
      button.click();
      await settle();
      ends.push({ figure: `${button.dataset['figure'] ?? ''} ${button.textContent}`, end: await follow() });
    }
    return ends;
  });
}
