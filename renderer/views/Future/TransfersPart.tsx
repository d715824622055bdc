import type { ReactElement } from 'react';
import type { PageTransfer } from '../../../shared/domain/future/option';
import { rate } from '../../../shared/domain/rate';
import { PartList } from '../../components/form/PartList';
import { RowButtons } from '../../components/form/RowButtons';
import { deviceNamer, phaseWords } from './futureWords';
import { TransferDialog } from './TransferDialog';
import type { Future } from './useFuture';

/** Pages that move from one device to another, before fates move the rest. */
export function TransfersPart({ future }: { readonly future: Future }): ReactElement {
  const { option, change } = future;
  return (
    <PartList
      add="Add a page transfer…"
      empty="Pages go where the fate of their device says. Add a transfer to move some pages of a device by themselves, such as the color pages of a mono job."
      items={option.transfers}
      table={(onEdit) => <TransfersTable future={future} onEdit={onEdit} />}
      dialog={(edited, close) => (
        <TransferDialog
          future={future}
          {...(edited === undefined ? {} : { transfer: edited })}
          onSave={(transfer) => {
            const transfers =
              edited === undefined
                ? [...option.transfers, transfer]
                : option.transfers.map((entry) => (entry === edited ? transfer : entry));
            const label = `${edited === undefined ? 'add' : 'change'} a page transfer`;
            if (change([{ type: 'option.setTransfers', optionId: option.id, transfers }], label)) close();
          }}
          onClose={close}
        />
      )}
    />
  );
}

interface TransfersTableProps {
  readonly future: Future;
  readonly onEdit: (transfer: PageTransfer) => void;
}

function TransfersTable({ future, onEdit }: TransfersTableProps): ReactElement {
  const { option, proposal, format, change } = future;
  const name = deviceNamer(proposal, option);
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">From</th>
          <th scope="col">To</th>
          <th scope="col" className="number">
            Mono a month
          </th>
          <th scope="col" className="number">
            Color a month
          </th>
          <th scope="col">When</th>
          <th scope="col">
            <span className="visually-hidden">Change</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {option.transfers.map((transfer, at) => (
          <tr key={at}>
            <th scope="row">{name(transfer.from)}</th>
            <td>{name(transfer.to)}</td>
            <td className="number">{format.count(rate(transfer.mono))}</td>
            <td className="number">{format.count(rate(transfer.colour))}</td>
            <td>{phaseWords(option, transfer.phaseId)}</td>
            <td>
              <RowButtons
                what={`the transfer from ${name(transfer.from)} to ${name(transfer.to)}`}
                onEdit={() => {
                  onEdit(transfer);
                }}
                onRemove={() => {
                  const transfers = option.transfers.filter((entry) => entry !== transfer);
                  change(
                    [{ type: 'option.setTransfers', optionId: option.id, transfers }],
                    'remove a page transfer',
                  );
                }}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
