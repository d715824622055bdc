import { Document, Packer } from 'docx';
import type { PageNumberEstimator } from 'docx';
import { unzipSync } from 'fflate';
import type { DocumentModel } from '../../domain/document/block';
import type { DocumentPart } from '../documentPart';
import { checkPictures } from './chartPictures';
import { cleanModel } from './cleanModel';
import { fillLongTables, longTableXml } from './longTable';
import { languageTag, normaliseParts } from './normalise';
import { noPageNumbers, pageNumbers } from './pageNumbers';
import { pageArea } from './paper';
import { longTables, wordSections } from './sections';
import { NUMBERING, THEME, documentStyles } from './styles';
import { styleSheet } from './styleSheet';

/** How a Word file is to look, beside what its model says. */
export interface WordLook {
  /** A PNG for each chart that has figures, in their order (`pictureSpecs`); absent: Word draws the charts. */
  readonly pictures?: readonly Uint8Array[] | undefined;
}

/**
 * The document as the parts of a Word file: same model, same parts, byte for byte. The page numbers of its
 * contents are filled in, so Word need not ask to update them. Throws on a table without columns or with more
 * than 63, which Word cannot open, and on pictures that do not fit the charts.
 */
export async function writeWord(
  model: DocumentModel,
  { pictures }: WordLook = {},
): Promise<readonly DocumentPart[]> {
  const clean = cleanModel(model);
  if (pictures !== undefined) checkPictures(clean, pictures);
  const tables = longTables(clean);
  const filled = tables.map(({ block, area }) => longTableXml(block, area.textWidth));
  const hasContents = clean.blocks.some((block) => block.type === 'contents');
  const estimator = hasContents
    ? pageNumbers(tables, () => wordDocument(clean, { pictures }))
    : noPageNumbers;
  const packed = new Uint8Array(await Packer.toArrayBuffer(wordDocument(clean, { pictures, estimator })));
  return normaliseParts(unzipSync(packed), {
    model: clean,
    finishDocument: (xml) => fillLongTables(xml, filled),
  });
}

interface Means extends WordLook {
  readonly estimator?: PageNumberEstimator | undefined;
}

function wordDocument(model: DocumentModel, { pictures, estimator }: Means): Document {
  return new Document({
    title: model.title,
    styles: documentStyles(languageTag(model), pageArea(model.paper, 'portrait').textWidth),
    externalStyles: styleSheet(),
    numbering: NUMBERING,
    theme: THEME,
    compatibility: { version: 15 },
    ...(estimator === undefined ? {} : { pageNumbers: estimator }),
    sections: wordSections(model, pictures),
  });
}
