import type { ReactElement } from 'react';
import { PhaseField } from '../../components/form/PhaseField';
import { phaseChoices } from './phaseChoices';
import { ReasonField } from './ReasonField';
import type { Future } from './useFuture';

/** From when a fate holds, and why, as it is typed. */
export interface WhenAndWhy {
  readonly phaseId: string | null;
  readonly reason: string;
}

/** The draft with which a fate's form begins. */
export const fromTheStart: WhenAndWhy = { phaseId: null, reason: '' };

interface FateFootProps {
  readonly future: Future;
  readonly means: WhenAndWhy;
  readonly onChange: (means: WhenAndWhy) => void;
}

/** The last fields of every fate: when and why. */
export function FateFoot({ future, means, onChange }: FateFootProps): ReactElement {
  return (
    <>
      <PhaseField
        label="It happens"
        phases={phaseChoices(future)}
        value={means.phaseId}
        onPick={(phaseId) => {
          onChange({ ...means, phaseId });
        }}
      />
      <ReasonField
        value={means.reason}
        onChange={(reason) => {
          onChange({ ...means, reason });
        }}
      />
    </>
  );
}
