import { ImageRun, Paragraph } from 'docx';
import type { ChartSpec } from '../../domain/charts/chartSpec';
import type { Block, ChartBlock, DocumentModel } from '../../domain/document/block';
import { cleanModel } from './cleanModel';
import { chartSize } from './chartSize';

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const MOST_PIXELS = 10_000;

/** A chart that is to be drawn as a picture, with its height where the page asks for one. */
export interface PictureSpec extends ChartSpec {
  readonly heightCm?: number;
}

/** The charts of a document that become pictures, in their order: those that have figures. */
export function pictureSpecs(model: DocumentModel): readonly PictureSpec[] {
  return cleanModel(model)
    .blocks.filter(hasPicture)
    .map(({ chart, heightCm }) => (heightCm === undefined ? chart : { ...chart, heightCm }));
}

/** Size of a chart's picture on paper, in pixels (96 an inch); pages are as wide as a chart or wider. */
export function pictureSize(spec: PictureSpec): { readonly width: number; readonly height: number } {
  const { heightCm } = spec;
  return chartSize({ chart: spec, ...(heightCm === undefined ? {} : { heightCm }) }, Infinity);
}

/** Whether a block is a chart with figures to draw. */
export function hasPicture(block: Block): block is ChartBlock {
  return block.type === 'chart' && block.chart.labels.length > 0 && block.chart.series.length > 0;
}

/** Refuses what Word would not show: another number of pictures than charts, or data that are no sound PNG. */
export function checkPictures(model: DocumentModel, pictures: readonly Uint8Array[]): void {
  const charts = model.blocks.filter(hasPicture).length;
  if (pictures.length !== charts) {
    throw new RangeError(
      `The document has ${String(charts)} charts, but there are ${String(pictures.length)} pictures.`,
    );
  }
  for (const [index, bytes] of pictures.entries()) {
    if (!isSoundPng(bytes)) throw new RangeError(`Picture ${String(index + 1)} is no PNG that can be shown.`);
  }
}

/** A chart's picture with its alternative text, as large as the chart that Word can edit would be. */
export function pictureParagraph(block: ChartBlock, textWidth: number, bytes: Uint8Array): Paragraph {
  const { alt, title } = block.chart;
  const picture = new ImageRun({
    type: 'png',
    data: bytes,
    transformation: chartSize(block, textWidth),
    altText: { name: `Chart: ${title}`.slice(0, 200), title, description: alt },
  });
  return new Paragraph({ style: 'ChartSpace', children: [picture] });
}

function isSoundPng(bytes: Uint8Array): boolean {
  if (bytes.length < 45 || PNG.some((byte, index) => bytes[index] !== byte)) return false;
  const header = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return [header.getUint32(16), header.getUint32(20)].every((side) => side > 0 && side <= MOST_PIXELS);
}
