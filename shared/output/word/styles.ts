import { AlignmentType, LevelFormat, LineRuleType, TabStopType } from 'docx';
import type { INumberingOptions, IParagraphStyleOptions, IStylesOptions, IThemeOptions } from 'docx';
import { PALETTE } from './palette';

/** Theme of the document: its fonts and colours, which a dealer's template can change in one place. */
export const THEME: IThemeOptions = {
  name: 'Crawlerway',
  colors: {
    dark1: PALETTE.ink,
    dark2: PALETTE.muted,
    light2: PALETTE.zebra,
    accent1: PALETTE.brand,
    accent2: 'E69F00',
    accent3: '009E73',
    accent4: '56B4E9',
    accent5: 'CC79A7',
    accent6: 'D55E00',
    hyperlink: PALETTE.brand,
  },
  fonts: { headings: 'Calibri', body: 'Calibri' },
};

type Look = Omit<IParagraphStyleOptions, 'id' | 'name'>;

const LINE = { line: 276, lineRule: LineRuleType.AUTO };
const SINGLE = { line: 240, lineRule: LineRuleType.AUTO };

function style(id: string, name: string, look: Look): IParagraphStyleOptions {
  return { id, name, basedOn: 'Normal', next: 'Normal', quickFormat: true, ...look };
}

function heading(size: number, color: string, spacing: { before: number; after: number }): Look {
  return {
    basedOn: 'Normal',
    next: 'Normal',
    quickFormat: true,
    run: { size, bold: true, color, font: { theme: 'headings' } },
    paragraph: { keepNext: true, keepLines: true, spacing: { ...SINGLE, ...spacing } },
  };
}

function small(size: number, spacing: { before: number; after: number }, color: string = PALETTE.ink): Look {
  return { run: { size, color }, paragraph: { spacing: { ...SINGLE, ...spacing } } };
}

const TEXT_STYLES: readonly IParagraphStyleOptions[] = [
  style('Message', 'Message', {
    run: { bold: true, size: 24, color: PALETTE.ink },
    paragraph: { keepNext: true, keepLines: true, spacing: { line: 264, before: 0, after: 160 } },
  }),
  style('ChartTitle', 'Chart Title', {
    run: { bold: true, size: 23, color: PALETTE.ink },
    paragraph: { keepNext: true, keepLines: true, spacing: { ...SINGLE, before: 240, after: 20 } },
  }),
  style('ChartSpace', 'Chart', {
    paragraph: { keepNext: true, spacing: { ...SINGLE, before: 40, after: 0 } },
  }),
  style('TableCaption', 'Table Caption', {
    basedOn: 'Caption',
    paragraph: { keepNext: true, keepLines: true, spacing: { ...SINGLE, before: 240, after: 80 } },
  }),
  style('Source', 'Source', small(17, { before: 60, after: 240 }, PALETTE.muted)),
  style('Gap', 'Gap', {
    run: { size: 8 },
    paragraph: { spacing: { line: 120, lineRule: LineRuleType.EXACT, before: 0, after: 120 } },
  }),
  style('LongTableSlot', 'Long Table Slot', small(18, { before: 0, after: 0 })),
];

const TABLE_STYLES: readonly IParagraphStyleOptions[] = [
  style('TableText', 'Table Text', small(18, { before: 0, after: 0 })),
  style('TableNumber', 'Table Number', {
    basedOn: 'TableText',
    paragraph: { alignment: AlignmentType.RIGHT },
  }),
  style('TableHead', 'Table Head', {
    basedOn: 'TableText',
    run: { bold: true, color: PALETTE.muted },
    paragraph: { keepNext: true },
  }),
  style('TableHeadNumber', 'Table Head Number', {
    basedOn: 'TableHead',
    paragraph: { alignment: AlignmentType.RIGHT },
  }),
  style('TableTotal', 'Table Total', { basedOn: 'TableText', run: { bold: true } }),
  style('TableTotalNumber', 'Table Total Number', {
    basedOn: 'TableTotal',
    paragraph: { alignment: AlignmentType.RIGHT },
  }),
  style('TableGroup', 'Table Group', {
    basedOn: 'TableText',
    run: { bold: true, color: PALETTE.brand },
    paragraph: { keepNext: true, spacing: { before: 60 } },
  }),
  style('TableGroupNumber', 'Table Group Number', {
    basedOn: 'TableGroup',
    paragraph: { alignment: AlignmentType.RIGHT },
  }),
];

const FIGURE_STYLES: readonly IParagraphStyleOptions[] = [
  style('FigureLabel', 'Figure Label', {
    run: { size: 19, color: PALETTE.muted },
    paragraph: { spacing: { ...SINGLE, before: 40, after: 0 } },
  }),
  style('FigureValue', 'Figure Value', {
    run: { size: 52, bold: true, font: { theme: 'headings' } },
    paragraph: { spacing: { ...SINGLE, before: 0, after: 0 } },
  }),
  style('FigureValueMedium', 'Figure Value Medium', { basedOn: 'FigureValue', run: { size: 40 } }),
  style('FigureValueSmall', 'Figure Value Small', { basedOn: 'FigureValue', run: { size: 30 } }),
  style('FigureNote', 'Figure Note', small(18, { before: 0, after: 40 }, PALETTE.muted)),
  style('CalloutTitle', 'Callout Title', {
    run: { bold: true, size: 22 },
    paragraph: { spacing: { ...SINGLE, before: 0, after: 40 } },
  }),
  style('CalloutText', 'Callout Text', {
    paragraph: { keepLines: true, spacing: { line: 264, before: 0, after: 0 } },
  }),
];

const COVER_STYLES: readonly IParagraphStyleOptions[] = [
  style('CoverClient', 'Cover Client', {
    run: { size: 30, color: PALETTE.muted },
    paragraph: { spacing: { ...SINGLE, before: 3_200, after: 80 } },
  }),
  style('CoverTitle', 'Cover Title', {
    run: { size: 72, bold: true, color: PALETTE.ink, font: { theme: 'headings' } },
    paragraph: { spacing: { line: 228, lineRule: LineRuleType.AUTO, before: 0, after: 280 } },
  }),
  style('CoverBar', 'Cover Bar', {
    run: { size: 4 },
    paragraph: {
      spacing: { line: 120, lineRule: LineRuleType.EXACT, before: 0, after: 360 },
      shading: { fill: PALETTE.brand, type: 'clear', color: 'auto' },
    },
  }),
  style('CoverText', 'Cover Text', {
    run: { size: 26 },
    paragraph: { spacing: { ...SINGLE, before: 0, after: 80 } },
  }),
  style('CoverDetail', 'Cover Detail', small(21, { before: 0, after: 60 }, PALETTE.muted)),
  style('CoverNote', 'Cover Note', {
    run: { size: 21, bold: true, color: 'A15C00' },
    paragraph: { spacing: { ...SINGLE, before: 600, after: 0 } },
  }),
];

function contentsStyles(textWidth: number): readonly IParagraphStyleOptions[] {
  const entry = (level: number, look: Look): IParagraphStyleOptions =>
    style(`TOC${String(level)}`, `toc ${String(level)}`, {
      ...look,
      paragraph: { rightTabStop: textWidth, ...look.paragraph },
    });
  return [
    style('ContentsTitle', 'Contents Title', heading(44, PALETTE.ink, { before: 0, after: 240 })),
    entry(1, { run: { bold: true }, paragraph: { spacing: { ...SINGLE, before: 160, after: 40 } } }),
    entry(2, { paragraph: { indent: { left: 284 }, spacing: { ...SINGLE, before: 0, after: 40 } } }),
    entry(3, { paragraph: { indent: { left: 568 }, spacing: { ...SINGLE, before: 0, after: 40 } } }),
    style('Header', 'header', {
      run: { size: 17, color: PALETTE.muted },
      paragraph: {
        spacing: { ...SINGLE, before: 0, after: 0 },
        border: { bottom: { style: 'single', size: 4, color: PALETTE.line, space: 4 } },
      },
    }),
    style('Footer', 'footer', {
      run: { size: 17, color: PALETTE.muted },
      paragraph: { spacing: { ...SINGLE, before: 0, after: 0 } },
    }),
  ];
}

/** All styles of the document; `textWidth` in twips places the page numbers of the contents. */
export function documentStyles(language: string, textWidth: number): IStylesOptions {
  return {
    default: {
      document: {
        run: { size: 21, color: PALETTE.ink, font: { theme: 'body' }, language: { value: language } },
        paragraph: { spacing: { ...LINE, before: 0, after: 140 } },
      },
      heading1: heading(44, PALETTE.ink, { before: 360, after: 160 }),
      heading2: heading(30, PALETTE.brand, { before: 320, after: 100 }),
      heading3: heading(24, PALETTE.ink, { before: 240, after: 60 }),
      caption: {
        basedOn: 'Normal',
        next: 'Normal',
        run: { size: 18, color: PALETTE.muted },
        paragraph: { keepNext: true, keepLines: true, spacing: { ...SINGLE, before: 0, after: 60 } },
      },
      listParagraph: { basedOn: 'Normal', paragraph: { spacing: { ...LINE, before: 0, after: 60 } } },
    },
    paragraphStyles: [
      ...TEXT_STYLES,
      ...TABLE_STYLES,
      ...FIGURE_STYLES,
      ...COVER_STYLES,
      ...contentsStyles(textWidth),
    ],
  };
}

/** The two lists of the document: points and numbers. */
export const NUMBERING: INumberingOptions = {
  config: (
    [
      ['points', LevelFormat.BULLET, '•'],
      ['numbers', LevelFormat.DECIMAL, '%1.'],
    ] as const
  ).map(([reference, format, text]) => ({
    reference,
    levels: [
      {
        level: 0,
        format,
        text,
        alignment: AlignmentType.LEFT,
        style: {
          run: { color: PALETTE.brand, bold: format === LevelFormat.DECIMAL },
          paragraph: {
            indent: { left: 397, hanging: 397 },
            tabStops: [{ type: TabStopType.LEFT, position: 397 }],
          },
        },
      },
    ],
  })),
};
