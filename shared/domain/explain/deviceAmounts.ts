import { duplexShareOf } from '../cost/pageCosts';
import type { CostLine, LineOrigin } from '../cost/costLine';
import type { CostedDevice } from '../fleet/device';
import type { Rate } from '../rate';
import { compareRates, whole } from '../rate';
import { figuresOf, suppliesStep } from './amountSteps';
import { oneStep } from './ends';
import type { LinesAt } from './linesAt';
import { firstMonth, pagesOf } from './linesAt';
import type { Step } from './step';
import { differenceOf, productOf, quotientOf, ruleStep, sumOf } from './step';

type PricedRule = Extract<LineOrigin, { pages: Rate }>;

/** Pages × price a page, of a price of the device's own. */
export function pricedPagesStep(
  line: CostLine,
  {
    origin,
    device,
    at,
  }: { readonly origin: PricedRule; readonly device: CostedDevice; readonly at: LinesAt },
): Step | undefined {
  const { meter } = line;
  if (meter === undefined) return undefined;
  const figure = figuresOf(at.sources);
  const click = device.pageRates?.[meter];
  const service = device.service?.perPage;
  const price =
    origin.rule === 'clickRate'
      ? click && figure('Click rate', 'moneyPerPage', click)
      : origin.rule === 'servicePages'
        ? service && figure('Service a page', 'moneyPerPage', service)
        : suppliesStep(device, { meter, isInk: origin.rule === 'supplies' }, figure);
  const pages = pagesOf({ deviceId: line.deviceId, meter, month: firstMonth(line) }, at);
  if (price === undefined || pages === undefined) return undefined;
  return productOf('Pages × price a page', 'money', [pages, price]);
}

/** What is paid a month, by the pages that the option has. */
export function monthlyCostStep(line: CostLine, device: CostedDevice, at: LinesAt): Step | undefined {
  if (device.monthlyCost === undefined) return undefined;
  const paid = figuresOf(at.sources)('Paid a month today', 'money', device.monthlyCost);
  if (compareRates(paid.value, line.amount) === 0) return paid;
  const pages = (own: LinesAt): Step =>
    sumOf(
      'Pages a month',
      'pages',
      (['mono', 'colour'] as const).flatMap(
        (meter) => pagesOf({ deviceId: line.deviceId, meter, month: firstMonth(line) }, own) ?? [],
      ),
    );
  const { option: _option, ...today } = at;
  return quotientOf('Paid a month, by its pages', 'money', [
    productOf('Paid today × pages in the option', 'money', [paid, pages(at)]),
    pages(today),
  ]);
}

/** Sheets × price of a sheet (domain.md 5.9). */
export function paperStep(line: CostLine, device: CostedDevice, at: LinesAt): Step | undefined {
  const { paperPrice, duplexShare } = at.proposal.settings;
  if (paperPrice === undefined) return undefined;
  const figure = figuresOf(at.sources);
  const month = firstMonth(line);
  const stage = at.table.timeline.stages.find(({ from, to }) => from <= month && month <= to);
  const raised = stage?.duplexShares.get(device.id);
  const shareFigure = device.duplexShare ?? duplexShare;
  const share = duplexShareOf({ device, duplexShare: raised }, { duplexShare });
  if (share === undefined) return undefined;
  const shareStep: Step =
    raised === undefined && shareFigure !== undefined
      ? figure('Share of two-sided impressions', 'share', shareFigure)
      : {
          label: 'Share of two-sided impressions by print policy',
          unit: 'share',
          value: share.share,
          inputs: () => [],
          grade: share.grade,
          origin: { type: 'assumption', note: 'Duplex policy of the option' },
        };
  const pages = (['mono', 'colour'] as const).flatMap(
    (meter) => pagesOf({ deviceId: line.deviceId, meter, month: firstMonth(line) }, at) ?? [],
  );
  const sides = ruleStep('Sides of a sheet', 'number', { value: whole(2), text: 'Two sides on one sheet' });
  const perPage = differenceOf('Sheets an impression', 'number', [
    oneStep,
    quotientOf('Two-sided share ÷ 2', 'number', [shareStep, sides]),
  ]);
  return productOf('Sheets × price of a sheet', 'money', [
    sumOf('Impressions a month', 'pages', pages),
    perPage,
    figure('Price of a sheet', 'money', paperPrice),
  ]);
}
