import type { Contract, ContractPeriod, EscalatorCover } from '../../../shared/domain/contract/contract';
import type { Choice } from '../form/choice';
import type { PhaseChoice } from '../form/PhaseField';

/** How often something is charged or counted, as a choice. */
export const periodWords: Readonly<Record<ContractPeriod, string>> = {
  month: 'Each month',
  quarter: 'Each quarter',
  year: 'Each year',
};

/** What holds for each device or for all of them, as a choice. */
export const sharedWords: Readonly<Record<Contract['inclusion'], string>> = {
  pooled: 'Shared by all its devices (pooled)',
  perDevice: 'For each device on its own',
};

/** What a yearly increase may cover, as choices. */
export const coverWords: Readonly<Record<EscalatorCover, string>> = {
  base: 'Base charge',
  rates: 'Page rates and minimums',
  lease: 'Lease payments of its devices',
  extras: 'Extras',
};

/** Plays a changed contract as an edit; answers `false` for what cannot stand there (`undefined`). */
export type SetContract = (changed: Contract | undefined, what: string) => boolean;

/** What the parts of a contract's form work on. */
export interface ContractPartProps {
  readonly contract: Contract;
  readonly currency: string;
  readonly onSet: SetContract;
}

/** What a contract may be for, and when it may begin. */
export interface ContractSurroundings {
  /** Devices that may be under it. */
  readonly devices: readonly Choice[];
  /** Buttons that put many devices under it at once. */
  readonly groups: readonly { readonly label: string; readonly devices: readonly Choice[] }[];
  /** Phases with which it may begin; none for a contract of today. */
  readonly phases: readonly PhaseChoice[];
}
