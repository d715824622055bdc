import type { Device, Energy, Hardware, Service, Supplies } from '../../../shared/domain/fleet/device';
import type { Formatters } from '../../../shared/domain/document/formatters';
import { counted } from '../../../shared/domain/document/telling';
import { rate } from '../../../shared/domain/rate';
import type { CostAspect } from './deviceCostsDraft';

/** What is said of each cost of a device, in a few words; "—" for what is not known. */
export function costFacts(device: Device, format: Formatters): Readonly<Record<CostAspect, string>> {
  return {
    hardware: hardwareFact(device.hardware, format),
    supplies: suppliesFact(device.supplies, format),
    service: serviceFact(device.service, format),
    pages: pagesFact(device, format),
    energy: energyFact(device.energy),
    reserve:
      device.replacement === undefined
        ? unknown
        : `${format.amount(rate(device.replacement.price.value))} in ${counted(format, device.replacement.usefulMonths, 'month')}`,
  };
}

const unknown = '—';

function hardwareFact(hardware: Hardware | undefined, format: Formatters): string {
  switch (hardware?.type) {
    case undefined:
      return unknown;
    case 'paidOff':
      return 'Paid off';
    case 'rental':
      return `Rent ${format.amount(rate(hardware.monthly.value))} a month`;
    case 'owned':
      return `Owned, ${format.amount(rate(hardware.price.value))}`;
    case 'lease':
      return hardware.payment.type === 'monthly'
        ? `Lease ${format.amount(rate(hardware.payment.amount.value))} a month`
        : `Lease of ${format.amount(rate(hardware.payment.price.value))}`;
  }
}

function suppliesFact(supplies: Supplies | undefined, format: Formatters): string {
  if (supplies === undefined) return unknown;
  if (supplies.type === 'parts') return counted(format, supplies.parts.length, 'part');
  const prices = [supplies.mono, supplies.colour].flatMap((figure) =>
    figure === undefined ? [] : [format.perPage(rate(figure.value))],
  );
  return `${prices.join(' and ')} a page`;
}

function serviceFact(service: Service | undefined, format: Formatters): string {
  if (service === undefined) return unknown;
  const { perPage, monthly, calls } = service;
  return [
    ...(perPage === undefined ? [] : [`${format.perPage(rate(perPage.value))} a page`]),
    ...(monthly === undefined ? [] : [`${format.amount(rate(monthly.value))} a month`]),
    ...(calls === undefined ? [] : [`${calls.aYear.value} calls a year`]),
  ].join(', ');
}

function pagesFact({ pageRates, monthlyCost }: Device, format: Formatters): string {
  const rates = [pageRates?.mono, pageRates?.colour].flatMap((figure) =>
    figure === undefined ? [] : [format.perPage(rate(figure.value))],
  );
  const facts = [
    ...(rates.length === 0 ? [] : [`${rates.join(' and ')} a page`]),
    ...(monthlyCost === undefined ? [] : [`${format.amount(rate(monthlyCost.value))} a month`]),
  ];
  return facts.length === 0 ? unknown : facts.join(', ');
}

function energyFact(energy: Energy | undefined): string {
  if (energy === undefined) return unknown;
  return energy.type === 'tec' ? `${energy.kwhPerWeek.value} kWh a week` : 'By watts';
}
