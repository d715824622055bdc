import type { ReactElement } from 'react';
import { memo, useCallback, useDeferredValue, useMemo, useState } from 'react';
import type { Formatters } from '../../../shared/domain/document/formatters';
import type { DeviceId } from '../../../shared/domain/ids';
import type { Source } from '../../../shared/domain/proposal/proposal';
import { formattersFor } from '../../../shared/format/formatters';
import { DialogOpener } from '../../components/DialogOpener';
import { EmptyState } from '../../components/EmptyState';
import { GradeLegend } from '../../components/GradeMark';
import { Screen } from '../../components/Screen';
import { useProposal } from '../../state/documentStore';
import { useView } from '../../state/viewStore';
import { PasteCellsButton } from '../Import/PasteCells';
import { TakePricesButton } from '../PriceBooks/TakePricesButton';
import { SourcesDialog } from '../Sources/SourcesDialog';
import { AddDeviceDialog } from './AddDeviceDialog';
import { DevicePanel } from './DevicePanel';
import { fleetCosts } from './fleetFigures';
import { FleetGrid } from './FleetGrid';
import { FleetHeadline } from './FleetHeadline';
import { fleetRows } from './fleetRow';
import { FleetToolbar } from './FleetToolbar';
import type { FleetView, YearCosts } from './fleetView';
import { wholeFleet } from './fleetView';
import { SelectionBar } from './SelectionBar';
import { useSettledResults, useShownRows } from './useFleet';
import './fleet.css';

/** Today's devices: figures above, the grid, and the details of the device under the cursor. */
export function FleetScreen(): ReactElement {
  const [isAdding, setIsAdding] = useState(false);
  const [active, setActive] = useState<DeviceId | null>(null);
  const hasDevices = useProposal().devices.length > 0;
  return (
    <>
      {hasDevices ? (
        <FilledFleet
          active={active}
          onActive={setActive}
          onAdd={() => {
            setIsAdding(true);
          }}
        />
      ) : (
        <EmptyFleet
          onAdd={() => {
            setIsAdding(true);
          }}
        />
      )}
      {isAdding ? (
        <AddDeviceDialog
          onClose={() => {
            setIsAdding(false);
          }}
          onAdded={({ id }) => {
            setActive(id);
            setIsAdding(false);
          }}
        />
      ) : null}
    </>
  );
}

function EmptyFleet({ onAdd }: { readonly onAdd: () => void }): ReactElement {
  return (
    <Screen title="Fleet">
      <EmptyState title="Import a fleet file" actions={<FleetActions isFirst onAdd={onAdd} />}>
        <p>
          Here stand the printers and copiers that the client has today, with their places, their pages a
          month, and what they cost.
        </p>
        <p>
          Start with a device list, a meter report, or a copier invoice: an Excel workbook or a CSV file. You
          can also drop the file on the window, or paste cells.
        </p>
      </EmptyState>
    </Screen>
  );
}

function FleetActions({
  isFirst = false,
  onAdd,
}: {
  readonly isFirst?: boolean;
  readonly onAdd: () => void;
}): ReactElement {
  return (
    <>
      <button
        type="button"
        className={isFirst ? 'button button-primary' : 'button'}
        onClick={() => void useView.getState().startImport()}
      >
        Import a fleet file…
      </button>
      <button type="button" className="button" onClick={onAdd}>
        Add a device…
      </button>
      {isFirst ? <PasteCellsButton /> : null}
    </>
  );
}

function FilledFleet({
  active,
  onActive,
  onAdd,
}: {
  readonly active: DeviceId | null;
  readonly onActive: (id: DeviceId) => void;
  readonly onAdd: () => void;
}): ReactElement {
  const proposal = useProposal();
  const { locale, currency } = proposal.settings;
  const [view, setView] = useState<FleetView>(wholeFleet);
  const [isPanelOpen, setIsPanelOpen] = useState(() => window.innerWidth >= roomForPanel);
  const selected = useView((state) => state.selection);
  const results = useSettledResults(proposal);
  const { places, devices } = proposal;
  const rows = useMemo(() => fleetRows({ places, devices }), [places, devices]);
  const format = useMemo(() => formattersFor(locale, currency), [locale, currency]);
  const costs = results === null ? null : fleetCosts(results);
  const writing = useMemo(() => ({ format, costs }), [format, costs]);
  // A keystroke in the search or a cell is shown before the rows and counts that follow from it.
  const shown = useShownRows(rows, useDeferredValue(view), costs?.year ?? noCosts);
  const countedRows = useDeferredValue(rows);
  const sortBy = useCallback((sort: FleetView['sort']): void => {
    setView((before) => ({ ...before, sort }));
  }, []);
  const selection = useMemo(() => new Set(selected), [selected]);
  const chosen = useMemo(() => devices.filter(({ id }) => selection.has(id)), [devices, selection]);
  const refresh = (): void => {
    setView({ ...view });
  };
  const panel = isPanelOpen ? (
    <DevicePanel
      row={rows.find(({ id }) => id === active) ?? null}
      format={format}
      onClose={() => {
        setIsPanelOpen(false);
      }}
    />
  ) : null;
  return (
    <Screen
      title="Fleet"
      fills
      panel={panel}
      actions={
        <>
          <FleetActions onAdd={onAdd} />
          <ImportedFiles sources={proposal.sources} format={format} />
          <TakePricesButton label="Update prices…" what="the fleet" devices={devices} screen="fleet" />
          <button
            type="button"
            className="button"
            aria-pressed={isPanelOpen}
            onClick={() => {
              setIsPanelOpen(!isPanelOpen);
            }}
          >
            Details
          </button>
        </>
      }
    >
      <FleetHeadline results={results} />
      {chosen.length > 0 ? (
        <SelectionBar devices={chosen} count={format.count} onChanged={refresh} />
      ) : (
        <Toolbar rows={countedRows} shown={shown.length} view={view} count={format.count} onView={setView} />
      )}
      <Grid
        rows={shown}
        writing={writing}
        sort={view.sort}
        selection={selection}
        onSort={sortBy}
        onSelect={select}
        onActive={onActive}
      />
      <GradeLegend />
    </Screen>
  );
}

/** Opens the list of the files that the fleet was read from. */
function ImportedFiles({
  sources,
  format,
}: {
  readonly sources: readonly Source[];
  readonly format: Formatters;
}): ReactElement {
  return (
    <DialogOpener
      label="Imported files…"
      dialog={(close) => <SourcesDialog sources={sources} format={format} onClose={close} />}
    />
  );
}

const Grid = memo(FleetGrid);
const Toolbar = memo(FleetToolbar);

function select(ids: ReadonlySet<DeviceId>): void {
  useView.getState().select([...ids]);
}

/** In a smaller window the grid needs the room, until the details are asked for. */
const roomForPanel = 1440;

const noCosts: YearCosts = new Map();
