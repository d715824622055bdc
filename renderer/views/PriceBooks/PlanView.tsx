import type { ReactElement, ReactNode } from 'react';
import type { Formatters } from '../../../shared/domain/document/formatters';
import { modelName } from '../../../shared/domain/document/telling';
import type { DeviceId } from '../../../shared/domain/ids';
import type { PricePlan } from '../../../shared/domain/models/planPrices';
import type { Proposal } from '../../../shared/domain/proposal/proposal';
import { Callout } from '../../components/Callout';
import { TableHead } from '../../components/TableHead';
import { counted, figureText } from './bookWords';

/** More lines than anybody reads; the counts above them are of all. */
const mostShown = 300;

/** What a plan changes, keeps and leaves out, by device. */
export function PlanView({
  plan,
  proposal,
  format,
}: {
  readonly plan: PricePlan;
  readonly proposal: Proposal;
  readonly format: Formatters;
}): ReactElement {
  const { changes, kept, left, unmatched, confirmed, stale, refused } = plan;
  const named = namer(proposal);
  if (refused !== null) {
    return (
      <Callout tone="bad">
        <p>{refused}</p>
      </Callout>
    );
  }
  return (
    <>
      {stale === null ? null : (
        <Callout tone="warning">
          <p>{staleWords[stale.why]}</p>
        </Callout>
      )}
      <p role="status">
        {counted(changes.length, 'figure')} would be taken
        {confirmed === 0 ? '' : `, ${String(confirmed)} stay the same`}
        {kept.length === 0 ? '' : `, ${String(kept.length)} that you wrote stay as they are`}.
      </p>
      <PlanPart heading="What is taken" count={changes.length}>
        <FiguresTable
          headings={['Now', 'Then']}
          rows={changes.slice(0, mostShown).map(({ device, figure, unit, from, to }) => ({
            name: named(device),
            figure,
            texts: [from === null ? '—' : figureText(from, unit, format), figureText(to, unit, format)],
          }))}
        />
      </PlanPart>
      <PlanPart heading="Kept as it was written" count={kept.length}>
        <FiguresTable
          headings={['Stays', 'In the book']}
          rows={kept.slice(0, mostShown).map(({ device, figure, unit, value, book }) => ({
            name: named(device),
            figure,
            texts: [figureText(value, unit, format), figureText(book, unit, format)],
          }))}
        />
      </PlanPart>
      <PlanPart heading="Not taken" count={left.length}>
        <Lines lines={grouped(left.map(({ device, why }) => ({ text: why, name: named(device) })))} />
      </PlanPart>
      <PlanPart heading="Not in the price book" count={unmatched.length}>
        <Lines
          lines={grouped(
            unmatched.map(({ device, suggestion }) => ({
              text: suggestion === null ? named(device) : `${named(device)}: perhaps ${suggestion}`,
              name: '',
            })),
          )}
        />
      </PlanPart>
    </>
  );
}

const staleWords = {
  expired: 'This version has expired. Its prices are stale.',
  newer: 'This book has a newer version.',
  notYet: 'This version is not valid yet.',
} as const;

function PlanPart({
  heading,
  count,
  children,
}: {
  readonly heading: string;
  readonly count: number;
  readonly children: ReactNode;
}): ReactElement | null {
  if (count === 0) return null;
  return (
    <section aria-label={heading} className="stack-tight">
      <h3>
        {heading} <span className="muted">({count.toLocaleString('en-US')})</span>
      </h3>
      <div className="price-plan">{children}</div>
      {count > mostShown ? <p className="small muted">The first {String(mostShown)} are shown.</p> : null}
    </section>
  );
}

interface FiguresTableProps {
  /** What stands over the two figures of a row. */
  readonly headings: readonly [string, string];
  readonly rows: readonly {
    readonly name: string;
    readonly figure: string;
    readonly texts: readonly [string, string];
  }[];
}

/** Figures of devices, each twice: as it is, and as it is elsewhere. */
function FiguresTable({ headings, rows }: FiguresTableProps): ReactElement {
  return (
    <table className="table">
      <TableHead headings={['Device', 'Figure', ...headings.map((figures) => ({ figures }))]} />
      <tbody>
        {rows.map(({ name, figure, texts: [one, other] }, at) => (
          <tr key={at}>
            <th scope="row">{name}</th>
            <td>{figure}</td>
            <td className="number">{one}</td>
            <td className="number">{other}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }): ReactElement {
  return (
    <ul className="price-figures">
      {lines.slice(0, mostShown).map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

/** What holds for several devices once, with how many there are. */
function grouped(entries: readonly { readonly text: string; readonly name: string }[]): readonly string[] {
  const groups = new Map<string, string[]>();
  for (const { text, name } of entries) {
    const group = groups.get(text);
    if (group === undefined) groups.set(text, [name]);
    else group.push(name);
  }
  return [...groups].map(([text, names]) => {
    const [first = ''] = names;
    if (first === '') return names.length === 1 ? text : `${text} (${counted(names.length, 'device')})`;
    return names.length === 1 ? `${first}: ${text}` : `${counted(names.length, 'device')}: ${text}`;
  });
}

/** Names devices by model, and by serial number where one is known. */
function namer({ devices, options }: Proposal): (id: DeviceId) => string {
  const names = new Map<string, string>();
  for (const { newDevices } of options)
    for (const device of newDevices) names.set(device.id, modelName(device));
  for (const device of devices)
    names.set(device.id, [modelName(device), device.serial].filter((part) => part !== undefined).join(' · '));
  return (id) => names.get(id) ?? id;
}
