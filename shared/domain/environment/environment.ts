import type { Comparison } from '../comparison/comparison';
import { energyGrade, yearlyKwh } from '../cost/energy';
import type { OptionId } from '../ids';
import type { Proposal } from '../proposal/proposal';
import { divide, multiply, rate, whole } from '../rate';
import type { CountedState } from '../ratios/countedState';
import { countedStates } from '../ratios/countedState';
import type { PartlyKnown, PartlyKnownJson } from '../ratios/partlyKnown';
import { gradeOf, notKnown, partlyKnownJson, ratioOf, sumOfKnown } from '../ratios/partlyKnown';
import type { Figure } from '../sourced';
import type { SheetsSaved } from './sheets';
import { sheetsAYear, sheetsSaved } from './sheets';
import type { EnvironmentWarning } from './tecVersions';
import { tecWarnings } from './tecVersions';

/** What a state takes from the environment in a year, as far as it is known (domain.md 5.8, 5.9). */
export interface StateEnvironment {
  readonly name: string;
  /** Absent: today. */
  readonly optionId?: OptionId;
  readonly sheets: PartlyKnown;
  readonly energy: PartlyKnown;
  /** kg a year, each by its own factor; unknown without one. */
  readonly co2FromPower: PartlyKnown;
  readonly co2FromPaper: PartlyKnown;
  readonly trees: PartlyKnown;
  /** Of an option: what its print policies save against the same option without them. */
  readonly saved?: SheetsSaved;
}

/** The factors that a proposal reckons with; printed beside every result, since published ones differ ten-fold. */
export interface EnvironmentFactors {
  readonly co2PerKwh: Figure | null;
  readonly co2PerSheet: Figure | null;
  readonly sheetsPerTree: Figure | null;
}

/** Paper, power and CO2 of today and of every option at the end of the term. */
export interface Environment {
  readonly states: readonly StateEnvironment[];
  readonly factors: EnvironmentFactors;
  readonly warnings: readonly EnvironmentWarning[];
}

/** Reckons sheets, energy, CO2 and trees; exact, and what is not known is left out with `known` of `of`. */
export function environment(proposal: Proposal, comparison: Comparison): Environment {
  const states = countedStates(comparison);
  const { co2PerKwh, co2PerSheet, sheetsPerTree } = proposal.settings;
  return {
    states: states.map((state) => stateEnvironment(proposal, comparison, state)),
    factors: {
      co2PerKwh: co2PerKwh ?? null,
      co2PerSheet: co2PerSheet ?? null,
      sheetsPerTree: sheetsPerTree ?? null,
    },
    warnings: tecWarnings(states),
  };
}

function stateEnvironment(proposal: Proposal, comparison: Comparison, state: CountedState): StateEnvironment {
  const { co2PerKwh, co2PerSheet, sheetsPerTree } = proposal.settings;
  const sheets = sheetsAYear(proposal, state);
  const energy = energyAYear(state);
  const grams = times(sheets, co2PerSheet, 'g CO2 a year');
  return {
    name: state.name,
    ...(state.optionId === undefined ? {} : { optionId: state.optionId }),
    sheets,
    energy,
    co2FromPower: times(energy, co2PerKwh, 'kg CO2 a year'),
    co2FromPaper: {
      ...grams,
      unit: 'kg CO2 a year',
      value: grams.value === null ? null : divide(grams.value, whole(1000)),
    },
    trees: by(sheets, sheetsPerTree, 'trees a year'),
    ...(state.optionId === undefined ? {} : { saved: sheetsSaved(proposal, comparison, state) }),
  };
}

/** kWh a year of the devices that have an energy figure. */
function energyAYear(state: CountedState): PartlyKnown {
  return sumOfKnown(
    state.devices.map(({ energy }) =>
      energy === undefined ? undefined : { value: yearlyKwh(energy), grade: energyGrade(energy) },
    ),
    'kWh a year',
  );
}

function times(figure: PartlyKnown, factor: Figure | undefined, unit: string): PartlyKnown {
  if (figure.value === null || factor === undefined) return notKnown(figure.of, unit);
  const grade = gradeOf([figure.grade, factor.grade]);
  return { ...figure, unit, grade, value: multiply(figure.value, rate(factor.value)) };
}

function by(figure: PartlyKnown, factor: Figure | undefined, unit: string): PartlyKnown {
  if (factor === undefined) return notKnown(figure.of, unit);
  const divided = ratioOf(figure, rate(factor.value), unit);
  return { ...divided, grade: divided.value === null ? null : gradeOf([figure.grade, factor.grade]) };
}

type StateFigure = 'sheets' | 'energy' | 'co2FromPower' | 'co2FromPaper' | 'trees';

/** Paper, power and CO2 of one state for programs; `null` is unknown. */
export type StateEnvironmentJson = { readonly [K in StateFigure]: PartlyKnownJson } & {
  readonly name: string;
  readonly optionId: OptionId | null;
  readonly saved: { readonly sheets: PartlyKnownJson; readonly by: SheetsSaved['by'] } | null;
};

/** Paper, power and CO2 for programs, with the factors they were reckoned by. */
export interface EnvironmentJson extends Omit<Environment, 'states'> {
  readonly states: readonly StateEnvironmentJson[];
}

/** The environment as plain JSON: figures as decimal texts. */
export function environmentJson(found: Environment): EnvironmentJson {
  return {
    ...found,
    states: found.states.map((state) => ({
      name: state.name,
      optionId: state.optionId ?? null,
      sheets: partlyKnownJson(state.sheets),
      energy: partlyKnownJson(state.energy),
      co2FromPower: partlyKnownJson(state.co2FromPower),
      co2FromPaper: partlyKnownJson(state.co2FromPaper),
      trees: partlyKnownJson(state.trees),
      saved:
        state.saved === undefined
          ? null
          : { sheets: partlyKnownJson(state.saved.sheets), by: state.saved.by },
    })),
  };
}
