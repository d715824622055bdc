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
import type { ItemColumn } from '../../components/form/ItemTable';
import { ItemTable } from '../../components/form/ItemTable';
import { PartList } from '../../components/form/PartList';
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
      save={(device, verb) =>
        change([{ type: 'option.setDevice', optionId: option.id, device }], `${verb} ${modelName(device)}`)
      }
      dialog={({ edited, onSave, onClose }) => (
        <DeviceDialog
          future={future}
          title={edited === undefined ? 'Add a new device' : `Change ${modelName(edited)}`}
          device={edited}
          go={edited === undefined ? 'Add the device' : 'Save the device'}
          onSave={onSave}
          onClose={onClose}
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
  const { option, proposal, format, change } = future;
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
    <ItemTable
      items={option.newDevices}
      columns={deviceColumns(future)}
      keyOf={({ id }) => id}
      what={(device) => `${modelName(device)}, ${placeWords(proposal, device.placeId)}`}
      onEdit={onEdit}
      onRemove={remove}
    />
  );
}

function deviceColumns(future: Future): readonly ItemColumn<NewDevice>[] {
  const { option, compared, proposal, format } = future;
  const hasPhases = (option.phases ?? []).length > 0;
  const pagesOf = ({ id }: NewDevice, meter: 'mono' | 'colour'): string =>
    format.count(totalPages([compared.flow.volumes.get(id)])[meter]);
  const comes: ItemColumn<NewDevice> = {
    heading: 'Comes',
    cell: ({ phaseId }) => phaseWords(option, phaseId),
  };
  return [
    { heading: 'Device', cell: modelName },
    { heading: 'Kind', cell: ({ kind }) => kindNames[kind] },
    { heading: 'Place', cell: ({ placeId }) => placeWords(proposal, placeId) },
    { heading: 'Mono a month', cell: (device) => pagesOf(device, 'mono'), look: 'number' },
    { heading: 'Color a month', cell: (device) => pagesOf(device, 'colour'), look: 'number' },
    { heading: 'Hardware', cell: (device) => hardwareText(device, future) },
    ...(hasPhases ? [comes] : []),
  ];
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
