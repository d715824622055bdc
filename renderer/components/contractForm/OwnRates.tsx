import type { ReactElement } from 'react';
import { useMemo, useState } from 'react';
import type { ContractDevice } from '../../../shared/domain/contract/contract';
import { meters } from '../../../shared/domain/contract/contract';
import type { DeviceId } from '../../../shared/domain/ids';
import type { Choice } from '../form/choice';
import { DevicePicker } from '../form/DevicePicker';
import { FormSection } from '../form/FormSection';
import { TypedField } from '../form/TypedField';
import { readFigure } from './contractChanges';
import type { ContractPartProps } from './contractChoices';

interface OwnRatesProps extends ContractPartProps {
  readonly devices: readonly Choice[];
}

/** Page rates of single devices that differ from those of the contract. */
export function OwnRates({ contract, currency, devices, onSet }: OwnRatesProps): ReactElement {
  const [begun, setBegun] = useState<DeviceId | null>(null);
  const names = useMemo(() => new Map(devices.map(({ id, text }) => [id, text])), [devices]);
  const shown = contract.devices.filter(({ deviceId, rates }) => rates !== undefined || deviceId === begun);
  const others = useMemo(() => {
    const free = new Set(
      contract.devices.filter(({ rates }) => rates === undefined).map(({ deviceId }) => deviceId),
    );
    return devices.filter(({ id }) => free.has(id));
  }, [contract, devices]);
  const put = (changed: ContractDevice): boolean => {
    const next = contract.devices.map((entry) => (entry.deviceId === changed.deviceId ? changed : entry));
    return onSet({ ...contract, devices: next }, `rates of ${names.get(changed.deviceId) ?? 'a device'}`);
  };
  return (
    <FormSection
      title="Rates by device"
      says="Devices with page rates of their own"
      isUsed={shown.length > 0}
    >
      {shown.map((entry) => (
        <fieldset key={entry.deviceId} className="stack-tight">
          <legend>{names.get(entry.deviceId) ?? entry.deviceId}</legend>
          <div className="row-fields">
            {meters.map((meter) => (
              <TypedField
                key={meter}
                label={`Its ${meter === 'mono' ? 'mono' : 'color'} rate (${currency})`}
                value={entry.rates?.[meter]?.value ?? ''}
                type="figure"
                accept={(text) => {
                  const rate = readFigure(text, entry.rates?.[meter], contract);
                  if (rate === undefined) return false;
                  const { [meter]: _former, ...kept } = entry.rates ?? {};
                  const rates = rate === null ? kept : { ...kept, [meter]: rate };
                  // It stays in the list while its rates are typed anew.
                  setBegun(entry.deviceId);
                  const isNone = Object.keys(rates).length === 0;
                  return put({ deviceId: entry.deviceId, ...(isNone ? {} : { rates }) });
                }}
              />
            ))}
            <button
              type="button"
              className="button"
              onClick={() => {
                setBegun(null);
                put({ deviceId: entry.deviceId });
              }}
            >
              Charge the contract&apos;s rates
            </button>
          </div>
        </fieldset>
      ))}
      {others.length === 0 ? (
        <p className="field-hint">Put a device under the contract first; then it can have its own rates.</p>
      ) : (
        <DevicePicker
          label="Give a device rates of its own"
          choices={others}
          value={begun}
          onPick={setBegun}
        />
      )}
    </FormSection>
  );
}
