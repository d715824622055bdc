import type { ReactElement } from 'react';
import { useState } from 'react';
import { NoFleet } from '../../components/NoFleet';
import { Screen } from '../../components/Screen';
import { Segments } from '../../components/Segments';
import { useResults } from '../../state/results';
import { ContractsPart } from './ContractsPart';
import { DeviceCostsPart } from './DeviceCostsPart';
import { InvoicesPart } from './InvoicesPart';
import { OverviewPart } from './OverviewPart';
import { SoftCostsPart } from './SoftCostsPart';
import type { Costs } from './useCosts';
import { useChange } from './useCosts';
import './costs.css';

const parts = ['overview', 'contracts', 'devices', 'invoices', 'soft'] as const;
type Part = (typeof parts)[number];

/** What today costs, and where each figure of it is kept. */
export function CostsScreen(): ReactElement {
  const results = useResults();
  const change = useChange();
  if (results.proposal.devices.length === 0) {
    return (
      <NoFleet title="Costs">
        What today costs is told of its devices: their contracts, their hardware, their toner and service.
        There are no devices yet.
      </NoFleet>
    );
  }
  return (
    <Screen title="Costs" fills>
      <CostsBody costs={{ ...results, change }} />
    </Screen>
  );
}

function CostsBody({ costs }: { readonly costs: Costs }): ReactElement {
  const [part, setPart] = useState<Part>('overview');
  const { proposal, format } = costs;
  const titled = (title: string, list: readonly unknown[] | undefined): string =>
    list === undefined || list.length === 0 ? title : `${title} (${format.count(list.length)})`;
  const titles: Readonly<Record<Part, string>> = {
    overview: 'Overview',
    contracts: titled('Contracts', proposal.contracts),
    devices: titled('Devices', proposal.devices),
    invoices: titled('Invoices', proposal.invoices),
    soft: titled('Soft costs', proposal.softCosts),
  };
  return (
    <>
      <Segments
        className="segments costs-parts-bar"
        label="Parts of today's costs"
        items={parts.map((id) => ({ id, name: titles[id] }))}
        chosen={part}
        onChoose={setPart}
      />
      <div className="costs-part" key={part}>
        {part === 'overview' && <OverviewPart costs={costs} onShow={setPart} />}
        {part === 'contracts' && <ContractsPart costs={costs} />}
        {part === 'devices' && <DeviceCostsPart costs={costs} />}
        {part === 'invoices' && <InvoicesPart costs={costs} />}
        {part === 'soft' && <SoftCostsPart costs={costs} />}
      </div>
    </>
  );
}
