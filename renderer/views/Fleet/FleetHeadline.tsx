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
  const knownFor = (known: number): string =>
    known === figures.devices ? 'known for all' : `known for ${count(known)} of ${count(figures.devices)}`;
  const pages = `a month, ${knownFor(figures.withPages)}`;
  return (
    <div className="figures fleet-figures">
      <HeadlineFigure
        label="Cost of year 1 if nothing changes"
        value={money(figures.cost)}
        note={knownFor(figures.costKnownFor)}
      />
      <HeadlineFigure label="Devices" value={count(figures.devices)} size="small" note="in today's fleet" />
      <HeadlineFigure label="Mono pages" value={count(figures.mono.pages)} size="small" note={pages} />
      <HeadlineFigure label="Color pages" value={count(figures.colour.pages)} size="small" note={pages} />
    </div>
  );
}
