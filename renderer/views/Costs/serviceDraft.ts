import type { Device, Service } from '../../../shared/domain/fleet/device';
import { isZero, rate } from '../../../shared/domain/rate';
import type { Figure } from '../../../shared/domain/sourced';
import { readWhole } from '../../components/form/decimals';
import type { FigureReading } from '../../components/form/figureDraft';
import { decimalOf, figureOf, figureProblem } from '../../components/form/figureDraft';
import { present } from '../../components/form/present';

type Replacement = NonNullable<Device['replacement']>;

/** Service outside a contract as it is typed. */
export interface ServiceDraft {
  readonly perPage: string;
  readonly monthly: string;
  readonly calls: string;
  readonly labour: string;
  readonly travel: string;
  readonly partsAYear: string;
}

/** What is paid for pages outside a contract, as it is typed. */
export interface PagesDraft {
  readonly monoRate: string;
  readonly colourRate: string;
  readonly monthlyCost: string;
}

/** What a successor would cost, as it is typed; nothing typed: no reserve. */
export interface ReserveDraft {
  readonly successor: string;
  readonly usefulMonths: string;
}

/** The draft of service; empty where none is known. */
export function serviceDraft(service: Service | undefined): ServiceDraft {
  return {
    perPage: service?.perPage?.value ?? '',
    monthly: service?.monthly?.value ?? '',
    calls: service?.calls?.aYear.value ?? '',
    labour: service?.calls?.labour.value ?? '',
    travel: service?.calls?.travel?.value ?? '',
    partsAYear: service?.calls?.partsAYear?.value ?? '',
  };
}

/** What has to be put right, in a sentence; `null` where nothing has. */
export function serviceProblem(draft: ServiceDraft): string | null {
  const problem = Object.values(draft)
    .map((text: string) => figureProblem(text, false))
    .find((found) => found !== null);
  if (problem !== undefined) return problem;
  const hasCalls = draft.calls.trim() !== '';
  const needs = [draft.labour, draft.travel, draft.partsAYear].some((text) => text.trim() !== '');
  if (hasCalls && draft.labour.trim() === '') return 'Write what the labor of a call costs; 0 for nothing.';
  return needs && !hasCalls ? 'Write how many calls a year there are.' : null;
}

/** The service of a sound draft; nothing where nothing is typed. */
export function serviceOf(
  draft: ServiceDraft,
  before: Service | undefined,
  reading: FigureReading,
): Service | undefined {
  const figure = (text: string, was: Figure | undefined): Figure | undefined => {
    const value = decimalOf(text);
    return value === null ? undefined : figureOf(value, was, reading);
  };
  const was = before?.calls;
  const [aYear, labour] = [figure(draft.calls, was?.aYear), figure(draft.labour, was?.labour)];
  const service = present<Service>({
    perPage: figure(draft.perPage, before?.perPage),
    monthly: figure(draft.monthly, before?.monthly),
    calls:
      aYear === undefined || labour === undefined
        ? undefined
        : present<NonNullable<Service['calls']>>({
            aYear,
            labour,
            travel: figure(draft.travel, was?.travel),
            partsAYear: figure(draft.partsAYear, was?.partsAYear),
          }),
  });
  return Object.keys(service).length === 0 ? undefined : service;
}

/** The draft of what is paid for pages. */
export function pagesDraft({
  pageRates,
  monthlyCost,
}: Pick<Device, 'pageRates' | 'monthlyCost'>): PagesDraft {
  return {
    monoRate: pageRates?.mono?.value ?? '',
    colourRate: pageRates?.colour?.value ?? '',
    monthlyCost: monthlyCost?.value ?? '',
  };
}

/** What has to be put right, in a sentence; `null` where nothing has. */
export function pagesProblem({ monoRate, colourRate, monthlyCost }: PagesDraft): string | null {
  return (
    figureProblem(monoRate, false) ?? figureProblem(colourRate, false) ?? figureProblem(monthlyCost, false)
  );
}

/** What a sound draft says is paid for pages; `null` for what is left empty. */
export function pagesOf(
  draft: PagesDraft,
  before: Pick<Device, 'pageRates' | 'monthlyCost'>,
  reading: FigureReading,
): { readonly [K in 'pageRates' | 'monthlyCost']: NonNullable<Device[K]> | null } {
  const figure = (text: string, was: Figure | undefined): Figure | undefined => {
    const value = decimalOf(text);
    return value === null ? undefined : figureOf(value, was, reading);
  };
  const rates = present<NonNullable<Device['pageRates']>>({
    mono: figure(draft.monoRate, before.pageRates?.mono),
    colour: figure(draft.colourRate, before.pageRates?.colour),
  });
  return {
    pageRates: Object.keys(rates).length === 0 ? null : rates,
    monthlyCost: figure(draft.monthlyCost, before.monthlyCost) ?? null,
  };
}

/** The draft of a replacement reserve. */
export function reserveDraft(replacement: Replacement | undefined): ReserveDraft {
  return {
    successor: replacement?.price.value ?? '',
    usefulMonths: String(replacement?.usefulMonths ?? 60),
  };
}

/** What has to be put right, in a sentence; `null` where nothing has. */
export function reserveProblem({ successor, usefulMonths }: ReserveDraft): string | null {
  const problem = figureProblem(successor, false);
  if (problem !== null || successor.trim() === '') return problem;
  const value = decimalOf(successor);
  if (value !== null && isZero(rate(value))) return 'Write more than 0, or leave it empty for no reserve.';
  return readWhole(usefulMonths) === null ? 'Write a whole number of months.' : null;
}

/** The reserve of a sound draft; nothing where no price is typed. */
export function reserveOf(
  { successor, usefulMonths }: ReserveDraft,
  before: Replacement | undefined,
  reading: FigureReading,
): Replacement | undefined {
  const value = decimalOf(successor);
  if (value === null) return undefined;
  return { price: figureOf(value, before?.price, reading), usefulMonths: readWhole(usefulMonths) ?? 1 };
}
