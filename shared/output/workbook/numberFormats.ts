import type { StepUnit } from '../../domain/explain/step';
import { currencyPlaces } from '../../domain/money';
import type { Rate } from '../../domain/rate';
import { isWhole } from './decimals';

/** The format of amounts in a currency: thousands signs and its decimals, a minus sign where negative. */
export function moneyFormat(currency: string): string {
  const places = currencyPlaces(currency);
  return places === 0 ? '#,##0' : `#,##0.${'0'.repeat(places)}`;
}

/** How a value of a unit is written; amounts that are not rounded yet keep two further decimals. */
export function formatOf(unit: StepUnit, value: Rate, currency: string): string {
  switch (unit) {
    case 'money': {
      const places = currencyPlaces(currency);
      const isExact = isWhole({ n: value.n * 10n ** BigInt(places), d: value.d });
      return isExact ? moneyFormat(currency) : `#,##0.${'0'.repeat(places + 2)}`;
    }
    case 'moneyPerPage':
      return '0.0000####';
    case 'share':
      return '0.00##%';
    case 'pages':
    case 'sheets':
    case 'months':
    case 'days':
      return isWhole(value) ? '#,##0' : '#,##0.00';
    default:
      return isWhole(value) ? '#,##0' : '#,##0.00####';
  }
}
