import type { ReactElement } from 'react';
import { useDeferredValue, useMemo, useState } from 'react';
import { counted } from '../../../shared/domain/document/telling';
import type { DeviceId } from '../../../shared/domain/ids';
import { costFacts } from './costFacts';
import type { CostAspect } from './deviceCostsDraft';
import { aspectNames } from './deviceCostsDraft';
import { DeviceCostsDialog } from './DeviceCostsDialog';
import type { DeviceFilter, FoundDevice } from './deviceFilter';
import { distinct, filterDevices, findableDevices } from './deviceFilter';
import type { Costs } from './useCosts';

const shownAtOnce = 200;
const shownAspects: readonly CostAspect[] = ['hardware', 'supplies', 'service', 'pages', 'energy'];

/** What devices cost of their own: chosen by model or building, and set for many at once. */
export function DeviceCostsPart({ costs }: { readonly costs: Costs }): ReactElement {
  const { proposal, format } = costs;
  const [filter, setFilter] = useState<DeviceFilter>({ model: '', building: '', search: '' });
  const [chosen, setChosen] = useState<ReadonlySet<DeviceId>>(new Set());
  const [isSetting, setSetting] = useState(false);
  const all = useMemo(() => findableDevices(proposal), [proposal]);
  const wanted = useDeferredValue(filter);
  const found = useMemo(() => filterDevices(all, wanted), [all, wanted]);
  const devices = all.filter(({ device }) => chosen.has(device.id)).map(({ device }) => device);
  const those = counted(format, devices.length, 'device');
  return (
    <div className="part-body costs-devices">
      <Filters all={all} filter={filter} onChange={setFilter}>
        {`${format.count(found.length)} of ${counted(format, all.length, 'device')}${found.length > shownAtOnce ? `, the first ${format.count(shownAtOnce)} shown` : ''}`}
      </Filters>
      <div className="row">
        <button
          type="button"
          className="button"
          disabled={found.length === 0}
          onClick={() => {
            setChosen(new Set([...chosen, ...found.map(({ device }) => device.id)]));
          }}
        >
          {found.length === 1 ? 'Choose this device' : `Choose all ${format.count(found.length)} of the list`}
        </button>
        {devices.length > 0 && (
          <>
            <button
              type="button"
              className="button"
              onClick={() => {
                setChosen(new Set());
              }}
            >
              Choose none
            </button>
            <button
              type="button"
              className="button button-primary"
              onClick={() => {
                setSetting(true);
              }}
            >
              Set what {those} {devices.length === 1 ? 'costs' : 'cost'}…
            </button>
          </>
        )}
        {devices.length === 0 && (
          <p className="message">Choose devices, then set hardware, supplies, service and energy at once.</p>
        )}
      </div>
      <DeviceTable
        costs={costs}
        found={found.slice(0, shownAtOnce)}
        chosen={chosen}
        onChoose={(id, isChosen) => {
          const next = new Set(chosen);
          if (isChosen) next.add(id);
          else next.delete(id);
          setChosen(next);
        }}
      />
      {isSetting && (
        <DeviceCostsDialog
          costs={costs}
          devices={devices}
          onClose={() => {
            setSetting(false);
          }}
        />
      )}
    </div>
  );
}

interface FiltersProps {
  readonly all: readonly FoundDevice[];
  readonly filter: DeviceFilter;
  readonly onChange: (filter: DeviceFilter) => void;
  /** How many were found. */
  readonly children: string;
}

function Filters({ all, filter, onChange, children }: FiltersProps): ReactElement {
  const models = useMemo(() => distinct(all.map(({ model }) => model)), [all]);
  const buildings = useMemo(() => distinct(all.map(({ building }) => building)), [all]);
  const select = (name: 'model' | 'building', label: string, texts: readonly string[]): ReactElement => (
    <select
      aria-label={label}
      value={filter[name]}
      onChange={(event) => {
        onChange({ ...filter, [name]: event.target.value });
      }}
    >
      <option value="">Every {name}</option>
      {texts.map((text) => (
        <option key={text} value={text}>
          {text}
        </option>
      ))}
    </select>
  );
  return (
    <search className="row" aria-label="Find devices">
      <input
        type="search"
        aria-label="Find devices by name, serial or department"
        placeholder="Find by name, serial or department"
        value={filter.search}
        onChange={(event) => {
          onChange({ ...filter, search: event.target.value });
        }}
      />
      {select('model', 'Model', models)}
      {select('building', 'Building', buildings)}
      <p className="message" role="status">
        {children}
      </p>
    </search>
  );
}

interface DeviceTableProps {
  readonly costs: Costs;
  readonly found: readonly FoundDevice[];
  readonly chosen: ReadonlySet<DeviceId>;
  readonly onChoose: (id: DeviceId, isChosen: boolean) => void;
}

function DeviceTable({ costs: { format }, found, chosen, onChoose }: DeviceTableProps): ReactElement {
  if (found.length === 0) return <p className="message">No device fits. Take a filter away.</p>;
  return (
    <table className="table costs-list" aria-label="Costs of devices">
      <thead>
        <tr>
          <th scope="col">Device</th>
          <th scope="col">Contract</th>
          {shownAspects.map((aspect) => (
            <th key={aspect} scope="col">
              {aspectNames[aspect]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {found.map(({ device, label, building, contract }) => {
          const facts = costFacts(device, format);
          return (
            <tr key={device.id}>
              <th scope="row">
                <label className="choice">
                  <input
                    type="checkbox"
                    checked={chosen.has(device.id)}
                    onChange={(event) => {
                      onChoose(device.id, event.target.checked);
                    }}
                  />
                  <span>
                    {label}
                    <span className="costs-second">{building}</span>
                  </span>
                </label>
              </th>
              <td>{contract ?? '—'}</td>
              {shownAspects.map((aspect) => (
                <td key={aspect}>{facts[aspect]}</td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
