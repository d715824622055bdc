import type { ReactElement } from 'react';
import type { SupplyPart } from '../../../shared/domain/fleet/device';
import { ChoiceField } from '../../components/form/ChoiceField';
import { TextField } from '../../components/form/TextField';
import type { PartDraft, SuppliesDraft } from './suppliesDraft';
import { emptyPart } from './suppliesDraft';

interface SuppliesFieldsProps {
  readonly draft: SuppliesDraft;
  readonly problem: string | null;
  readonly currency: string;
  readonly onChange: (changes: Partial<SuppliesDraft>) => void;
}

const kindWords: Readonly<Record<SuppliesDraft['supplies'], string>> = {
  parts: 'Parts with price and yield',
  perPage: 'A cost per page',
  none: 'Not known',
};

const usedByWords: Readonly<Record<SupplyPart['usedBy'], string>> = {
  all: 'Every page',
  mono: 'Mono pages',
  colour: 'Color pages',
};

/** What the client buys for the pages of a device outside a contract. */
export function SuppliesFields({ draft, problem, currency, onChange }: SuppliesFieldsProps): ReactElement {
  return (
    <>
      <div className="form-row">
        <ChoiceField
          label="Supplies"
          value={draft.supplies}
          words={kindWords}
          onChange={(supplies) => {
            onChange({ supplies });
          }}
        />
        {draft.supplies === 'perPage' && (
          <>
            <TextField
              label={`Supplies a mono page (${currency})`}
              value={draft.perMono}
              isFigure
              onChange={(perMono) => {
                onChange({ perMono });
              }}
            />
            <TextField
              label={`Supplies a color page (${currency})`}
              value={draft.perColour}
              isFigure
              onChange={(perColour) => {
                onChange({ perColour });
              }}
            />
          </>
        )}
      </div>
      {draft.supplies === 'parts' && (
        <PartFields
          parts={draft.parts}
          currency={currency}
          onChange={(parts) => {
            onChange({ parts });
          }}
        />
      )}
      {problem !== null && <p className="field-error">{problem}</p>}
    </>
  );
}

interface PartFieldsProps {
  readonly parts: readonly PartDraft[];
  readonly currency: string;
  readonly onChange: (parts: readonly PartDraft[]) => void;
}

function PartFields({ parts, currency, onChange }: PartFieldsProps): ReactElement {
  return (
    <>
      {parts.map((part, at) => (
        <PartRow
          key={at}
          part={part}
          number={at + 1}
          currency={currency}
          onChange={(changes) => {
            onChange(parts.map((own, index) => (index === at ? { ...own, ...changes } : own)));
          }}
          onRemove={
            parts.length === 1
              ? undefined
              : () => {
                  onChange(parts.filter((_, index) => index !== at));
                }
          }
        />
      ))}
      <div>
        <button
          type="button"
          className="button button-small"
          onClick={() => {
            onChange([...parts, emptyPart]);
          }}
        >
          Add a part
        </button>
      </div>
    </>
  );
}

interface PartRowProps {
  readonly part: PartDraft;
  readonly number: number;
  readonly currency: string;
  readonly onChange: (changes: Partial<PartDraft>) => void;
  readonly onRemove: (() => void) | undefined;
}

function PartRow({ part, number, currency, onChange, onRemove }: PartRowProps): ReactElement {
  return (
    <div className="row-fields" role="group" aria-label={`Part ${String(number)}`}>
      <TextField
        label="Part"
        value={part.name}
        onChange={(name) => {
          onChange({ name });
        }}
      />
      <ChoiceField
        label="Used by"
        value={part.usedBy}
        words={usedByWords}
        onChange={(usedBy) => {
          onChange({ usedBy });
        }}
      />
      <TextField
        label={`Price (${currency})`}
        value={part.price}
        isFigure
        onChange={(price) => {
          onChange({ price });
        }}
      />
      <TextField
        label="Yield (pages)"
        value={part.yield}
        isFigure
        onChange={(pages) => {
          onChange({ yield: pages });
        }}
      />
      <TextField
        label="Coverage (%)"
        value={part.coverage}
        isFigure
        onChange={(coverage) => {
          onChange({ coverage });
        }}
      />
      {onRemove !== undefined && (
        <button
          type="button"
          className="button"
          aria-label={`Remove part ${String(number)}`}
          onClick={onRemove}
        >
          Remove
        </button>
      )}
    </div>
  );
}
