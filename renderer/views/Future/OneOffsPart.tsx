import type { ReactElement } from 'react';
import { deviceLabel } from '../../../shared/domain/fleet/deviceLabel';
import type { OneOff } from '../../../shared/domain/future/option';
import { multiply, rate, whole } from '../../../shared/domain/rate';
import { buyoutEdits, leasedAmong, leftToPay } from './buyouts';
import { isLeaving } from './fateEdits';
import { devicesWord, oneOffNames } from './futureWords';
import { OneOffDialog } from './OneOffDialog';
import { monthOfPhase } from '../../../shared/domain/document/phaseUse';
import { PartList } from '../../components/form/PartList';
import { RowButtons } from '../../components/form/RowButtons';
import type { Future } from './useFuture';

/** What is paid once. */
export function OneOffsPart({ future }: { readonly future: Future }): ReactElement {
  const { option, change } = future;
  return (
    <PartList
      add="Add a one-off cost…"
      empty="Nothing is paid once yet: no delivery, no removal, no buyout."
      items={option.oneOffs}
      offer={<BuyoutOffer future={future} />}
      table={(onEdit) => <OneOffsTable future={future} onEdit={onEdit} />}
      dialog={(edited, close) => (
        <OneOffDialog
          future={future}
          {...(edited === undefined ? {} : { oneOff: edited })}
          onSave={(oneOff) => {
            const label = `${edited === undefined ? 'add' : 'change'} ${oneOff.label}`;
            if (change([{ type: 'option.setOneOff', optionId: option.id, oneOff }], label)) close();
          }}
          onClose={close}
        />
      )}
    />
  );
}

/** Offers buyouts for leased devices that leave and whose payments go on. */
function BuyoutOffer({ future }: { readonly future: Future }): ReactElement | null {
  const { option, proposal, change, format } = future;
  const leaving = option.fates.filter(({ fate }) => isLeaving(fate)).map(({ deviceId }) => deviceId);
  const leased = leasedAmong(proposal, option, leaving);
  if (leased.length === 0) return null;
  const them = devicesWord(format, leased.length);
  const phaseOf = new Map(option.fates.map(({ deviceId, phaseId }) => [deviceId, phaseId]));
  return (
    <div className="callout" data-tone="warning">
      <p className="callout-title">
        {them} {leased.length === 1 ? 'leaves' : 'leave'} while the lease goes on
      </p>
      <ul className="check-list">
        {leased.slice(0, 5).map((device) => (
          <li key={device.id}>
            {deviceLabel(device)}: {format.amount(leftToPay(device))} left to pay
          </li>
        ))}
        {leased.length > 5 && <li>and {format.count(leased.length - 5)} more</li>}
      </ul>
      <div className="row">
        <button
          type="button"
          className="button"
          onClick={() => {
            const edits = leased.flatMap((device) =>
              buyoutEdits(future, [device], phaseOf.get(device.id) ?? null),
            );
            change(edits, `buy out ${them}`);
          }}
        >
          Buy out {them} when {leased.length === 1 ? 'it leaves' : 'they leave'}
        </button>
      </div>
    </div>
  );
}

interface OneOffsTableProps {
  readonly future: Future;
  readonly onEdit: (oneOff: OneOff) => void;
}

function OneOffsTable({ future, onEdit }: OneOffsTableProps): ReactElement {
  const { option, proposal, change, format } = future;
  const monthOf = ({ phaseId, month }: OneOff): number => {
    const phase = option.phases?.find(({ id }) => id === phaseId);
    return phase === undefined ? month : monthOfPhase(phase, proposal.settings) + month - 1;
  };
  const inOrder = [...option.oneOffs].sort((a, b) => monthOf(a) - monthOf(b));
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col">Kind</th>
          <th scope="col" className="number">
            In month
          </th>
          <th scope="col" className="number">
            Pieces
          </th>
          <th scope="col" className="number">
            Each
          </th>
          <th scope="col" className="number">
            Together
          </th>
          <th scope="col">
            <span className="visually-hidden">Change</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {inOrder.map((oneOff) => {
          const count = oneOff.count ?? 1;
          const each = rate(oneOff.amount.value);
          return (
            <tr key={oneOff.id}>
              <th scope="row">{oneOff.label}</th>
              <td>{oneOffNames[oneOff.kind]}</td>
              <td className="number">{format.count(monthOf(oneOff))}</td>
              <td className="number">{format.count(count)}</td>
              <td className="number">{format.amount(each)}</td>
              <td className="number">{format.amount(multiply(each, whole(count)))}</td>
              <td>
                <RowButtons
                  what={oneOff.label}
                  onEdit={() => {
                    onEdit(oneOff);
                  }}
                  onRemove={() => {
                    change(
                      [{ type: 'option.removeOneOff', optionId: option.id, oneOffId: oneOff.id }],
                      `remove ${oneOff.label}`,
                    );
                  }}
                />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
