import type { ReactElement } from 'react';
import { useId, useState } from 'react';
import { regionOf, regions } from '../../../shared/domain/proposal/regions';
import { Dialog } from '../../components/Dialog';
import { FormButtons } from '../../components/FormButtons';
import { Field } from '../../components/Field';
import { createProposal } from '../../state/homeStore';
import type { NewProposal } from '../../state/viewStore';
import { useView } from '../../state/viewStore';
import { paperNames } from '../Settings/settingsWords';

/** Most proposals of a day are for the same country. */
let lastLocale = regions[0].locale;

/** Asks for the client's name, the one thing that a new proposal needs, and for its region. */
export function NewProposalDialog(): ReactElement | null {
  const making = useView((view) => view.making);
  return making === null ? null : <ClientDialog making={making} />;
}

function ClientDialog({ making }: { readonly making: NewProposal }): ReactElement {
  const closeNew = useView((view) => view.closeNew);
  const formId = useId();
  const [name, setName] = useState('');
  const [isMissed, setIsMissed] = useState(false);
  const [locale, setLocale] = useState<string>(lastLocale);
  const goesOn = making.fromFile ? 'Create and import' : 'Create proposal';
  const clientName = name.trim();
  return (
    <Dialog
      title="New proposal"
      onClose={closeNew}
      actions={<FormButtons form={formId} go={goesOn} onClose={closeNew} />}
    >
      <form
        id={formId}
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (clientName === '') setIsMissed(true);
          else {
            lastLocale = locale;
            void createProposal(clientName, locale);
          }
        }}
      >
        <Field
          label="Client’s name"
          hint="As it should stand on the cover, such as “Lakeside Community College”."
          error={isMissed && clientName === '' ? 'Enter the name of the organization it is for.' : null}
        >
          {(control) => (
            <input
              {...control}
              type="text"
              autoFocus
              maxLength={200}
              value={name}
              onChange={(event) => {
                setName(event.target.value);
              }}
            />
          )}
        </Field>
        <Field label="Region" hint={whatItSets(locale)}>
          {(control) => (
            <select
              {...control}
              value={locale}
              onChange={(event) => {
                setLocale(event.target.value);
              }}
            >
              {regions.map((region) => (
                <option key={region.locale} value={region.locale}>
                  {region.name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <p className="message">{whatFollows(making)}</p>
      </form>
    </Dialog>
  );
}

function whatItSets(locale: string): string {
  const { currency, paper } = regionOf(locale) ?? regions[0];
  return `Numbers and dates as there, ${currency}, ${paperNames[paper]} paper. The settings can change each of them.`;
}

function whatFollows({ file, fromFile }: NewProposal): string {
  if (file !== null) return `Then “${file.fileName}” is imported: you see everything before it is.`;
  if (fromFile) return 'Then you choose the file with the client’s printers and copiers.';
  return 'The proposal starts without devices. You can import them at any time.';
}
