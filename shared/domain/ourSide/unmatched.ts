import { isModel } from './hardwareUnits';
import type { DeviceOrModel, OurSideInputs } from './ourSide';
import type { Ground } from './served';

/**
 * Entries that speak of nothing in the option, in a few words each: a slip of the pen in an id or a model must
 * not pass for a cost that is nothing.
 */
export function unmatchedOf(ground: Ground): readonly string[] {
  const { inputs, served, ours } = ground;
  const servedIds = new Set<string>(served.map(({ device }) => device.id));
  const pages = inputs.pages.filter(({ of }) =>
    'deviceId' in of ? !servedIds.has(of.deviceId) : !ours.has(of.contractId),
  );
  return [
    ...devicesUnmatched(ground),
    ...pages.map(({ of }) => `page cost of ${'deviceId' in of ? of.deviceId : of.contractId}`),
    ...inputs.calls.flatMap(({ of }) =>
      'deviceId' in of && !servedIds.has(of.deviceId) ? [`service calls of ${of.deviceId}`] : [],
    ),
    ...termsUnmatched(ground),
  ];
}

function devicesUnmatched({ inputs, arriving }: Ground): readonly string[] {
  const isThere = (of: DeviceOrModel): boolean =>
    arriving.some(({ device }) => ('deviceId' in of ? of.deviceId === device.id : isModel(of, device)));
  return inputs.devices.filter(({ of }) => !isThere(of)).map(({ of }) => `cost price of ${nameOf(of)}`);
}

function nameOf(of: OurSideInputs['devices'][number]['of']): string {
  if ('deviceId' in of) return of.deviceId;
  return of.make === undefined ? of.model : `${of.make} ${of.model}`;
}

function termsUnmatched({ inputs, option, timeline }: Ground): readonly string[] {
  const contractIds = new Set<string>(timeline.contracts.map(({ contract }) => contract.id));
  const oneOffIds = new Set(option.oneOffs.map(({ id }) => id));
  return [
    ...inputs.contracts
      .filter(({ contractId }) => !contractIds.has(contractId))
      .map(({ contractId }) => `terms of contract ${contractId}`),
    ...inputs.oneOffs
      .filter(({ optionId, oneOffId }) => optionId === option.id && !oneOffIds.has(oneOffId))
      .map(({ oneOffId }) => `terms of one-off ${oneOffId}`),
  ];
}
