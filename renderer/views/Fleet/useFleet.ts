import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { DeviceId } from '../../../shared/domain/ids';
import type { Device } from '../../../shared/domain/fleet/device';
import type { Proposal } from '../../../shared/domain/proposal/proposal';
import { useDocument } from '../../state/documentStore';
import type { Results } from '../../state/results';
import { resultsOf } from '../../state/results';
import { useView } from '../../state/viewStore';
import type { FleetStep } from './fleetEdits';
import type { FleetRow } from './fleetRow';
import type { FleetView, YearCosts } from './fleetView';
import { haveSameIds, shownIds } from './fleetView';

/** Plays a step; a problem is told, and the answer is whether the step was made. */
export function playStep(step: FleetStep | null): boolean {
  if (step === null) return false;
  const played = useDocument.getState().edit(step.edits, step.means);
  if (!played.ok) useView.getState().showToast({ text: played.problem.message, tone: 'bad' });
  return played.ok;
}

const settledAfterMs = 350;

/**
 * The results once the proposal has rested for a moment; `null` at first. They take longer than a
 * keystroke may in a large fleet, and what does not touch figures starts no new computation.
 */
export function useSettledResults(proposal: Proposal): Results | null {
  const [settled, setSettled] = useState<Proposal | null>(null);
  useEffect(() => {
    if (settled !== null && haveSameFigures(settled, proposal)) return undefined;
    const timer = setTimeout(
      () => {
        setSettled(proposal);
      },
      settled === null ? 0 : settledAfterMs,
    );
    return () => {
      clearTimeout(timer);
    };
  }, [proposal, settled]);
  const shown = useDeferredValue(settled);
  return shown === null ? null : resultsOf(shown);
}

/** Whether two states differ only in words of devices, which no figure depends on. */
export function haveSameFigures(a: Proposal, b: Proposal): boolean {
  if (a === b) return true;
  const { devices: devicesOfA, ...restOfA } = a;
  const { devices: devicesOfB, ...restOfB } = b;
  const haveSameRest = Object.entries(restOfA).every(
    ([name, value]) => value === restOfB[name as keyof typeof restOfB],
  );
  return (
    haveSameRest &&
    Object.keys(restOfA).length === Object.keys(restOfB).length &&
    devicesOfA.length === devicesOfB.length &&
    devicesOfA.every((device, at) => device === devicesOfB[at] || differInWords(device, devicesOfB[at]))
  );
}

const words: ReadonlySet<string> = new Set<keyof Device>(['make', 'model', 'note']);

function differInWords(a: Device, b: Device | undefined): boolean {
  if (b === undefined) return false;
  const names = new Set([...Object.keys(a), ...Object.keys(b)]) as ReadonlySet<keyof Device>;
  return [...names].every((name) => words.has(name) || a[name] === b[name]);
}

interface Order {
  readonly rows: readonly FleetRow[];
  readonly view: FleetView;
  readonly ids: readonly DeviceId[];
}

/**
 * The rows that a view shows. Editing a device does not move its row: the order is made anew only when
 * the view changes or devices come or go.
 */
export function useShownRows(
  rows: readonly FleetRow[],
  view: FleetView,
  costs: YearCosts,
): readonly FleetRow[] {
  const [order, setOrder] = useState<Order>(() => ({ rows, view, ids: shownIds(rows, view, costs) }));
  let { ids } = order;
  if (order.view !== view || (order.rows !== rows && !haveSameIds(order.rows, rows))) {
    ids = shownIds(rows, view, costs);
    setOrder({ rows, view, ids });
  }
  return useMemo(() => {
    if (ids.length === rows.length && rows.every(({ id }, at) => id === ids[at])) return rows;
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.flatMap((id) => byId.get(id) ?? []);
  }, [ids, rows]);
}
