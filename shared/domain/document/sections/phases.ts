import { addMonths } from '../../calendar';
import type { OptionComparison } from '../../comparison/comparison';
import type { TransitionMonth } from '../../comparison/transition';
import { transition } from '../../comparison/transition';
import type { Option } from '../../future/option';
import { monthOfPhase } from '../../future/phaseMonth';
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

/** The months of the change that cost most, beside today carried on; nothing without phases. */
export function dearestMonths(telling: Telling, chosen: OptionComparison): readonly Block[] {
  const { comparison, proposal, format } = telling;
  const { settings } = proposal;
  const last = Math.max(
    ...(chosen.option.phases ?? []).map(
      (phase) => monthOfPhase(phase, settings) + (phase.overlapMonths ?? 0),
    ),
  );
  const { months } = transition(comparison, chosen, settings);
  const [first, second] = months
    .filter(({ month }) => month <= last)
    .sort((a, b) => (a.option === b.option ? a.month - b.month : a.option < b.option ? 1 : -1));
  if (first === undefined) return [];
  const words = ({ month, option, doNothing }: TransitionMonth): string =>
    `${format.month(addMonths(settings.startsOn, month - 1))} with ${format.money(option)} (${format.money(doNothing)} if today is carried on)`;
  const text =
    second === undefined
      ? `The month of the change that costs most is ${words(first)}.`
      : `The months of the change that cost most are ${words(first)} and ${words(second)}.`;
  return [{ type: 'paragraph', text }];
}
