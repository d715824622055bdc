import type { ReactElement } from 'react';
import { toldChecks } from '../../../shared/domain/comparison/checkWords';
import { isAnythingKnown } from '../../../shared/domain/comparison/comparisonJson';
import { isSavingKnown } from '../../../shared/domain/comparison/knownSides';
import { noMoney } from '../../../shared/domain/money';
import type { PagesByMeter } from '../../../shared/domain/future/pageFlow';
import { pageBalanceFigures } from './pageBalanceFigures';
import { deviceNamer } from './futureWords';
import type { Future } from './useFuture';

const namedAtOnce = 3;

/** Always in sight: where today's pages go, and what the option costs. */
export function BalanceBar({ future }: { readonly future: Future }): ReactElement {
  const { compared, format, proposal, option } = future;
  const { today, then, removed, unassigned } = pageBalanceFigures(compared.pageBalance);
  const name = deviceNamer(proposal, option);
  const open = compared.pageBalance.unassigned.map(({ deviceId }) => name(deviceId));
  const more = open.length - namedAtOnce;
  const hasPhases = (option.phases ?? []).length > 0;
  const says = (pages: PagesByMeter): string =>
    `${format.count(pages.mono)} mono, ${format.count(pages.colour)} color`;
  return (
    <aside className="balance-bar" aria-label="Page balance and cost" aria-live="polite">
      <dl className="balance-figures">
        <BalanceFigure label="Pages a month today" text={says(today)} />
        <BalanceFigure label={hasPhases ? 'In the option, in the end' : 'In the option'} text={says(then)} />
        <BalanceFigure label="Removed by policies" text={says(removed)} />
        <BalanceFigure label="Without a device" text={says(unassigned)} isBad={open.length > 0} />
        <BalanceCost future={future} />
      </dl>
      {open.length > 0 && (
        <p className="message" data-tone="bad">
          Choose where the pages of {format.list(open.slice(0, namedAtOnce))}
          {more > 0 && ` and ${format.count(more)} more`} go. Until then nothing can be exported.
        </p>
      )}
      <OtherBlocks future={future} />
    </aside>
  );
}

/** What else stops the export, such as a print policy that removes more than is printed. */
function OtherBlocks({ future }: { readonly future: Future }): ReactElement | null {
  const { compared, format } = future;
  const others = toldChecks(
    compared.checks.filter(({ code, severity }) => severity === 'block' && code !== 'unassigned-pages'),
    format,
  );
  const [first] = others;
  if (first === undefined) return null;
  const more = others.length - 1;
  return (
    <p className="message" data-tone="bad">
      {first.message}
      {more > 0 && ` ${format.count(more)} more on the Comparison screen.`}
    </p>
  );
}

function BalanceCost({ future }: { readonly future: Future }): ReactElement {
  const { compared, comparison, format } = future;
  const saving = compared.saving.doNothing.term;
  const { cost } = compared;
  const inAll = isAnythingKnown(cost) ? format.money(cost.term) : 'not known';
  const size =
    saving === noMoney
      ? 'the same as today'
      : `${format.moneySize(saving)} ${saving > noMoney ? 'less' : 'more'} than today`;
  const against = isSavingKnown(comparison, compared) ? size : 'no saving can be told';
  return (
    <div className="balance-cost">
      <dt>Cost over {comparison.termMonths} months</dt>
      <dd>
        <strong>{inAll}</strong>, {against}
      </dd>
    </div>
  );
}

interface BalanceFigureProps {
  readonly label: string;
  readonly text: string;
  readonly isBad?: boolean;
}

function BalanceFigure({ label, text, isBad = false }: BalanceFigureProps): ReactElement {
  return (
    <div data-tone={isBad ? 'bad' : undefined}>
      <dt>{label}</dt>
      <dd className="number">{text}</dd>
    </div>
  );
}
