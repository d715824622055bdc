import type { ReactElement } from 'react';
import { modelName } from '../../../shared/domain/document/telling';
import type { DeviceCost, DeviceOrModel } from '../../../shared/domain/ourSide/ourSide';
import { keyOf } from '../../../shared/domain/ourSide/ourSideEdit';
import type { Changes } from '../../../shared/domain/proposal/edit';
import { withChanges } from '../../../shared/domain/proposal/edits/changes';
import { FigureInput } from './FigureInput';
import type { InputsProps } from './InputsPart';
import { InputTable } from './InputTable';
import { costRowsOf } from './costRows';
import { editOurSide } from './ourSideStore';
import { AddOwn } from './AddOwn';

const members = [
  ['cost', 'Cost price'],
  ['lessorPays', 'Lessor pays us'],
  ['delivery', 'Delivery by others'],
  ['installHours', 'Our hours to set up'],
] as const;

/** Cost prices of the new devices, by model; one that differs from its model gets a row of its own. */
export function DeviceInputs({ inputs, option, source }: InputsProps): ReactElement {
  const rows = costRowsOf(option, inputs);
  const own = new Set(inputs.devices.flatMap(({ of }) => ('deviceId' in of ? [of.deviceId] : [])));
  return (
    <section aria-label="New devices">
      <h2>New devices, for one each</h2>
      {rows.length === 0 ? (
        <p className="message">No new device comes with this option.</p>
      ) : (
        <InputTable
          label="Cost prices of new devices"
          headings={['Device', ...members.map(([, name]) => name), { hidden: 'Remove' }]}
        >
          {rows.map(({ of, name, entry }) => (
            <tr key={keyOf(of)}>
              <th scope="row">{name}</th>
              {members.map(([member, title]) => (
                <td key={member}>
                  <FigureInput
                    label={`${title} of ${name}`}
                    figure={entry?.[member]}
                    source={source}
                    onChange={(figure) =>
                      setCost(
                        { ...entry, of },
                        { [member]: figure ?? null },
                        `change the ${title.toLowerCase()} of ${name}`,
                      )
                    }
                  />
                </td>
              ))}
              <td>{entry !== undefined && <Remove of={of} name={name} />}</td>
            </tr>
          ))}
        </InputTable>
      )}
      <AddOwn
        label="A device with a price of its own"
        choices={option.newDevices
          .filter(({ id }) => !own.has(id))
          .map((device) => ({ id: device.id, text: `${modelName(device)} (${device.id})` }))}
        onAdd={(deviceId) => {
          editOurSide(
            [{ type: 'ourSide.setDeviceCost', cost: { of: { deviceId } } }],
            'add a price of its own',
          );
        }}
      />
    </section>
  );
}

function setCost(before: DeviceCost, change: Changes<Omit<DeviceCost, 'of'>>, label: string): boolean {
  return editOurSide(
    [
      {
        type: 'ourSide.setDeviceCost',
        cost: { ...withChanges<Omit<DeviceCost, 'of'>>(before, change), of: before.of },
      },
    ],
    label,
  );
}

function Remove({ of, name }: { readonly of: DeviceOrModel; readonly name: string }): ReactElement {
  return (
    <button
      type="button"
      className="button button-quiet button-small"
      aria-label={`Forget the figures of ${name}`}
      onClick={() => {
        editOurSide([{ type: 'ourSide.removeDeviceCost', of }], `forget the figures of ${name}`);
      }}
    >
      Forget
    </button>
  );
}
