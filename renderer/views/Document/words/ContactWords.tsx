import type { JSX } from 'react';
import { useProposal } from '../../../state/documentStore';
import { textOrNothing, useWordEdit } from './useWordEdit';
import { WordField } from './WordField';

/** Who offers, and for whom. */
export function ContactWords(): JSX.Element {
  return (
    <>
      <ClientWords />
      <ProviderWords />
    </>
  );
}

function ClientWords(): JSX.Element {
  const { client } = useProposal();
  const edit = useWordEdit();
  return (
    <fieldset className="word-set">
      <legend>Client</legend>
      <WordField
        label="Name of the client"
        value={client.name}
        warning={client.name.trim() === '' ? 'The client is not named.' : undefined}
        onChange={(name) => {
          edit(
            { type: 'client.describe', changes: { name } },
            'change the name of the client',
            'client.name',
          );
        }}
      />
      <WordField
        label="Body that decides"
        value={client.board ?? ''}
        hint="For example: Board of Trustees"
        onChange={(text) => {
          edit(
            { type: 'client.describe', changes: { board: textOrNothing(text) } },
            'change the body that decides',
            'client.board',
          );
        }}
      />
      <WordField
        label="Contact at the client"
        value={client.contact ?? ''}
        onChange={(text) => {
          edit(
            { type: 'client.describe', changes: { contact: textOrNothing(text) } },
            'change the contact at the client',
            'client.contact',
          );
        }}
      />
    </fieldset>
  );
}

function ProviderWords(): JSX.Element {
  const { provider } = useProposal();
  const edit = useWordEdit();
  return (
    <fieldset className="word-set">
      <legend>Provider</legend>
      <WordField
        label="Company that offers"
        value={provider.company}
        warning={provider.company === '' ? 'The company that offers is not named.' : undefined}
        onChange={(company) => {
          edit(
            { type: 'provider.describe', changes: { company } },
            'change the company that offers',
            'provider.company',
          );
        }}
      />
      <WordField
        label="Representative"
        value={provider.rep}
        onChange={(rep) => {
          edit({ type: 'provider.describe', changes: { rep } }, 'change the representative', 'provider.rep');
        }}
      />
      <WordField
        label="Telephone"
        kind="tel"
        value={provider.phone ?? ''}
        onChange={(text) => {
          edit(
            { type: 'provider.describe', changes: { phone: textOrNothing(text) } },
            'change the telephone number',
            'provider.phone',
          );
        }}
      />
      <WordField
        label="E-mail"
        kind="email"
        value={provider.email ?? ''}
        onChange={(text) => {
          edit(
            { type: 'provider.describe', changes: { email: textOrNothing(text) } },
            'change the e-mail address',
            'provider.email',
          );
        }}
      />
    </fieldset>
  );
}
