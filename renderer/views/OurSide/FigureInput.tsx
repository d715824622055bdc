import type { ReactElement } from 'react';
import { isDecimal } from '../../../shared/domain/rate';
import type { Figure } from '../../../shared/domain/sourced';
import { Field } from '../../components/Field';
import { DraftInput } from '../../components/form/DraftInput';
import { percentOfShare, readTyped, shareOfPercent } from '../../components/form/decimals';
import type { SourceDraft } from '../../components/form/figureDraft';
import { GradeMark } from '../../components/GradeMark';

interface FigureInputProps {
  /** What it is, for those who do not see the table's heading. */
  readonly label: string;
  readonly figure: Figure | undefined;
  /** Where what is typed now comes from. */
  readonly source: SourceDraft;
  readonly onChange: (figure: Figure | undefined) => boolean;
  readonly isShare?: boolean;
}

/** A figure that counts while it is typed, with the mark of its source; emptied, it is not known again. */
export function FigureInput(props: FigureInputProps): ReactElement {
  const { label, figure, ...rest } = props;
  return (
    <span className="our-figure">
      <Typed {...rest} figure={figure} control={{ 'aria-label': label }} />
      {figure === undefined ? <span className="grade">—</span> : <GradeMark grade={figure.grade} />}
    </span>
  );
}

/** The same with its label above. */
export function FigureField(props: FigureInputProps & { readonly hint?: string }): ReactElement {
  const { label, figure, hint, ...rest } = props;
  return (
    <Field label={label} hint={hint}>
      {({ id, 'aria-describedby': describedBy }) => (
        <span className="our-figure">
          <Typed {...rest} figure={figure} control={{ id, 'aria-describedby': describedBy }} />
          {figure === undefined ? <span className="grade">—</span> : <GradeMark grade={figure.grade} />}
        </span>
      )}
    </Field>
  );
}

function Typed({
  figure,
  source,
  onChange,
  isShare = false,
  control,
}: Omit<FigureInputProps, 'label'> & {
  readonly control: {
    readonly id?: string;
    readonly 'aria-label'?: string;
    readonly 'aria-describedby'?: string | undefined;
  };
}): ReactElement {
  const shown = figure === undefined ? '' : isShare ? percentOfShare(figure.value) : figure.value;
  return (
    <DraftInput
      {...control}
      inputMode="decimal"
      value={shown}
      accept={(text) => {
        const typed = readTyped(text);
        if (typed.type === 'empty') return onChange(undefined);
        if (typed.type === 'wrong') return false;
        const value = isShare ? shareOfPercent(typed.value) : typed.value;
        if (!isDecimal(value) || (isShare && Number(value) > 1)) return false;
        const note = source.note.trim();
        return onChange({ value, grade: source.grade, ...(note === '' ? {} : { note }) });
      }}
    />
  );
}
