import type { ReactElement } from 'react';
import { useMemo } from 'react';
import { HeadlineFigure } from '../../components/HeadlineFigure';
import type { Results } from '../../state/results';
import { fleetFigures } from './fleetFigures';
import { fleetRows } from './fleetRow';

/** What the fleet comes to: cost first, then devices and pages; each says for how many it is known. */
export function FleetHeadline({ results }: { readonly results: Results | null }): ReactElement {
  const figures = useMemo(
    () => (results === null ? null : fleetFigures(fleetRows(results.proposal), results)),
    [results],
  );
  if (results === null || figures === null) {
    return (
      <div className="figures fleet-figures" aria-busy="true">
        <HeadlineFigure label="Cost of year 1 if nothing changes" value="…" note="Computing" />
      </div>
    );
  }
  const { money, count } = results.format;
  const { devices, withPages, costKnownFor } = figures;
  const knownFor = (known: number): string =>
    known === devices ? 'known for all devices' : `known for ${count(known)} of ${count(devices)}`;
  return (
    <div className="figures fleet-figures">
      <HeadlineFigure
        label="Cost of year 1 if nothing changes"
        value={figures.isCostKnown ? money(figures.cost) : 'Not known'}
        note={knownFor(costKnownFor)}
      />
      <HeadlineFigure label="Devices" value={count(devices)} size="small" note="today" />
      <HeadlineFigure
        label="Mono pages a month"
        value={figures.arePagesKnown ? count(figures.mono.pages) : '—'}
        size="small"
        note={knownFor(withPages)}
      />
      <HeadlineFigure
        label="Color pages a month"
        value={figures.arePagesKnown ? count(figures.colour.pages) : '—'}
        size="small"
        note={knownFor(withPages)}
      />
    </div>
  );
}
