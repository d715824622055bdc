import type { ReactElement } from 'react';
import { useState } from 'react';
import type { OptionId } from '../../../shared/domain/ids';
import { EmptyState } from '../../components/EmptyState';
import { NoFleet } from '../../components/NoFleet';
import { Screen } from '../../components/Screen';
import { Segments } from '../../components/Segments';
import { useResults } from '../../state/results';
import { BalanceBar } from './BalanceBar';
import { ContractPart } from './ContractPart';
import { DevicesPart } from './DevicesPart';
import { NewDevicesPart } from './NewDevicesPart';
import { OneOffsPart } from './OneOffsPart';
import { OptionBar } from './OptionBar';
import { emptyOption } from './optionEdits';
import { OptionHead } from './OptionHead';
import { PhasesPart } from './PhasesPart';
import { PoliciesPart } from './PoliciesPart';
import { SoftPart } from './SoftPart';
import { TransfersPart } from './TransfersPart';
import type { Future } from './useFuture';
import { useChange } from './useFuture';
import './future.css';

/** The design of a future state: what happens to each device, what comes, what it is charged by. */
export function FutureScreen(): ReactElement {
  const results = useResults();
  const change = useChange();
  const [chosenId, setChosenId] = useState<OptionId | null>(null);
  if (results.proposal.devices.length === 0) {
    return (
      <NoFleet title="Future">
        A future state says what happens to each device of today. There are no devices yet.
      </NoFleet>
    );
  }
  const { options } = results.comparison;
  const compared = options.find(({ option }) => option.id === chosenId) ?? results.telling.chosen;
  if (compared === undefined) return <NoOption />;
  const future = { ...results, option: compared.option, compared, change };
  return (
    <Screen title="Future" fills actions={<OptionBar future={future} onChoose={setChosenId} />}>
      <FutureBody key={compared.option.id} future={future} />
    </Screen>
  );
}

const parts = [
  'devices',
  'newDevices',
  'contract',
  'policies',
  'transfers',
  'phases',
  'oneOffs',
  'soft',
] as const;
type Part = (typeof parts)[number];

function FutureBody({ future }: { readonly future: Future }): ReactElement {
  const [part, setPart] = useState<Part>('devices');
  const { option, proposal, format } = future;
  const titled = (title: string, list: readonly unknown[] | undefined): string =>
    list === undefined || list.length === 0 ? title : `${title} (${format.count(list.length)})`;
  const titles: Readonly<Record<Part, string>> = {
    devices: titled("Today's devices", proposal.devices),
    newDevices: titled('New devices', option.newDevices),
    contract: titled('Contracts', option.contracts),
    policies: titled('Print policies', option.policies),
    transfers: titled('Transfers', option.transfers),
    phases: titled('Phases', option.phases),
    oneOffs: titled('One-off costs', option.oneOffs),
    soft: titled('Soft costs', option.softChanges),
  };
  return (
    <>
      <OptionHead future={future} />
      <Segments
        className="segments future-parts"
        label="Parts of the future state"
        items={parts.map((id) => ({ id, name: titles[id] }))}
        chosen={part}
        onChoose={setPart}
      />
      <div className="future-part">
        {part === 'devices' && <DevicesPart future={future} />}
        {part === 'newDevices' && <NewDevicesPart future={future} />}
        {part === 'contract' && <ContractPart future={future} />}
        {part === 'policies' && <PoliciesPart future={future} />}
        {part === 'transfers' && <TransfersPart future={future} />}
        {part === 'phases' && <PhasesPart future={future} />}
        {part === 'oneOffs' && <OneOffsPart future={future} />}
        {part === 'soft' && <SoftPart future={future} />}
      </div>
      <BalanceBar future={future} />
    </>
  );
}

function NoOption(): ReactElement {
  const change = useChange();
  const { proposal } = useResults();
  const design = (): void => {
    change(emptyOption(proposal).edits, 'design a future state');
  };
  return (
    <Screen title="Future">
      <EmptyState
        title="What should the fleet become?"
        actions={
          <button type="button" className="button button-primary" onClick={design}>
            Design a future state
          </button>
        }
      >
        <p>
          Start from today&apos;s fleet: every device is kept until you say otherwise. Then replace, retire or
          move devices, add new ones with their contract, and watch cost and pages as you go.
        </p>
      </EmptyState>
    </Screen>
  );
}
