import type { CostLine } from '../cost/costLine';
import type { OneOff } from '../future/option';
import { multiply, rate, whole } from '../rate';
import type { Amount } from './amount';
import { isNotKnown, nothing, withFigure } from './amount';
import type { OneOffTerms } from './ourSide';
import type { Ground } from './served';
import type { OurUnit } from './units';

const paidToOthers: readonly OneOff['kind'][] = ['buyout', 'endOfLease', 'endOfContract'];
const bringingKinds: readonly OneOff['kind'][] = ['delivery', 'installation'];

/** Whether a one-off is paid to us: as our side says, else all but buyouts and the end of leases and contracts. */
export function isOneOffOurs(terms: OneOffTerms | undefined, { kind }: OneOff): boolean {
  return terms?.isOurs ?? !paidToOthers.includes(kind);
}

/** What our side says of a one-off of the option. */
export function termsOf({ inputs, option }: Ground, oneOffId: string): OneOffTerms | undefined {
  return inputs.oneOffs.find((terms) => terms.optionId === option.id && terms.oneOffId === oneOffId);
}

/** What is paid to us once. Delivery and installation need no cost price where each device has its own. */
export function oneOffUnits(ground: Ground, delivery: readonly OurUnit[]): readonly OurUnit[] {
  const isDeliveryKnown = delivery.length > 0 && delivery.every(({ cost }) => !isNotKnown(cost));
  return ground.timeline.oneOffs
    .filter(({ month }) => month >= 1 && month <= ground.timeline.termMonths)
    .filter(({ oneOff }) => isOneOffOurs(termsOf(ground, oneOff.id), oneOff))
    .map(({ oneOff, month }): OurUnit => {
      const price: Amount = { flows: ground.compared.cost.lines.filter((line) => isOf(line, oneOff.id)) };
      const isHeld = isDeliveryKnown && bringingKinds.includes(oneOff.kind);
      const figure = termsOf(ground, oneOff.id)?.cost;
      const over = ground.spreads.once(month);
      const cost =
        figure === undefined && isHeld
          ? nothing
          : withFigure(figure, 'what it costs us is not known', ({ value }) => ({
              flows: [{ amount: multiply(rate(value), whole(oneOff.count ?? 1)), over }],
            }));
      return { row: 'oneOffs', name: oneOff.label, price, paidBy: 'client', cost, paidTo: 'supplies' };
    });
}

function isOf({ origin }: CostLine, oneOffId: string): boolean {
  return origin.rule === 'oneOff' && origin.oneOffId === oneOffId;
}

const operations = [
  ['meterReadingHours', 'Meter reading'],
  ['billingHours', 'Billing'],
  ['tonerLogisticsHours', 'Toner logistics'],
] as const;

/** Our monthly work for the client, in the months in which we serve a device. */
export function operationUnits({ inputs, served, spreads }: Ground): readonly OurUnit[] {
  const months = served.flatMap((device) => device.months);
  if (months.length === 0) return [];
  const over = spreads.over({
    from: Math.min(...months.map(({ from }) => from)),
    to: Math.max(...months.map(({ to }) => to)),
  });
  return operations.map(([member, name]) => {
    const cost = withFigure(inputs.work[member], 'its hours are not known', (hours) =>
      withFigure(inputs.work.wage, 'an hour of work has no price', (wage) => ({
        flows: [{ amount: multiply(rate(hours.value), rate(wage.value)), over }],
      })),
    );
    return { row: 'operations', name, paidBy: 'client', cost, paidTo: 'work' };
  });
}
