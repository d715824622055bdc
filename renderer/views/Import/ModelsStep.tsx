import type { ReactElement } from 'react';
import { mostCorrections } from '../../../shared/domain/table/decisions';
import type { ShownModel, Understanding } from '../../../shared/ipc/contract';
import { decisionsOf, withCorrectedCells, withFileCells } from './choices';
import { some } from './importWords';
import { bookName, isSuggestion, missingWords, modelName, replacedModels, scoreWords } from './modelWords';
import { StepHeading } from './StepHeading';
import type { ImportControl } from './useImport';

interface StepProps {
  readonly control: ImportControl;
  readonly understanding: Understanding;
}

/** The different models with what the price books know of them; what may be misspelt can be replaced. */
export function ModelsStep({ control, understanding }: StepProps): ReactElement {
  const { models, modelCount } = understanding;
  const suggested = models.filter(isSuggestion);
  const unknown = models.filter(({ match }) => match === null);
  const known = models.filter(({ match }) => match?.isSure === true);
  const namesBooks = models.some(({ match }) => match?.book.isOwn === true);
  return (
    <>
      <StepHeading name="models">{some(modelCount, 'model')} in this file</StepHeading>
      <p className="muted small">
        Names are looked up in your own price books first, then in the one that comes with the program.
        “Update prices…” takes their figures.
      </p>
      <div className="import-scroll stack">
        <ReplacedModels control={control} understanding={understanding} />
        {suggested.length === 0 ? null : (
          <section aria-label="Perhaps misspelt" className="stack-tight">
            <h4 className="import-subheading">Perhaps misspelt ({suggested.length})</h4>
            <p className="muted small">These are suggestions. Nothing is replaced unless you say so.</p>
            <ModelTable models={suggested} namesBooks={namesBooks} control={control} />
          </section>
        )}
        {unknown.length === 0 ? null : (
          <section aria-label="Not in the price books" className="stack-tight">
            <h4 className="import-subheading">Not in the price books ({unknown.length})</h4>
            <ModelTable models={unknown} />
          </section>
        )}
        {known.length === 0 ? null : (
          <section aria-label="In the price books" className="stack-tight">
            <h4 className="import-subheading">In the price books ({known.length})</h4>
            <ModelTable models={known} namesBooks={namesBooks} />
          </section>
        )}
        {modelCount > models.length ? (
          <p className="muted small">The first {models.length} are shown.</p>
        ) : null}
      </div>
    </>
  );
}

function ModelTable({
  models,
  namesBooks = false,
  control,
}: {
  readonly models: readonly ShownModel[];
  /** Whether there is more than one book that may have them. */
  readonly namesBooks?: boolean;
  /** Given where the matches are suggestions to be taken. */
  readonly control?: ImportControl;
}): ReactElement {
  const hasMatch = models.some(({ match }) => match !== null);
  return (
    <table className="table import-models">
      <thead>
        <tr>
          <th scope="col">In the file</th>
          <th scope="col" className="number">
            Devices
          </th>
          {hasMatch ? (
            <>
              <th scope="col">{control === undefined ? 'In the price book' : 'Meant perhaps'}</th>
              {namesBooks ? <th scope="col">Price book</th> : null}
              <th scope="col">How alike</th>
            </>
          ) : null}
          <th scope="col">{control === undefined ? 'Missing' : 'Replace'}</th>
        </tr>
      </thead>
      <tbody>
        {models.map((model) => (
          <tr key={modelName(model)}>
            <th scope="row" title={modelName(model)}>
              {modelName(model)}
            </th>
            <td className="number">{model.devices.toLocaleString('en-US')}</td>
            {model.match === null ? null : (
              <>
                <td title={modelName(model.match)}>{modelName(model.match)}</td>
                {namesBooks ? <td title={bookName(model.match.book)}>{bookName(model.match.book)}</td> : null}
                <td>
                  <span className="chip" data-tone={model.match.isSure ? 'good' : 'warning'}>
                    {scoreWords(model)}
                  </span>
                </td>
              </>
            )}
            <td title={missingWords(model)}>
              {control === undefined ? missingWords(model) : <Replace control={control} model={model} />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Replace({
  control,
  model,
}: {
  readonly control: ImportControl;
  readonly model: ShownModel;
}): ReactElement {
  const { cells, match } = model;
  const { corrections = [] } = decisionsOf(control.state.choices);
  const isTooMany = (cells?.rows.length ?? 0) + corrections.length > mostCorrections;
  if (cells === null || match === null || isTooMany)
    return <span className="muted">Correct it in the file</span>;
  const rows = some(cells.rows.length, 'row');
  return (
    <button
      type="button"
      className="button button-small"
      aria-label={`Replace ${modelName(model)} by ${cells.text} in ${rows}`}
      onClick={() => {
        control.choose(withCorrectedCells(control.state.choices, cells));
      }}
    >
      Replace in {rows}
    </button>
  );
}

/** What the user replaced, with the way back to what stands in the file. */
function ReplacedModels({ control, understanding }: StepProps): ReactElement | null {
  const { choices } = control.state;
  const replaced = replacedModels(decisionsOf(choices).corrections ?? [], understanding.columns);
  if (replaced.length === 0) return null;
  return (
    <section aria-label="Replaced by you" className="stack-tight">
      <h4 className="import-subheading">Replaced by you</h4>
      {replaced.map((entry) => (
        <p key={`${String(entry.column)} ${entry.text}`} className="row small">
          <span className="message" data-tone="good">
            {entry.text} in {some(entry.rows.length, 'row')}
          </span>
          <button
            type="button"
            className="button button-small"
            onClick={() => {
              control.choose(withFileCells(choices, entry));
            }}
          >
            Take back
          </button>
        </p>
      ))}
    </section>
  );
}
