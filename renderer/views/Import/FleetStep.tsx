import type { ReactElement } from 'react';
import type { Understanding } from '../../../shared/ipc/contract';
import type { Meeting, MeetingList, MetShown } from '../../../shared/ipc/meeting';
import { withPairs } from './choices';
import { some } from './importWords';
import { confidenceWords, reasonOf } from './meetingWords';
import { StepHeading } from './StepHeading';
import type { ImportControl } from './useImport';

interface StepProps {
  readonly control: ImportControl;
  readonly understanding: Understanding;
}

/** Which devices of the file are in the proposal already, and what the import changes of them. */
export function FleetStep({ control, understanding }: StepProps): ReactElement | null {
  const { meeting } = understanding;
  if (meeting === null) return null;
  const sure = meeting.met.filter(({ confidence }) => confidence === 'sure');
  const unsure = meeting.met.filter(({ confidence }) => confidence !== 'sure');
  const joined = meeting.met.filter(({ joins }) => joins).length;
  return (
    <>
      <StepHeading name="fleet">
        {joined === 0
          ? 'No device of the file is in the proposal yet'
          : `${some(joined, 'device')} ${joined === 1 ? 'is' : 'are'} in the proposal already`}
      </StepHeading>
      <p className="muted small">
        A device that is met again is extended, not doubled. The import is one step that you can undo.
      </p>
      <div className="import-scroll stack">
        {meeting.older === null ? null : <NewerFile control={control} older={meeting.older} />}
        {unsure.length === 0 ? null : <Unsure control={control} pairs={unsure} />}
        {sure.length === 0 ? null : (
          <details className="import-fold">
            <summary>{some(sure.length, 'device')} met for sure</summary>
            <PairTable control={control} pairs={sure} />
          </details>
        )}
        <Changes meeting={meeting} />
        <Labels title={some(meeting.added.count, 'new device')} list={meeting.added} />
        <Labels
          title={`${some(meeting.absent.count, 'device')} of the proposal not in this file`}
          list={meeting.absent}
          note={
            meeting.isSameFleet
              ? 'They stay in the proposal. Ask whether they are gone.'
              : 'The file seems to be about other devices, so this says little. They stay in the proposal.'
          }
        />
      </div>
    </>
  );
}

/** What a person changed by hand would give way too, so this is asked and not taken. */
function NewerFile({
  control,
  older,
}: {
  readonly control: ImportControl;
  readonly older: string;
}): ReactElement {
  const { choices } = control.state;
  return (
    <div className="callout">
      <p>This looks like a newer version of “{older}”, which was imported before.</p>
      <label className="choice">
        <input
          type="checkbox"
          checked={choices.update}
          onChange={(event) => {
            control.choose({ ...choices, update: event.target.checked });
          }}
        />
        Take over its places, IP addresses and names where they differ from the proposal’s
      </label>
    </div>
  );
}

function Unsure({
  control,
  pairs,
}: {
  readonly control: ImportControl;
  readonly pairs: readonly MetShown[];
}): ReactElement {
  const { choices } = control.state;
  const likely = pairs.filter(({ confidence, joins }) => confidence === 'likely' && !joins);
  return (
    <section aria-label="To compare" className="stack-tight">
      <div className="row-spread">
        <h4 className="import-subheading">Are these the same device? Check those that are.</h4>
        {likely.length < 2 ? null : (
          <button
            type="button"
            className="button button-small"
            onClick={() => {
              control.choose(
                withPairs(
                  choices,
                  likely.map(({ found, device }) => [found, device]),
                ),
              );
            }}
          >
            Check all {likely.length} likely ones
          </button>
        )}
      </div>
      <p className="muted small">Those that you leave unchecked come in as new devices.</p>
      <PairTable control={control} pairs={pairs} />
    </section>
  );
}

const mostPairs = 300;

function PairTable({
  control,
  pairs,
}: {
  readonly control: ImportControl;
  readonly pairs: readonly MetShown[];
}): ReactElement {
  return (
    <>
      <table className="table import-pairs">
        <thead>
          <tr>
            <th scope="col">Same</th>
            <th scope="col">In the file</th>
            <th scope="col">In the proposal</th>
            <th scope="col">Why</th>
          </tr>
        </thead>
        <tbody>
          {pairs.slice(0, mostPairs).map((pair) => (
            <PairRow key={pair.found} control={control} pair={pair} />
          ))}
        </tbody>
      </table>
      {pairs.length > mostPairs ? <p className="muted small">The first {mostPairs} are shown.</p> : null}
    </>
  );
}

function PairRow({
  control,
  pair,
}: {
  readonly control: ImportControl;
  readonly pair: MetShown;
}): ReactElement {
  const { choices } = control.state;
  const { found, device, foundLabel, deviceLabel, against, confidence } = pair;
  const said = new Map(choices.pairs).get(found);
  const but = against.length === 0 ? null : `but ${against.join('; ')}`;
  return (
    <tr>
      <td>
        <input
          type="checkbox"
          aria-label={`${foundLabel} is ${deviceLabel} of the proposal`}
          checked={said === undefined ? pair.joins : said === device}
          onChange={(event) => {
            control.choose(withPairs(choices, [[found, event.target.checked ? device : null]]));
          }}
        />
      </td>
      <td>{foundLabel}</td>
      <td>{deviceLabel}</td>
      <td>
        <span className="chip" data-tone={confidence === 'sure' ? 'good' : 'warning'}>
          {confidenceWords[confidence]}
        </span>{' '}
        {reasonOf(pair)}
        {but === null ? null : <span className="muted small import-against">{but}</span>}
      </td>
    </tr>
  );
}

function Changes({ meeting: { changed, changedCount } }: { readonly meeting: Meeting }): ReactElement | null {
  if (changedCount === 0) return null;
  return (
    <details className="import-fold">
      <summary>{some(changedCount, 'device')} with changes</summary>
      <ul className="import-lines">
        {changed.map(({ label, changes }) => (
          <li key={label}>
            <span className="strong">{label}</span>: {changes.join('; ')}
          </li>
        ))}
      </ul>
      {changedCount > changed.length ? (
        <p className="muted small">The first {changed.length} are shown.</p>
      ) : null}
    </details>
  );
}

function Labels({
  title,
  list: { count, labels },
  note,
}: {
  readonly title: string;
  readonly list: MeetingList;
  readonly note?: string;
}): ReactElement | null {
  if (count === 0) return null;
  return (
    <details className="import-fold">
      <summary>{title}</summary>
      {note === undefined ? null : <p className="muted small">{note}</p>}
      <ul className="import-lines">
        {labels.map((label, at) => (
          <li key={at}>{label}</li>
        ))}
      </ul>
      {count > labels.length ? <p className="muted small">The first {labels.length} are shown.</p> : null}
    </details>
  );
}
