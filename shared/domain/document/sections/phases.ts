import type { Option } from '../../future/option';
import { phaseUse } from '../phaseUse';
import type { Block } from '../block';
import type { Telling } from '../telling';
import { counted } from '../telling';

/** The dated steps of an option with what happens in each; nothing where all of it happens at the start. */
export function phaseTable({ proposal, format }: Telling, option: Option): readonly Block[] {
  const phases = [...(option.phases ?? [])].sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1));
  if (phases.length === 0) return [];
  const atStart = phaseUse(option, undefined, format);
  const line = (name: string, from: string, rest: readonly [overlap: string, what: string]) => ({
    kind: 'body' as const,
    cells: [name, from, ...rest],
  });
  return [
    {
      type: 'table',
      caption: 'Phases: what happens when',
      columns: [
        { header: 'Phase', align: 'left', width: 1.6 },
        { header: 'From', align: 'left', width: 1.4 },
        { header: 'Overlap', align: 'left', width: 1 },
        { header: 'What happens', align: 'left', width: 3.6 },
      ],
      rows: [
        ...(atStart === ''
          ? []
          : [line('From the start', format.day(proposal.settings.startsOn), ['', atStart])]),
        ...phases.map(({ id, name, startsOn, overlapMonths = 0 }) =>
          line(name, format.day(startsOn), [
            overlapMonths === 0 ? '' : counted(format, overlapMonths, 'month'),
            phaseUse(option, id, format),
          ]),
        ),
      ],
      source:
        'In the months of overlap, devices that leave still cost hardware, energy and monthly service; that is in the figures.',
    },
  ];
}
