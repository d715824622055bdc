import type { ReactElement } from 'react';
import { deviceLabel } from '../../../shared/domain/fleet/deviceLabel';
import { monthOfOneOff } from '../../../shared/domain/future/hardwareSpans';
import type { OneOff } from '../../../shared/domain/future/option';
import { planOf } from '../../../shared/domain/future/optionPlan';
import type { Rate } from '../../../shared/domain/rate';
import { multiply, rate, whole } from '../../../shared/domain/rate';
import { buyoutEdits, leasedAmong, leftToPay } from './buyouts';
import { isLeaving } from './fateEdits';
import { devicesWord, oneOffNames } from './futureWords';
import { OneOffDialog } from './OneOffDialog';
import { ItemTable } from '../../components/form/ItemTable';
import { PartList } from '../../components/form/PartList';
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
      save={(oneOff, verb) =>
        change([{ type: 'option.setOneOff', optionId: option.id, oneOff }], `${verb} ${oneOff.label}`)
      }
      dialog={(given) => <OneOffDialog future={future} {...given} />}
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
  const plan = planOf(option, proposal.settings.startsOn);
  const monthOf = (oneOff: OneOff): number => monthOfOneOff(oneOff, plan);
  const inOrder = [...option.oneOffs].sort((a, b) => monthOf(a) - monthOf(b));
  const eachOf = ({ amount }: OneOff): Rate => rate(amount.value);
  return (
    <ItemTable
      items={inOrder}
      columns={[
        { heading: 'What', cell: ({ label }) => label },
        { heading: 'Kind', cell: ({ kind }) => oneOffNames[kind] },
        { heading: 'In month', cell: (oneOff) => format.count(monthOf(oneOff)), look: 'number' },
        { heading: 'Pieces', cell: ({ count = 1 }) => format.count(count), look: 'number' },
        { heading: 'Each', cell: (oneOff) => format.amount(eachOf(oneOff)), look: 'number' },
        {
          heading: 'Together',
          cell: (oneOff) => format.amount(multiply(eachOf(oneOff), whole(oneOff.count ?? 1))),
          look: 'number',
        },
      ]}
      keyOf={({ id }) => id}
      what={({ label }) => label}
      onEdit={onEdit}
      onRemove={({ id, label }) => {
        change([{ type: 'option.removeOneOff', optionId: option.id, oneOffId: id }], `remove ${label}`);
      }}
    />
  );
}
