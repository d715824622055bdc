import type { CostCategory } from '../cost/costLine';
import type { OptionId } from '../ids';
import type { Decimal } from '../rate';
import type { CostPerPage, CostsPerPage } from './costPerPage';
import type { FleetCounts } from './fleetCounts';
import type { PartlyKnownJson } from './partlyKnown';
import { partlyKnownJson, shortDecimal } from './partlyKnown';
import type { Ratios, StateRatios } from './ratios';

/** A cost per page for programs, with what it includes. */
export interface CostPerPageJson extends PartlyKnownJson {
  readonly includes: readonly CostCategory[];
}

/** The costs per page of a state, for programs. */
export type CostsPerPageJson = { readonly [K in keyof CostsPerPage]: CostPerPageJson };

/** The ratios that are a single figure. */
const figures = [
  'users',
  'usersPerDevice',
  'pages',
  'pagesPerUser',
  'pagesPerStudent',
  'colourShare',
  'duplexShare',
  'utilisation',
] as const;

/** The ratios of one state for programs; `null` is unknown, and `known` of `of` says for how many a figure holds. */
export type StateRatiosJson = { readonly [K in (typeof figures)[number]]: PartlyKnownJson } & {
  readonly name: string;
  readonly optionId: OptionId | null;
  readonly fleet: FleetCounts;
  readonly utilisationByDevice: { readonly [deviceId: string]: Decimal };
  readonly age: { readonly average: PartlyKnownJson; readonly oldest: PartlyKnownJson };
  readonly costPerPage: CostsPerPageJson;
};

/** All ratios for programs. */
export interface RatiosJson {
  readonly usersAre: string | null;
  readonly states: readonly StateRatiosJson[];
  readonly doNothingCostPerPage: CostsPerPageJson;
}

/** The ratios as plain JSON: figures as decimal texts. */
export function ratiosJson(ratios: Ratios): RatiosJson {
  return {
    usersAre: ratios.usersAre,
    states: ratios.states.map(stateRatiosJson),
    doNothingCostPerPage: costsPerPageJson(ratios.doNothingCostPerPage),
  };
}

function stateRatiosJson(state: StateRatios): StateRatiosJson {
  const single = Object.fromEntries(figures.map((name) => [name, partlyKnownJson(state[name])]));
  return {
    name: state.name,
    optionId: state.optionId ?? null,
    fleet: state.fleet,
    // Every name of `figures` stands in it once.
    ...(single as { [K in (typeof figures)[number]]: PartlyKnownJson }),
    utilisationByDevice: Object.fromEntries(
      [...state.utilisationByDevice].map(([id, used]) => [id, shortDecimal(used)]),
    ),
    age: { average: partlyKnownJson(state.age.average), oldest: partlyKnownJson(state.age.oldest) },
    costPerPage: costsPerPageJson(state.costPerPage),
  };
}

function costsPerPageJson({ mono, colour, allIn }: CostsPerPage): CostsPerPageJson {
  return { mono: costPerPageJson(mono), colour: costPerPageJson(colour), allIn: costPerPageJson(allIn) };
}

function costPerPageJson(cost: CostPerPage): CostPerPageJson {
  return { ...partlyKnownJson(cost), includes: cost.includes };
}
