import { modelName } from '../document/telling';
import type { Money } from '../money';
import { roundToMoney } from '../money';
import { multiply, rate, sum, whole } from '../rate';
import type { Amount } from './amount';
import { withFigure } from './amount';
import { isModel } from './hardwareUnits';
import type { StockItem } from './ourSide';
import type { Ground } from './served';

/** What lies in our stock, with the month in which it is bought: that of the first device of its model, else 1. */
export interface StockLine {
  readonly item: StockItem;
  readonly name: string;
  readonly month: number;
  readonly cost: Amount;
}

/** New devices of one model, by the month of the first. */
export interface ModelCount {
  readonly model: string;
  readonly devices: number;
  readonly firstMonth: number;
}

/** Devices to be delivered, what lies in stock, and the money that it ties up. */
export interface StockView {
  readonly models: readonly ModelCount[];
  readonly lines: readonly StockLine[];
  /** `null` while a cost price is missing. */
  readonly tiedUp: Money | null;
}

/** Our stock for an option. */
export function stockOf(ground: Ground, currency: string): StockView {
  const lines = ground.inputs.stock.map((item) => stockLine(ground, item));
  const costs = ground.inputs.stock.map(({ cost, count }) =>
    cost === undefined ? undefined : multiply(rate(cost.value), whole(count)),
  );
  const known = costs.filter((cost) => cost !== undefined);
  return {
    models: modelsOf(ground),
    lines,
    tiedUp: known.length === costs.length ? roundToMoney(sum(known), currency) : null,
  };
}

function stockLine({ arriving, spreads }: Ground, item: StockItem): StockLine {
  const { make, model, count, cost } = item;
  const own = arriving.filter(({ device }) =>
    isModel(make === undefined ? { model } : { make, model }, device),
  );
  const month = own.length === 0 ? 1 : Math.min(...own.map((arrival) => arrival.month));
  const over = spreads.once(month);
  return {
    item,
    name: [make, model].filter((part) => part !== undefined && part !== '').join(' '),
    month,
    cost: withFigure(cost, 'what it costs us is not known', ({ value }) => ({
      flows: [{ amount: multiply(rate(value), whole(count)), over }],
    })),
  };
}

function modelsOf({ arriving }: Ground): readonly ModelCount[] {
  const models = new Map<string, { devices: number; firstMonth: number }>();
  for (const { device, month } of arriving) {
    const model = modelName(device);
    const known = models.get(model) ?? { devices: 0, firstMonth: month };
    models.set(model, { devices: known.devices + 1, firstMonth: Math.min(known.firstMonth, month) });
  }
  return [...models].map(([model, counts]) => ({ model, ...counts }));
}
