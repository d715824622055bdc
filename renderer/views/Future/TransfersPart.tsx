import type { ReactElement } from 'react';
import type { PageTransfer } from '../../../shared/domain/future/option';
import { rate } from '../../../shared/domain/rate';
import { ItemTable } from '../../components/form/ItemTable';
import { PartList } from '../../components/form/PartList';
import { deviceNamer, phaseWords } from './futureWords';
import { TransferDialog } from './TransferDialog';
import type { Future } from './useFuture';

/** Pages that move from one device to another, before fates move the rest. */
export function TransfersPart({ future }: { readonly future: Future }): ReactElement {
  const { option, proposal, change, format } = future;
  const { transfers } = option;
  const name = deviceNamer(proposal, option);
  const setAll = (changed: readonly PageTransfer[], label: string): boolean =>
    change([{ type: 'option.setTransfers', optionId: option.id, transfers: changed }], label);
  return (
    <PartList
      add="Add a page transfer…"
      empty="Pages go where the fate of their device says. Add a transfer to move some pages of a device by themselves, such as the color pages of a mono job."
      items={transfers}
      table={(onEdit) => (
        <ItemTable
          items={transfers}
          columns={[
            { heading: 'From', cell: ({ from }) => name(from) },
            { heading: 'To', cell: ({ to }) => name(to) },
            { heading: 'Mono a month', cell: ({ mono }) => format.count(rate(mono)), look: 'number' },
            { heading: 'Color a month', cell: ({ colour }) => format.count(rate(colour)), look: 'number' },
            { heading: 'When', cell: ({ phaseId }) => phaseWords(option, phaseId) },
          ]}
          keyOf={(_, at) => at}
          what={({ from, to }) => `the transfer from ${name(from)} to ${name(to)}`}
          onEdit={onEdit}
          onRemove={(transfer) => {
            setAll(
              transfers.filter((entry) => entry !== transfer),
              'remove a page transfer',
            );
          }}
        />
      )}
      save={(transfer, verb, edited) =>
        setAll(
          edited === undefined
            ? [...transfers, transfer]
            : transfers.map((entry) => (entry === edited ? transfer : entry)),
          `${verb} a page transfer`,
        )
      }
      dialog={(given) => <TransferDialog future={future} {...given} />}
    />
  );
}
