import type { Energy } from '../../../shared/domain/fleet/device';
import type { FigureReading } from './figureDraft';
import { decimalOf, figureOf, figureProblem } from './figureDraft';

/** A mode of a device as it is typed. */
export interface ModeDraft {
  readonly watts: string;
  readonly hours: string;
}

/** The energy of a device as it is typed. */
export interface EnergyDraft {
  readonly energy: 'none' | 'tec' | 'watts';
  readonly tec: string;
  readonly modes: readonly ModeDraft[];
}

/** What is wrong with the energy, by field. */
export type EnergyProblems = Partial<Record<'tec' | 'modes', string>>;

/** The draft of a device's energy; TEC is offered where none is known. */
export function energyDraft(energy: Energy | undefined): EnergyDraft {
  const empty = { tec: '', modes: [{ watts: '', hours: '' }] };
  if (energy === undefined) return { ...empty, energy: 'tec' };
  if (energy.type === 'tec') return { ...empty, energy: 'tec', tec: energy.kwhPerWeek.value };
  const modes = energy.modes.map(({ watts, hoursPerWeek }) => ({
    watts: watts.value,
    hours: hoursPerWeek.value,
  }));
  return { ...empty, energy: 'watts', modes };
}

/** What has to be put right before the energy can be saved; an empty TEC only where one is needed. */
export function energyProblems({ energy, tec, modes }: EnergyDraft, isNeeded: boolean): EnergyProblems {
  const found: readonly (readonly [keyof EnergyProblems, string | null])[] = [
    ['tec', energy === 'tec' ? figureProblem(tec, isNeeded) : null],
    ['modes', energy === 'watts' ? modesProblem(modes) : null],
  ];
  return Object.fromEntries(found.filter(([, problem]) => problem !== null));
}

function modesProblem(modes: readonly ModeDraft[]): string | null {
  const isSound = modes.every(({ watts, hours }) => decimalOf(watts) !== null && decimalOf(hours) !== null);
  return isSound ? null : 'Write watts and hours a week of each mode.';
}

/** The energy of a sound draft; a figure that is not changed keeps its source. */
export function energyOf(
  draft: EnergyDraft,
  before: Energy | undefined,
  reading: FigureReading,
): Energy | undefined {
  if (draft.energy === 'tec') {
    const kwh = decimalOf(draft.tec);
    if (kwh === null) return undefined;
    const was = before?.type === 'tec' ? before : undefined;
    return { ...was, type: 'tec', kwhPerWeek: figureOf(kwh, was?.kwhPerWeek, reading) };
  }
  if (draft.energy === 'none') return undefined;
  const was = before?.type === 'watts' ? before.modes : [];
  const modes = draft.modes.map(({ watts, hours }, at) => ({
    watts: figureOf(decimalOf(watts) ?? '0', was[at]?.watts, reading),
    hoursPerWeek: figureOf(decimalOf(hours) ?? '0', was[at]?.hoursPerWeek, reading),
  }));
  return { type: 'watts', modes };
}
