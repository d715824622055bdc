import type { ReactElement } from 'react';
import { leasePayment } from '../../../shared/domain/cost/hardware';
import { modelName } from '../../../shared/domain/document/telling';
import type { NewDevice } from '../../../shared/domain/fleet/device';
import { totalPages } from '../../../shared/domain/future/pageFlow';
import { rate } from '../../../shared/domain/rate';
import { useView } from '../../state/viewStore';
import { DeviceDialog } from './DeviceDialog';
import { neededBy } from './deviceUsers';
import { kindNames, phaseWords, placeWords } from './futureWords';
import { PartList } from '../../components/form/PartList';
import { RowButtons } from '../../components/form/RowButtons';
import { TakePricesButton } from '../PriceBooks/TakePricesButton';
import type { Future } from './useFuture';

/** The devices that the option brings. */
export function NewDevicesPart({ future }: { readonly future: Future }): ReactElement {
  const { option, change } = future;
  return (
    <PartList
      add="Add a new device…"
      empty="No new device comes yet. Add one, then let it replace devices or take their pages."
      items={option.newDevices}
      offer={
        option.newDevices.length === 0 ? null : (
          <div className="row">
            <TakePricesButton
              label="Update prices from a price book…"
              what={`the new devices of ${option.name}`}
              devices={option.newDevices}
              screen="future"
            />
          </div>
        )
      }
      table={(onEdit) => <NewDevicesTable future={future} onEdit={onEdit} />}
      dialog={(edited, close) => (
        <DeviceDialog
          future={future}
          title={edited === undefined ? 'Add a new device' : `Change ${modelName(edited)}`}
          {...(edited === undefined ? {} : { device: edited })}
          go={edited === undefined ? 'Add the device' : 'Save the device'}
          onSave={(device) => {
            const label = `${edited === undefined ? 'add' : 'change'} ${modelName(device)}`;
            if (change([{ type: 'option.setDevice', optionId: option.id, device }], label)) close();
          }}
          onClose={close}
        />
      )}
    />
  );
}

interface NewDevicesTableProps {
  readonly future: Future;
  readonly onEdit: (device: NewDevice) => void;
}

function NewDevicesTable({ future, onEdit }: NewDevicesTableProps): ReactElement {
  const { option, compared, proposal, format, change } = future;
  const hasPhases = (option.phases ?? []).length > 0;
  const showToast = useView((state) => state.showToast);
  const remove = (device: NewDevice): void => {
    const why = neededBy(option, device.id, format);
    if (why !== null) {
      showToast({ text: why, tone: 'warning' });
      return;
    }
    const label = `remove ${modelName(device)}`;
    change([{ type: 'option.removeDevice', optionId: option.id, deviceId: device.id }], label);
  };
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">Device</th>
          <th scope="col">Kind</th>
          <th scope="col">Place</th>
          <th scope="col" className="number">
            Mono a month
          </th>
          <th scope="col" className="number">
            Color a month
          </th>
          <th scope="col">Hardware</th>
          {hasPhases && <th scope="col">Comes</th>}
          <th scope="col">
            <span className="visually-hidden">Change</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {option.newDevices.map((device) => {
          const pages = totalPages([compared.flow.volumes.get(device.id)]);
          return (
            <tr key={device.id}>
              <th scope="row">{modelName(device)}</th>
              <td>{kindNames[device.kind]}</td>
              <td>{placeWords(proposal, device.placeId)}</td>
              <td className="number">{format.count(pages.mono)}</td>
              <td className="number">{format.count(pages.colour)}</td>
              <td>{hardwareText(device, future)}</td>
              {hasPhases && <td>{phaseWords(option, device.phaseId)}</td>}
              <td>
                <RowButtons
                  what={`${modelName(device)}, ${placeWords(proposal, device.placeId)}`}
                  onEdit={() => {
                    onEdit(device);
                  }}
                  onRemove={() => {
                    remove(device);
                  }}
                />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function hardwareText({ hardware }: NewDevice, { format }: Future): string {
  switch (hardware?.type) {
    case undefined:
      return 'Not known';
    case 'paidOff':
      return 'No cost of its own';
    case 'rental':
      return `Rental ${format.amount(rate(hardware.monthly.value))} a month`;
    case 'owned':
      return `Bought for ${format.amount(rate(hardware.price.value))}`;
    case 'lease': {
      const months =
        hardware.paymentsLeft === undefined ? '' : ` for ${String(hardware.paymentsLeft)} months`;
      return `Lease ${format.amount(leasePayment(hardware))} a month${months}`;
    }
  }
}
