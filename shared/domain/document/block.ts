import type { ChartSpec } from '../charts/chartSpec';

/** A piece of a sentence with one look. */
export interface TextRun {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
}

/** Text of a block: plain, or in pieces with their own look. */
export type RichText = string | readonly TextRun[];

/** How a figure is to be read: a saving, a rise in cost, or neither. */
export type Tone = 'good' | 'bad' | 'neutral';

/** One of the headline figures that stand side by side. */
export interface HeadlineFigure {
  readonly label: string;
  readonly value: string;
  readonly note: string;
  readonly tone: Tone;
}

/** A column of a table; `width` is its share of the table's width (shares need not sum to 1). */
export interface TableColumn {
  readonly header: string;
  readonly align: 'left' | 'right';
  readonly width: number;
}

/** A row of a table: `total` has a line above and is bold; `group` heads the rows under it with one cell across. */
export interface TableRow {
  readonly cells: readonly string[];
  readonly kind: 'body' | 'total' | 'group';
}

/**
 * A table with its caption (what, unit, period, tax and soft costs in or out) and its source line.
 * `long` marks tables of any length (device appendix): zebra, written fast.
 */
export interface TableBlock {
  readonly type: 'table';
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  readonly source: string;
  readonly long?: boolean;
}

/** A chart with what stands under it; the caption is numbered by the writer ("Figure 3"). */
export interface ChartBlock {
  readonly type: 'chart';
  readonly chart: ChartSpec;
  readonly source: string;
  /** Height in centimetres where a page must hold more than the chart; absent: as high as its kind needs. */
  readonly heightCm?: number;
}

/** The cover: a title, for whom, when, by whom. Empty strings are left out. */
export interface CoverBlock {
  readonly type: 'cover';
  readonly client: string;
  readonly title: string;
  readonly preparedFor: string;
  readonly date: string;
  readonly version: string;
  readonly validUntil: string;
  readonly preparedBy: readonly string[];
  /** Says that the data are invented, on samples; printed plainly on the cover. */
  readonly note: string;
}

/** What a document is made of, for every writer (preview, Word, PDF, slides). */
export type Block =
  | CoverBlock
  | { readonly type: 'contents'; readonly title: string }
  | {
      readonly type: 'heading';
      readonly level: 1 | 2 | 3;
      readonly text: string;
      /** Starts a new page. */
      readonly newPage?: boolean;
    }
  /** The message of a section, in one bold sentence under its heading. */
  | { readonly type: 'message'; readonly text: string }
  | {
      readonly type: 'paragraph';
      readonly text: RichText;
      /** Stays on the page of what follows it, as a line that introduces a list does. */
      readonly keepNext?: boolean;
    }
  | { readonly type: 'list'; readonly ordered: boolean; readonly items: readonly RichText[] }
  | { readonly type: 'figures'; readonly items: readonly HeadlineFigure[] }
  /** A boxed remark: the ask, the biggest risk, bad news. */
  | { readonly type: 'callout'; readonly tone: Tone; readonly title: string; readonly text: RichText }
  | ChartBlock
  | TableBlock
  /** Pages from here on have this orientation. */
  | { readonly type: 'orientation'; readonly orientation: 'portrait' | 'landscape' };

/** Paper of the document. */
export type Paper = 'a4' | 'letter';

/** A whole document, ready for a writer; holds nothing that is not printed. */
export interface DocumentModel {
  readonly title: string;
  readonly subject: string;
  /** Name of the company or person that offers; never a login name. */
  readonly author: string;
  readonly company: string;
  /** BCP 47 tag, as `en-US`. */
  readonly language: string;
  readonly paper: Paper;
  /** Running head, left: client; right: short title. */
  readonly head: { readonly left: string; readonly right: string };
  /** Foot beside "Page n of m": version and date. */
  readonly foot: string;
  /** ISO time that is written into the file as its date. */
  readonly madeAt: string;
  readonly blocks: readonly Block[];
}
