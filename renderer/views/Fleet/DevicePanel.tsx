import type { ReactElement } from 'react';
import { useState } from 'react';
import type { Formatters } from '../../../shared/domain/document/formatters';
import { GradeMark } from '../../components/GradeMark';
import { SidePanel } from '../../components/SidePanel';
import { useProposal } from '../../state/documentStore';
import { DeviceBookPrices } from '../PriceBooks/DeviceBookPrices';
import { SourceRowDialog } from '../Sources/SourceRowDialog';
import type { Fact, FactGroup, SourceRow } from './deviceFacts';
import { deviceFacts } from './deviceFacts';
import type { FleetRow, PagesCell } from './fleetRow';
import { kindWords, pagesHint, pagesText } from './fleetWords';
import { NoteField } from './NoteField';
import { PagesForm } from './PagesForm';
import type { VolumeFound } from './volumeFacts';
import { volumeFound } from './volumeFacts';

/** All that is known of the device under the cursor, each figure with its source. */
export function DevicePanel({
  row,
  format,
  onClose,
}: {
  readonly row: FleetRow | null;
  readonly format: Formatters;
  readonly onClose: () => void;
}): ReactElement {
  const proposal = useProposal();
  if (row === null) {
    return (
      <SidePanel title="Details" onClose={onClose}>
        <p className="muted">Go to a device in the list to see its figures and where they come from.</p>
      </SidePanel>
    );
  }
  const { device } = row;
  const writing = { proposal, format };
  const name = [row.make, row.model].filter((part) => part !== '').join(' ');
  const where = [row.building, row.place].filter((part) => part !== '').join(', ');
  return (
    <SidePanel title={name === '' ? 'Model not known' : name} onClose={onClose}>
      <p className="muted">
        {kindWords[row.kind] === kindWords.unknown ? 'Kind not known' : kindWords[row.kind]}
        {' · '}
        {where === '' ? 'Place not known' : where}
      </p>
      <section aria-label="Pages a month" className="stack-tight">
        <h3>Pages a month</h3>
        <dl className="facts fleet-facts">
          <PagesFact name="Mono" cell={row.mono} format={format} />
          <PagesFact name="Color" cell={row.colour} format={format} />
        </dl>
        <VolumeFoundLine found={volumeFound(device, writing)} />
        <PagesForm key={device.id} device={device} />
      </section>
      {deviceFacts(device, writing).map((group) => (
        <Facts key={group.heading} group={group} />
      ))}
      <DeviceBookPrices key={`prices ${device.id}`} device={device} screen="fleet" format={format} />
      <NoteField key={`note ${device.id}`} device={device} />
    </SidePanel>
  );
}

function VolumeFoundLine({ found }: { readonly found: VolumeFound | null }): ReactElement | null {
  if (found === null) return null;
  return (
    <p className="small muted">
      {found.text} {found.source} <ShowRow at={found.at} />
    </p>
  );
}

/** Opens the row of the file that a figure comes from. */
function ShowRow({ at }: { readonly at: SourceRow | null }): ReactElement | null {
  const [isOpen, setIsOpen] = useState(false);
  if (at === null) return null;
  return (
    <>
      <button
        type="button"
        className="button-link small"
        onClick={() => {
          setIsOpen(true);
        }}
      >
        Show the row
      </button>
      {isOpen ? (
        <SourceRowDialog
          source={at.source}
          row={at.row}
          onClose={() => {
            setIsOpen(false);
          }}
        />
      ) : null}
    </>
  );
}

function PagesFact({
  name,
  cell,
  format,
}: {
  readonly name: string;
  readonly cell: PagesCell;
  readonly format: Formatters;
}): ReactElement {
  return (
    <>
      <dt>{name}</dt>
      <dd>
        <span className="number">{pagesText(cell, format)}</span>{' '}
        {cell.grade === null || !cell.isComplete ? null : <GradeMark grade={cell.grade} />}
        <span className="fleet-source">{pagesHint(cell)}</span>
      </dd>
    </>
  );
}

function Facts({ group }: { readonly group: FactGroup }): ReactElement {
  return (
    <section aria-label={group.heading} className="stack-tight">
      <h3>{group.heading}</h3>
      {group.facts.length === 0 ? (
        <p className="small muted">{group.none}</p>
      ) : (
        <dl className="facts fleet-facts">
          {group.facts.map((fact, at) => (
            <FactView key={at} fact={fact} />
          ))}
        </dl>
      )}
    </section>
  );
}

function FactView({ fact }: { readonly fact: Fact }): ReactElement {
  return (
    <>
      <dt>{fact.name}</dt>
      <dd>
        <span className="number">{fact.text}</span>{' '}
        {fact.grade === null ? null : <GradeMark grade={fact.grade} />}
        {fact.source === null ? null : (
          <span className="fleet-source">
            {fact.source} <ShowRow at={fact.at} />
          </span>
        )}
      </dd>
    </>
  );
}
