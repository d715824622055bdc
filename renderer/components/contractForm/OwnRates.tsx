import type { ReactElement } from 'react';
import { useMemo, useState } from 'react';
import type { ContractDevice, Meter } from '../../../shared/domain/contract/contract';
import { meters } from '../../../shared/domain/contract/contract';
import type { DeviceId } from '../../../shared/domain/ids';
import type { Figure } from '../../../shared/domain/sourced';
import type { Choice } from '../form/choice';
import { DevicePicker } from '../form/DevicePicker';
import { DraftInput } from '../form/DraftInput';
import { FormSection } from '../form/FormSection';
import { TableHead } from '../TableHead';
import { readFigure } from './contractChanges';
import type { ContractPartProps } from './contractChoices';

interface OwnRatesProps extends ContractPartProps {
  readonly devices: readonly Choice[];
}

const openUpTo = 5;

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
  const nameOf = ({ deviceId }: ContractDevice): string => names.get(deviceId) ?? deviceId;
  const put = (changed: ContractDevice): boolean => {
    const next = contract.devices.map((entry) => (entry.deviceId === changed.deviceId ? changed : entry));
    return onSet({ ...contract, devices: next }, 'rates by device');
  };
  return (
    <FormSection
      title="Rates by device"
      says={
        shown.length === 0
          ? 'Devices with page rates of their own'
          : `${String(shown.length)} with rates of their own`
      }
      isUsed={shown.length > 0 && shown.length <= openUpTo}
    >
      {shown.length > 0 && (
        <div className="own-rates">
          <table className="table">
            <TableHead
              headings={['Device', `Mono (${currency})`, `Color (${currency})`, { hidden: 'Change' }]}
            />
            <tbody>
              {shown.map((entry) => (
                <tr key={entry.deviceId}>
                  <th scope="row">{nameOf(entry)}</th>
                  {meters.map((meter) => (
                    <td key={meter}>
                      <DraftInput
                        aria-label={`${meter === 'mono' ? 'Mono' : 'Color'} rate of ${nameOf(entry)}`}
                        className="number-input"
                        inputMode="decimal"
                        value={entry.rates?.[meter]?.value ?? ''}
                        accept={(text) => {
                          const rate = readFigure(text, entry.rates?.[meter], contract);
                          if (rate === undefined) return false;
                          // It stays in the list while its rates are typed anew.
                          setBegun(entry.deviceId);
                          return put(withOwnRate(entry, meter, rate));
                        }}
                      />
                    </td>
                  ))}
                  <td>
                    <button
                      type="button"
                      className="button button-small"
                      aria-label={`Charge the contract's rates for ${nameOf(entry)}`}
                      onClick={() => {
                        setBegun(null);
                        put({ deviceId: entry.deviceId });
                      }}
                    >
                      Remove
                    </button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {contract.devices.length === 0 ? (
        <p className="field-hint">Put a device under the contract first; then it can have its own rates.</p>
      ) : (
        others.length > 0 && (
          <DevicePicker
            label="Give a device rates of its own"
            choices={others}
            value={begun}
            onPick={setBegun}
          />
        )
      )}
    </FormSection>
  );
}

/** A device under the contract with another rate of its own for a counter; `null` for the contract's. */
function withOwnRate(entry: ContractDevice, meter: Meter, rate: Figure | null): ContractDevice {
  const { [meter]: _former, ...kept } = entry.rates ?? {};
  const rates = rate === null ? kept : { ...kept, [meter]: rate };
  return { deviceId: entry.deviceId, ...(Object.keys(rates).length === 0 ? {} : { rates }) };
}
