import { Document, Packer } from 'docx';
import type { PageNumberEstimator } from 'docx';
import { unzipSync } from 'fflate';
import type { DocumentModel } from '../../domain/document/block';
import type { DocumentPart } from '../documentPart';
import { cleanModel } from './cleanModel';
import { fillLongTables, longTableXml } from './longTable';
import { languageTag, normaliseParts } from './normalise';
import { noPageNumbers, pageNumbers } from './pageNumbers';
import { pageArea } from './paper';
import { longTables, wordSections } from './sections';
import { NUMBERING, THEME, documentStyles } from './styles';
import { styleSheet } from './styleSheet';

/**
 * The document as the parts of a Word file: same model, same parts, byte for byte. The page numbers of its
 * contents are filled in, so Word need not ask to update them. Throws on a table without columns or with more
 * than 63, which Word cannot open.
 */
export async function writeWord(model: DocumentModel): Promise<readonly DocumentPart[]> {
  const clean = cleanModel(model);
  const tables = longTables(clean);
  const filled = tables.map(({ block, area }) => longTableXml(block, area.textWidth));
  const hasContents = clean.blocks.some((block) => block.type === 'contents');
  const estimator = hasContents ? pageNumbers(tables, () => wordDocument(clean)) : noPageNumbers;
  const packed = new Uint8Array(await Packer.toArrayBuffer(wordDocument(clean, estimator)));
  return normaliseParts(unzipSync(packed), {
    model: clean,
    finishDocument: (xml) => fillLongTables(xml, filled),
  });
}

function wordDocument(model: DocumentModel, estimator?: PageNumberEstimator): Document {
  return new Document({
    title: model.title,
    styles: documentStyles(languageTag(model), pageArea(model.paper, 'portrait').textWidth),
    externalStyles: styleSheet(),
    numbering: NUMBERING,
    theme: THEME,
    compatibility: { version: 15 },
    ...(estimator === undefined ? {} : { pageNumbers: estimator }),
    sections: wordSections(model),
  });
}
