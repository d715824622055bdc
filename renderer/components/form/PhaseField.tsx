import type { ReactElement } from 'react';
import { PickField } from './PickField';

/** A dated step that something may begin with. */
export interface PhaseChoice {
  readonly id: string;
  readonly text: string;
}

interface PhaseFieldProps {
  readonly phases: readonly PhaseChoice[];
  readonly value: string | null;
  readonly onPick: (phaseId: string | null) => void;
  readonly label?: string;
}

/** When something begins: from the start, or with a phase; nothing where there is no phase. */
export function PhaseField(props: PhaseFieldProps): ReactElement | null {
  const { phases, value, onPick, label = 'Begins' } = props;
  if (phases.length === 0) return null;
  return (
    <PickField label={label} none="From the start (month 1)" choices={phases} value={value} onPick={onPick} />
  );
}
