import type { Comparison } from '../../domain/comparison/comparison';
import type { Meter } from '../../domain/contract/contract';
import { environment } from '../../domain/environment/environment';
import { ratioAt, ratioOf } from '../../domain/explain/ratioBasis';
import type { Step } from '../../domain/explain/step';
import type { Proposal } from '../../domain/proposal/proposal';
import { whole } from '../../domain/rate';
import { pageBasis } from '../../domain/ratios/costPerPage';
import type { PartlyKnown } from '../../domain/ratios/partlyKnown';
import { ratios } from '../../domain/ratios/ratios';
import {
  co2FromPaperStep,
  co2FromPowerStep,
  duplexShareStep,
  energyStep,
  sheetsSavedStep,
  sheetsStep,
  treesStep,
} from './environmentRatios';
import type { CalculationGraph } from './graph';
import { pageSums } from './pageSums';
import type { StateShown } from './states';
import type { UseAt } from './useRatios';
import {
  activeStep,
  ageStep,
  colourShareStep,
  devicesStep,
  oldestStep,
  pagesPerStudentStep,
  pagesPerUserStep,
  pagesStep,
  usersPerDeviceStep,
  usersStep,
  utilisationStep,
} from './useRatios';

interface RatioOf extends UseAt {
  readonly shown: StateShown;
}

/** How each ratio is calculated; `undefined` where it is not known. */
const steps = {
  devices: devicesStep,
  active: activeStep,
  users: usersStep,
  usersPerDevice: usersPerDeviceStep,
  pages: pagesStep,
  pagesPerUser: pagesPerUserStep,
  pagesPerStudent: pagesPerStudentStep,
  utilisation: utilisationStep,
  colourShare: colourShareStep,
  duplexShare: duplexShareStep,
  age: ageStep,
  oldest: oldestStep,
  monoPage: (of) => pagePriceStep(of, 'mono'),
  colourPage: (of) => pagePriceStep(of, 'colour'),
  allInPage: (of) => pagePriceStep(of, 'allIn'),
  sheets: (of) => sheetsStep(of),
  sheetsSaved: sheetsSavedStep,
  energy: energyStep,
  co2FromPower: co2FromPowerStep,
  co2FromPaper: co2FromPaperStep,
  trees: treesStep,
} satisfies Record<string, (of: RatioOf) => Step | undefined>;

/** What depends on prices. */
const priced: ReadonlySet<string> = new Set(['monoPage', 'colourPage', 'allInPage']);

/** Names a ratio of the workbook. */
export type RatioRow = keyof typeof steps;

/** A ratio of a state: what it is, and its place in the graph; `undefined` where it is not known. */
export interface RatioFigure {
  readonly found: PartlyKnown;
  readonly node: number | undefined;
}

/** The ratios of each state, in the order of the states; only those that it can have. */
export function ratioFigures(
  { proposal, comparison }: { readonly proposal: Proposal; readonly comparison: Comparison },
  states: readonly StateShown[],
  graph: CalculationGraph,
): readonly ReadonlyMap<RatioRow, RatioFigure>[] {
  const values = valuesOf(proposal, comparison);
  let today: ReadonlyMap<RatioRow, RatioFigure> | undefined;
  return states.map((shown) => {
    const at = ratioAt(shown.at);
    const known = values(shown.state);
    if (at === undefined || known === undefined) return new Map();
    const of: RatioOf = { at, pages: pageSums(at), shown };
    const names = Object.keys(steps) as RatioRow[];
    const figures = new Map(
      names.flatMap((name): readonly (readonly [RatioRow, RatioFigure])[] => {
        // The same devices print the same pages, whatever their contracts cost.
        const same = shown.state === 'doNothing' && !priced.has(name) ? today?.get(name) : undefined;
        if (same !== undefined) return [[name, same]];
        const found = known[name];
        if (found === undefined) return [];
        const step = found.value === null ? undefined : steps[name](of);
        return [[name, { found, node: step && graph.add(step) }]];
      }),
    );
    today ??= figures;
    return figures;
  });
}

/** What a page costs, averaged over the term. */
function pagePriceStep({ at, shown, pages }: RatioOf, of: Meter | 'allIn'): Step | undefined {
  const { lines, deviceIds, meters, known } = pageBasis(at.state, of);
  if (known === 0) return undefined;
  const label = of === 'allIn' ? 'Costs of the term before tax' : 'Paid for these pages over the term';
  return ratioOf('Cost of a page', 'moneyPerPage', [
    shown.costs.termOf(label, lines),
    pages.ofTerm(deviceIds, meters),
  ]);
}

/** The values of the ratios by the state that they are of, as the comparison has them. */
function valuesOf(
  proposal: Proposal,
  comparison: Comparison,
): (state: StateShown['state']) => Readonly<Record<RatioRow, PartlyKnown | undefined>> | undefined {
  const all = ratios(proposal, comparison);
  const green = environment(proposal, comparison);
  return (state) => {
    const place = typeof state === 'number' ? state + 1 : 0;
    const [use, taken] = [all.states[place], green.states[place]];
    if (use === undefined || taken === undefined) return undefined;
    const { mono, colour, allIn } = state === 'doNothing' ? all.doNothingCostPerPage : use.costPerPage;
    const { devices, active } = use.fleet;
    const count = { unit: 'devices', grade: null };
    return {
      ...use,
      devices: { ...count, value: whole(devices), known: devices, of: devices },
      active: { ...count, value: whole(active.value), known: active.known, of: active.of },
      age: use.age.average,
      oldest: use.age.oldest,
      ...{ monoPage: mono, colourPage: colour, allInPage: allIn },
      ...taken,
      sheetsSaved: taken.saved?.sheets ?? {
        unit: 'sheets a year',
        value: null,
        grade: null,
        known: 0,
        of: 0,
      },
    };
  };
}
