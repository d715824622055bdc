import type { ReactElement, ReactNode } from 'react';
import { useState } from 'react';
import { counted } from '../../../shared/domain/document/telling';
import type { Device } from '../../../shared/domain/fleet/device';
import { Dialog } from '../../components/Dialog';
import { DialogButtons } from '../../components/form/DialogButtons';
import { EnergyFields } from '../../components/form/EnergyFields';
import { HardwareFields } from '../../components/form/HardwareFields';
import { SourceFields } from '../../components/form/SourceFields';
import { TextField } from '../../components/form/TextField';
import type { CostAspect, DeviceCostsDraft, DeviceCostsProblems } from './deviceCostsDraft';
import {
  aspectNames,
  costAspects,
  deviceCostsChanges,
  deviceCostsDraft,
  deviceCostsProblems,
  sharedCosts,
} from './deviceCostsDraft';
import { SuppliesFields } from './SuppliesFields';
import type { Costs } from './useCosts';

interface DeviceCostsDialogProps {
  readonly costs: Costs;
  readonly devices: readonly Device[];
  readonly onClose: () => void;
}

/** More than so many are a change before which a backup is kept. */
const many = 50;

/** Sets what some devices cost of their own, the same for all of them, as one step. */
export function DeviceCostsDialog({ costs, devices, onClose }: DeviceCostsDialogProps): ReactElement {
  const { proposal, format, change } = costs;
  const { termMonths, currency } = proposal.settings;
  const [shared] = useState(() => sharedCosts(devices));
  const [draft, setDraft] = useState(() => deviceCostsDraft(shared, termMonths));
  const [isTried, setTried] = useState(false);
  const problems = deviceCostsProblems(draft);
  const shown = isTried ? problems : { hardware: {}, energy: {}, sentences: {}, isSound: true };
  const those = counted(format, devices.length, 'device');
  const set = (changes: Partial<DeviceCostsDraft>): void => {
    setDraft((before) => ({ ...before, ...changes }));
  };
  const save = (): void => {
    setTried(true);
    if (!problems.isSound) return;
    const deviceIds = devices.map(({ id }) => id);
    const names = draft.set.map((aspect) => aspectNames[aspect].toLowerCase());
    const label = `set ${format.list(names)} of ${those}`;
    const edit = { type: 'device.change' as const, deviceIds, changes: deviceCostsChanges(draft, shared) };
    if (change([edit], label, { backUpFirst: devices.length > many })) onClose();
  };
  return (
    <Dialog
      title={`What ${those} ${devices.length === 1 ? 'costs' : 'cost each'}`}
      size="roomy"
      onClose={onClose}
      actions={
        <DialogButtons go={`Set for ${those}`} canGo={draft.set.length > 0} onGo={save} onClose={onClose} />
      }
    >
      <p className="message">
        Tick what to set; the rest stays as it is. What all of them have alike already stands in the fields.
      </p>
      {costAspects.map((aspect) => (
        <Aspect key={aspect} aspect={aspect} draft={draft} onChange={set}>
          <AspectFields aspect={aspect} draft={draft} problems={shown} currency={currency} onChange={set} />
        </Aspect>
      ))}
      {draft.set.length > 0 && (
        <SourceFields
          source={draft.source}
          onChange={(source) => {
            set({ source });
          }}
        />
      )}
      {!shown.isSound && (
        <p className="message" data-tone="bad" role="alert">
          Put right what is marked above; then it can be saved.
        </p>
      )}
    </Dialog>
  );
}

interface AspectProps {
  readonly aspect: CostAspect;
  readonly draft: DeviceCostsDraft;
  readonly onChange: (changes: Partial<DeviceCostsDraft>) => void;
}

function Aspect({
  aspect,
  draft,
  onChange,
  children,
}: AspectProps & { readonly children: ReactNode }): ReactElement {
  const isSet = draft.set.includes(aspect);
  return (
    <fieldset className="costs-aspect" aria-label={aspectNames[aspect]}>
      <label className="choice strong">
        <input
          type="checkbox"
          checked={isSet}
          onChange={(event) => {
            const set = event.target.checked
              ? costAspects.filter((name) => name === aspect || draft.set.includes(name))
              : draft.set.filter((name) => name !== aspect);
            onChange({ set });
          }}
        />
        {aspectNames[aspect]}
      </label>
      {isSet && children}
    </fieldset>
  );
}

interface AspectFieldsProps extends AspectProps {
  readonly problems: DeviceCostsProblems;
  readonly currency: string;
}

function AspectFields({ aspect, draft, problems, currency, onChange }: AspectFieldsProps): ReactElement {
  const sentence = problems.sentences[aspect] ?? null;
  switch (aspect) {
    case 'hardware':
      return (
        <HardwareFields
          draft={draft.hardware}
          problems={problems.hardware}
          currency={currency}
          onChange={(changes) => {
            onChange({ hardware: { ...draft.hardware, ...changes } });
          }}
        />
      );
    case 'supplies':
      return (
        <SuppliesFields
          draft={draft.supplies}
          problem={sentence}
          currency={currency}
          onChange={(changes) => {
            onChange({ supplies: { ...draft.supplies, ...changes } });
          }}
        />
      );
    case 'energy':
      return (
        <EnergyFields
          draft={draft.energy}
          problems={problems.energy}
          onChange={(changes) => {
            onChange({ energy: { ...draft.energy, ...changes } });
          }}
        />
      );
    case 'service':
      return (
        <Figures
          values={draft.service}
          fields={[
            ['perPage', `A page (${currency})`],
            ['monthly', `A month (${currency})`],
            ['calls', 'Calls a year'],
            ['labour', `Labor a call (${currency})`],
            ['travel', `Travel a call (${currency})`],
            ['partsAYear', `Parts a year (${currency})`],
          ]}
          problem={sentence}
          onChange={(service) => {
            onChange({ service });
          }}
        />
      );
    case 'pages':
      return (
        <Figures
          values={draft.pages}
          fields={[
            ['monoRate', `A mono page (${currency})`],
            ['colourRate', `A color page (${currency})`],
            ['monthlyCost', `All of a month (${currency})`],
          ]}
          problem={sentence}
          onChange={(pages) => {
            onChange({ pages });
          }}
        />
      );
    case 'reserve':
      return (
        <Figures
          values={draft.reserve}
          fields={[
            ['successor', `Price of a successor (${currency})`],
            ['usefulMonths', 'Months that it will be used'],
          ]}
          problem={sentence}
          onChange={(reserve) => {
            onChange({ reserve });
          }}
        />
      );
  }
}

interface FiguresProps<T> {
  readonly values: T;
  readonly fields: readonly (readonly [keyof T & string, string])[];
  readonly problem: string | null;
  readonly onChange: (values: T) => void;
}

function Figures<T extends { readonly [K in keyof T]: string }>(props: FiguresProps<T>): ReactElement {
  const { values, fields, problem, onChange } = props;
  return (
    <>
      <div className="form-row">
        {fields.map(([name, label]) => (
          <TextField
            key={name}
            label={label}
            value={values[name]}
            isFigure
            onChange={(text) => {
              onChange({ ...values, [name]: text });
            }}
          />
        ))}
      </div>
      {fields.every(([name]) => values[name].trim() === '') && (
        <p className="field-hint">Left empty, what is known of it is taken away.</p>
      )}
      {problem !== null && <p className="field-error">{problem}</p>}
    </>
  );
}
