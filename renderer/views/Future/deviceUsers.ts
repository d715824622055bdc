import type { Formatters } from '../../../shared/domain/document/formatters';
import { counted } from '../../../shared/domain/document/telling';
import { fateTargets } from '../../../shared/domain/future/fateTargets';
import type { Option } from '../../../shared/domain/future/option';
import type { DeviceId } from '../../../shared/domain/ids';

/** Why a new device cannot be removed yet, in words; `null` where nothing needs it. */
export function neededBy(option: Option, id: DeviceId, format: Formatters): string | null {
  const replaced = option.fates.filter(({ fate }) => fate.type === 'replace' && fate.by === id).length;
  const giving = option.fates.filter(
    ({ fate }) => fate.type !== 'replace' && fateTargets(fate).includes(id),
  ).length;
  const transfers = option.transfers.filter(({ to }) => to === id).length;
  const policies = option.policies.filter(({ at }) => at !== 'all' && at.includes(id)).length;
  const devices = (count: number): string => counted(format, count, 'device');
  const reasons = [
    ...(replaced === 0 ? [] : [`replaces ${devices(replaced)}`]),
    ...(giving + transfers === 0 ? [] : [`takes the pages of ${devices(giving + transfers)}`]),
    ...(policies === 0
      ? []
      : [`is named by ${counted(format, policies, ['print policy', 'print policies'])}`]),
  ];
  return reasons.length === 0
    ? null
    : `This device ${format.list(reasons)}. Change that first; then it can be removed.`;
}
