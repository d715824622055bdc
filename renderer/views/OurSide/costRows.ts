import { modelName } from '../../../shared/domain/document/telling';
import type { NewDevice } from '../../../shared/domain/fleet/device';
import type { Option } from '../../../shared/domain/future/option';
import { isModel } from '../../../shared/domain/ourSide/hardwareUnits';
import type { DeviceCost, DeviceOrModel, OurSideInputs } from '../../../shared/domain/ourSide/ourSide';

/** A row of the form of cost prices: a model, or a device with figures of its own. */
export interface CostRow {
  readonly of: DeviceOrModel;
  readonly name: string;
  readonly entry: DeviceCost | undefined;
}

/** Every model of the new devices once, each followed by its devices with figures of their own. */
export function costRowsOf({ newDevices }: Option, { devices }: OurSideInputs): readonly CostRow[] {
  const models = new Map<string, typeof newDevices>();
  for (const device of newDevices) {
    const name = modelName(device);
    models.set(name, [...(models.get(name) ?? []), device]);
  }
  const ownOf = (id: string): DeviceCost | undefined =>
    devices.find(({ of }) => 'deviceId' in of && of.deviceId === id);
  const entryOf = (device: NewDevice): DeviceCost | undefined =>
    devices.find(({ of }) => isModel(of, device));
  return [...models].flatMap(([name, group]) => {
    const [first] = group;
    const { make, model } = first ?? {};
    // A device without a model can only have figures of its own.
    const shared: readonly CostRow[] =
      first === undefined || model === undefined
        ? []
        : [
            {
              of: entryOf(first)?.of ?? (make === undefined ? { model } : { make, model }),
              name: `${name} × ${String(group.length)}`,
              entry: entryOf(first),
            },
          ];
    const own = group
      .filter(({ id, model: ownModel }) => ownModel === undefined || ownOf(id) !== undefined)
      .map(({ id }) => ({ of: { deviceId: id }, name: `${name} (${id})`, entry: ownOf(id) }));
    return [...shared, ...own];
  });
}
