import type { ReactElement } from 'react';
import { EnergyFields } from '../../components/form/EnergyFields';
import { FigureFields } from '../../components/form/FigureFields';
import type { DeviceDraft, DraftProblems } from './deviceDraft';

interface UseFieldsProps {
  readonly draft: DeviceDraft;
  readonly problems: DraftProblems;
  readonly onChange: (changes: Partial<DeviceDraft>) => void;
}

const volumeFields = [
  ['recommended', 'Made for (pages a month)', 'RMV, to plan with.'],
  ['dutyCycle', 'Duty cycle (pages a month)', 'The most it stands.'],
  ['duplex', 'Printed on both sides (%)', 'Of impressions.'],
] as const;

/** What the device uses, the volume it is made for, and how much of it is two-sided. */
export function UseFields({ draft, problems, onChange }: UseFieldsProps): ReactElement {
  return (
    <>
      <EnergyFields draft={draft} problems={problems} onChange={onChange} />
      <div className="form-row">
        <FigureFields fields={volumeFields} draft={draft} problems={problems} onChange={onChange} />
      </div>
    </>
  );
}
