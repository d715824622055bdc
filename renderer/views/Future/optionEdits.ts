import type { OptionId } from '../../../shared/domain/ids';
import type { Edit } from '../../../shared/domain/proposal/edit';
import type { Proposal } from '../../../shared/domain/proposal/proposal';
import { newId } from '../../components/form/newId';

/** Edits that make an option, with its id so that it can be shown. */
export interface MadeOption {
  readonly id: OptionId;
  readonly name: string;
  readonly edits: readonly Edit[];
}

/** A new option in which every device is kept; the first one is recommended. */
export function emptyOption(proposal: Proposal): MadeOption {
  const id = newOptionId(proposal);
  const isFirst = proposal.options.length === 0;
  const name = freeName(proposal, isFirst ? 'Proposed' : `Option ${String(proposal.options.length + 1)}`);
  return {
    id,
    name,
    edits: [
      { type: 'option.add', option: { id, name } },
      ...(isFirst ? [{ type: 'option.recommend' as const, optionId: id }] : []),
    ],
  };
}

/** A copy of an option, to be trimmed. */
export function trimmedCopy(proposal: Proposal, optionId: OptionId): MadeOption {
  const id = newOptionId(proposal);
  const copied = proposal.options.find((option) => option.id === optionId);
  const name = freeName(proposal, `${copied?.name ?? 'Option'}, trimmed`);
  return { id, name, edits: [{ type: 'option.copy', optionId, id, name }] };
}

/**
 * An id that no option has, and under which no copied device or contract of an option removed since
 * may still be known: those of a copy begin with its id.
 */
function newOptionId({ options }: Proposal): OptionId {
  const prefixes = options.flatMap((option) =>
    [...option.newDevices, ...option.contracts].map(({ id }) => id.split('/')[0] ?? id),
  );
  return newId('option', [...options.map(({ id }) => id), ...prefixes]);
}

function freeName({ options }: Proposal, wished: string): string {
  const taken = new Set(options.map(({ name }) => name));
  let name = wished;
  for (let turn = 2; taken.has(name); turn++) name = `${wished} ${String(turn)}`;
  return name;
}
