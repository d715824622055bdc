import { Document, Packer } from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import { unzipSync } from 'fflate';
import type { DocumentModel } from '../../domain/document/block';
import type { DocumentPart } from '../documentPart';
import { cleanModel } from './cleanModel';
import { languageTag, normaliseParts } from './normalise';
import { fillLongTables } from './longTable';
import { pageArea } from './paper';
import { wordBody } from './sections';
import { NUMBERING, THEME, documentStyles } from './styles';
import { styleSheet } from './styleSheet';

/**
 * The document as the parts of a Word file: same model, same parts, byte for byte. The page numbers of its
 * contents are filled in, so Word need not ask to update them.
 */
export async function writeWord(model: DocumentModel): Promise<readonly DocumentPart[]> {
  const clean = cleanModel(model);
  const body = wordBody(clean);
  const document = new Document({
    title: clean.title,
    subject: clean.subject,
    creator: clean.author,
    lastModifiedBy: clean.author,
    styles: documentStyles(languageTag(clean), pageArea(clean.paper, 'portrait').textWidth),
    externalStyles: styleSheet(),
    numbering: NUMBERING,
    theme: THEME,
    compatibility: { version: 15 },
    pageNumbers: estimatePageNumbersWith({ guess: true }),
    sections: body.sections,
  });
  const packed = new Uint8Array(await Packer.toArrayBuffer(document));
  return normaliseParts(unzipSync(packed), {
    model: clean,
    finishDocument: (xml) => fillLongTables(xml, body.longTables),
  });
}
