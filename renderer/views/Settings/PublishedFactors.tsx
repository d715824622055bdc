import type { ReactElement } from 'react';
import type { PublishedFactor } from '../../../shared/domain/environment/factors';
import { factorFigure, factorNote } from '../../../shared/domain/environment/factors';
import { Field } from '../../components/Field';
import { figureDraft } from './settingsDraft';
import type { FigureDraft, FigureName } from './settingsDraft';

interface PublishedFactorsProps {
  readonly label: string;
  readonly name: FigureName;
  readonly factors: readonly PublishedFactor[];
  readonly figure: FigureDraft;
  readonly onTake: (figure: FigureDraft) => void;
}

const own = '';

/** Published factors to take, each with its source and year; shows which one stands in the figure. */
export function PublishedFactors(props: PublishedFactorsProps): ReactElement {
  const { label, name, factors, figure, onTake } = props;
  const taken = factors.find(
    (factor) => factor.value === figure.text.trim() && factorNote(factor) === figure.note,
  );
  return (
    <Field label={label}>
      {(control) => (
        <select
          {...control}
          value={taken?.id ?? own}
          onChange={(event) => {
            const factor = factors.find(({ id }) => id === event.target.value);
            onTake(figureDraft(name, factor === undefined ? undefined : factorFigure(factor)));
          }}
        >
          <option value={own}>{figure.text.trim() === '' ? 'None' : 'Another figure'}</option>
          {factors.map((factor) => (
            <option key={factor.id} value={factor.id}>
              {`${factor.value}: ${factorNote(factor)}`}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
