import { comparisonCharts } from '../../renderer/views/Comparison/comparisonCharts';
import { compare } from '../../shared/domain/comparison/compare';
import { chosenOption } from '../../shared/domain/document/telling';
import type { Edit } from '../../shared/domain/proposal/edit';
import { applyEdit } from '../../shared/domain/proposal/applyEdit';
import type { Proposal } from '../../shared/domain/proposal/proposal';
import { formattersFor } from '../../shared/format/formatters';
import { inventedProposal } from './inventedProposal';
import type { Pair } from './measure';
import { measure } from './measure';
import { print, report } from './report';

const sizes = [100, 1000, 10_000];

/** All that the screens of the comparison draw from. */
function compareAll(proposal: Proposal): void {
  const comparison = compare(proposal);
  const chosen = chosenOption(proposal, comparison);
  if (chosen === undefined) throw new Error('the invented proposal has no option');
  const format = formattersFor(proposal.settings.locale, proposal.settings.currency);
  comparisonCharts({ proposal, comparison, chosen, format, at: '2026-09-01T08:00:00Z' }, chosen);
}

const copy = (proposal: Proposal): Proposal => JSON.parse(JSON.stringify(proposal)) as Proposal;

function edited(proposal: Proposal, edit: Edit): Proposal {
  const result = applyEdit(proposal, edit);
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

/** Work on proposals of each size: ours on one made ready outside the time, theirs copying the same one. */
function pairsOf(
  work: (proposal: Proposal) => void,
  next: (before: Proposal, round: number) => Proposal,
): readonly (Pair & { readonly repeats: number })[] {
  return sizes.map((size, at) => {
    const start = inventedProposal(size);
    let [ready, round] = [start, 0];
    return {
      before: () => {
        ready = next(ready, (round += 1));
      },
      ours: () => {
        work(ready);
      },
      theirs: () => copy(start),
      repeats: [20, 4, 1][at] ?? 1,
    };
  });
}

/** One device with another monthly cost. */
const deviceEdit = (proposal: Proposal, round: number): Proposal =>
  edited(proposal, {
    type: 'device.change',
    deviceIds: [`d${String(round % proposal.devices.length)}`],
    changes: { monthlyCost: { value: String(10 + (round % 90)), grade: 'told' } },
  });

/** One device of the first option that is kept after all. */
const fateEdit = (proposal: Proposal, round: number): Proposal => {
  const [option] = proposal.options;
  if (option === undefined) throw new Error('the invented proposal has no option');
  const changed = { ...option, summary: String(round), fates: option.fates.slice(1) };
  return { ...proposal, options: [changed, ...proposal.options.slice(1)] };
};

print(['Compare today with three options', 'ours ms', 'copy ms', 'ratio', 'target', 'growth']);
const rows = [
  ['A proposal just opened, figures', compare, copy, null],
  ['A proposal just opened, with charts', compareAll, copy, 1],
  ['After an edit of a device, with charts', compareAll, deviceEdit, null],
  ['After an edit of an option, with charts', compareAll, fateEdit, null],
] as const;
for (const [title, work, next, target] of rows) {
  report(title, sizes, { times: measure(pairsOf(work, next), 5), target, noun: 'devices' });
}
