import type { Block } from '../block';
import type { Telling } from '../telling';

/** The cover, and the table of contents after the page for the board. */
export function coverSection({ proposal, format, at }: Telling): readonly Block[] {
  const { client, cover, provider } = proposal;
  const meeting = cover.meetingOn === undefined ? '' : `, ${format.day(cover.meetingOn)}`;
  const contact = [provider.phone ?? '', provider.email ?? ''];
  return [
    {
      type: 'cover',
      client: client.name,
      title: cover.title,
      preparedFor: cover.preparedFor === undefined ? '' : `Prepared for ${cover.preparedFor}${meeting}`,
      date: format.day(at.slice(0, 10)),
      version: cover.version === undefined ? '' : `Version ${cover.version}`,
      validUntil: cover.validUntil === undefined ? '' : `Valid until ${format.day(cover.validUntil)}`,
      preparedBy: [provider.rep, provider.company, ...contact].filter((line) => line !== ''),
      note: cover.note ?? '',
    },
  ];
}
