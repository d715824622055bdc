import type { Formatters } from './formatters';
import { counted } from './telling';
import type { Fate, Option } from '../future/option';

type Noun = string | readonly [string, string];

const leavingNouns: readonly (readonly [Fate['type'], Noun])[] = [
  ['retire', ['device is retired', 'devices are retired']],
  ['replace', ['device is replaced', 'devices are replaced']],
  ['move', ['device moves', 'devices move']],
  ['redeploy', ['device is redeployed', 'devices are redeployed']],
  ['takeOver', ['device is taken over', 'devices are taken over']],
];

/** What happens with a phase (`undefined`: from the start), in words; empty where nothing does. */
export function phaseUse(option: Option, phaseId: string | undefined, format: Formatters): string {
  const isIn = (thing: { readonly phaseId?: string }): boolean => thing.phaseId === phaseId;
  const fates = option.fates.filter(isIn);
  const parts: readonly (readonly [number, Noun])[] = [
    ...leavingNouns.map(
      ([type, noun]) => [fates.filter(({ fate }) => fate.type === type).length, noun] as const,
    ),
    [option.newDevices.filter(isIn).length, ['new device comes', 'new devices come']],
    [option.contracts.filter(isIn).length, ['contract begins', 'contracts begin']],
    [option.policies.filter(isIn).length, ['print policy begins', 'print policies begin']],
    [option.transfers.filter(isIn).length, ['page transfer begins', 'page transfers begin']],
    [option.oneOffs.filter(isIn).length, 'one-off cost'],
    [(option.softChanges ?? []).filter(isIn).length, ['soft cost changes', 'soft costs change']],
  ];
  return parts
    .filter(([count]) => count > 0)
    .map(([count, noun]) => counted(format, count, noun))
    .join(', ');
}
