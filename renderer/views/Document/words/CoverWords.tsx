import type { JSX } from 'react';
import type { Cover } from '../../../../shared/domain/proposal/proposal';
import type { Changes } from '../../../../shared/domain/proposal/edit';
import { useProposal } from '../../../state/documentStore';
import { DayField } from './DayField';
import { textOrNothing, useWordEdit } from './useWordEdit';
import { WordField } from './WordField';

/** What the cover says beside client and provider. */
export function CoverWords(): JSX.Element {
  const { cover } = useProposal();
  const edit = useWordEdit();
  const describe = (changes: Changes<Cover>, member: keyof Cover, label: string): void => {
    edit({ type: 'cover.describe', changes }, label, `cover.${member}`);
  };
  return (
    <>
      <WordField
        label="Title"
        value={cover.title}
        warning={cover.title.trim() === '' ? 'The document has no title yet.' : undefined}
        onChange={(title) => {
          describe({ title }, 'title', 'change the title of the cover');
        }}
      />
      <WordField
        label="Prepared for"
        value={cover.preparedFor ?? ''}
        hint="For example: the Board of Trustees meeting"
        onChange={(text) => {
          describe(
            { preparedFor: textOrNothing(text) },
            'preparedFor',
            'change whom the document is prepared for',
          );
        }}
      />
      <div className="word-row">
        <DayField
          label="Meeting date"
          value={cover.meetingOn ?? ''}
          onChange={(day) => {
            describe({ meetingOn: textOrNothing(day) }, 'meetingOn', 'change the meeting date');
          }}
        />
        <DayField
          label="Valid until"
          value={cover.validUntil ?? ''}
          onChange={(day) => {
            describe({ validUntil: textOrNothing(day) }, 'validUntil', 'change how long the offer is valid');
          }}
        />
      </div>
      <WordField
        label="Version"
        value={cover.version ?? ''}
        onChange={(text) => {
          describe({ version: textOrNothing(text) }, 'version', 'change the version');
        }}
      />
      <WordField
        label="Note on the cover"
        value={cover.note ?? ''}
        hint="Printed plainly, for example when the data are invented"
        onChange={(text) => {
          describe({ note: textOrNothing(text) }, 'note', 'change the note on the cover');
        }}
      />
    </>
  );
}
