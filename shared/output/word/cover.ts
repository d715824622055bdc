import { Paragraph } from 'docx';
import type { CoverBlock } from '../../domain/document/block';
import { textParagraph } from './runs';

/** The cover: client, title, one coloured bar, then for whom, when and by whom; empty texts are left out. */
export function coverParagraphs(cover: CoverBlock): readonly Paragraph[] {
  const details = [joined(cover.date, cover.version), cover.validUntil, ...cover.preparedBy];
  return [
    ...line('CoverClient', cover.client, { always: true }),
    ...line('CoverTitle', cover.title),
    new Paragraph({ style: 'CoverBar' }),
    ...line('CoverText', cover.preparedFor),
    ...details.flatMap((detail) => line('CoverDetail', detail)),
    ...line('CoverNote', cover.note),
  ];
}

function line(
  style: string,
  text: string,
  options: { readonly always?: boolean } = {},
): readonly Paragraph[] {
  if (text.trim() === '' && options.always !== true) return [];
  return [new Paragraph({ style, ...textParagraph(text) })];
}

function joined(...texts: readonly string[]): string {
  return texts.filter((text) => text.trim() !== '').join(' · ');
}
