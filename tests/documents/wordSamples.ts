import type { Block, DocumentModel, TableRow, TextRun } from '../../shared/domain/document/block';
import type { ChartKind, ChartSpec } from '../../shared/domain/charts/chartSpec';

/** A document with the blocks given and otherwise plain settings. */
export function documentModel(blocks: readonly Block[], changes: Partial<DocumentModel> = {}): DocumentModel {
  return {
    title: 'Managed print proposal',
    subject: 'Managed print services',
    author: 'Northline Office',
    company: 'Northline & Sons',
    language: 'en-US',
    paper: 'a4',
    head: { left: 'City of Harrow Falls', right: 'Managed print proposal' },
    foot: 'Version 3 · 14 November 2026',
    madeAt: '2026-11-14T09:00:00.000Z',
    blocks,
    ...changes,
  };
}

const INVOICES: readonly TextRun[] = [
  { text: 'Accounts', bold: true },
  { text: ' has one invoice.', italic: true },
];

const PROSE =
  'We counted the pages of all 87 devices over three full months by their own meters and by the invoices of the ' +
  'present providers. Where the two differ we used the invoice, and the table in the appendix says so for each device. ';

/** A paragraph of ordinary prose, `times` as long. */
export function prose(times = 1): Block {
  return { type: 'paragraph', text: PROSE.repeat(times).trim() };
}

/** A chart of a kind with two series, a gap and, if asked for, negative values. */
export function chartOf(kind: ChartKind, changes: Partial<ChartSpec> = {}): Block {
  const chart: ChartSpec = {
    id: kind,
    kind,
    title: `The proposal costs $41,200 less (${kind})`,
    shows: 'Yearly cost by category, US dollars, before tax',
    alt: `Chart of kind ${kind}: today $192,700, proposed $151,500.`,
    unit: { type: 'money', currency: 'USD' },
    labels: ['Today', 'Proposed', 'Proposed with colour rules'],
    series: [
      { name: 'Hardware', colour: '0072B2', values: [61_200, 48_600, null], labelled: true },
      { name: 'Pages and service', colour: 'E69F00', values: [131_500, 102_900, 98_000], labelled: true },
    ],
    ...changes,
  };
  return { type: 'chart', chart, source: 'Source: invoices of June to August 2026.' };
}

/** Six charts of every kind: plain, floating on a base, negative, per page. */
export function everyChart(): readonly Block[] {
  const floating = {
    labels: ['Today', 'Fewer devices', 'Service desk', 'Proposed'],
    series: [
      { name: 'base', colour: 'FFFFFF', role: 'base' as const, values: [null, 150_000, 150_000, null] },
      { name: 'Total', colour: '8A94A6', values: [192_700, null, null, 152_500], labelled: true },
      { name: 'Less', colour: '0B7A5A', values: [null, 42_700, null, null], labelled: true },
      { name: 'More', colour: 'B3261E', values: [null, null, 2_500, null], labelled: true },
    ],
  };
  return [
    chartOf('columns'),
    chartOf('stackedColumns', floating),
    chartOf('bars', { unit: { type: 'count', noun: 'pages a month' } }),
    chartOf('stackedBars'),
    chartOf('lines', {
      series: [{ name: 'Saving', colour: '0072B2', values: [-18_000, -4_000, 12_500], labelled: true }],
    }),
    chartOf('columns', {
      unit: { type: 'costPerPage', currency: 'EUR' },
      series: [{ name: 'Price', colour: '1F5FBF', values: [0.0081, -0.0012, null], labelled: true }],
    }),
  ];
}

/** A long table of `count` devices with a group and a total. */
export function deviceTable(count: number): Block {
  const devices = Array.from({ length: count }, (_, index): TableRow => ({
    kind: 'body',
    cells: [
      `D-${String(1000 + index)}`,
      ['LaserJet M404dn', 'imageRUNNER ADVANCE C5535i, with finisher and fax', 'MFC-L2750DW'][index % 3] ??
        '',
      `Town Hall, floor ${String(index % 6)}`,
      String(900 + ((index * 37) % 4000)),
      ['Keep', 'Retire', 'Replace'][index % 3] ?? '',
      `$${String(22 + (index % 90))}`,
    ],
  }));
  return {
    type: 'table',
    long: true,
    caption: `The ${String(count)} devices, pages a month, US dollars before tax`,
    columns: ['Number', 'Model', 'Place', 'Pages', 'Fate', 'A month'].map((header, index) => ({
      header,
      align: index === 3 || index === 5 ? 'right' : 'left',
      width: [1, 2, 2, 1, 1, 1][index] ?? 1,
    })),
    rows: [
      { kind: 'group', cells: ['Town Hall'] },
      ...devices,
      { kind: 'total', cells: ['Total', '', '', '123,456', '', '$11,375'] },
    ],
    source: 'Source: fleet list of 2 September 2026.',
  };
}

/** A table of costs in the text, with a group and a total. */
export function costTable(): Block {
  return {
    type: 'table',
    caption: 'Yearly cost by category, US dollars, before tax, soft costs left out',
    columns: [
      { header: 'Category', align: 'left', width: 3 },
      { header: 'Today', align: 'right', width: 1 },
      { header: '', align: 'right', width: 1 },
    ],
    rows: [
      { kind: 'group', cells: ['Paid to providers'] },
      { kind: 'body', cells: ['Hardware', '$61,200', '$48,600'] },
      { kind: 'body', cells: ['Pages', '$131,500'] },
      { kind: 'total', cells: ['Total a year', '$192,700', '$151,500', 'one too many'] },
    ],
    source: 'Source: invoices.',
  };
}

/** The blocks of a whole proposal, with every kind of block, and appendices on lying and upright pages. */
export function proposalBlocks(devices: number): readonly Block[] {
  const promise = (number: number): readonly Block[] => [
    {
      type: 'heading',
      level: 2,
      text: `Promise ${String(number)}: devices answer within four hours of a call`,
    },
    prose(3),
    { type: 'heading', level: 3, text: `How promise ${String(number)} is measured` },
    prose(2),
  ];
  return [
    {
      type: 'cover',
      client: 'City of Harrow Falls',
      title: 'Fewer printers and one price',
      preparedFor: 'Prepared for the Board meeting of 3 December 2026',
      date: '14 November 2026',
      version: 'Version 3',
      validUntil: '',
      preparedBy: ['Dana Whitfield'],
      note: 'Sample: all figures are invented.',
    },
    { type: 'contents', title: 'Contents' },
    { type: 'heading', level: 1, text: 'For the board', newPage: true },
    { type: 'message', text: 'We ask the board to approve a 60-month agreement for 58 devices.' },
    {
      type: 'figures',
      items: [
        { label: 'Today', value: '$192,700', note: 'a year', tone: 'neutral' },
        { label: 'Proposed', value: '$151,500', note: 'a year', tone: 'neutral' },
        { label: 'Difference', value: '−$41,200', note: 'a year', tone: 'good' },
        { label: 'Pages', value: '1,480,000', note: 'a year', tone: 'bad' },
      ],
    },
    {
      type: 'list',
      ordered: false,
      items: ['Staff walk at most 20 metres.', INVOICES],
    },
    { type: 'callout', tone: 'bad', title: 'The biggest risk', text: 'Pages fall by more than 25 per cent.' },
    { type: 'heading', level: 1, text: 'Where the money goes', newPage: true },
    prose(4),
    costTable(),
    ...everyChart().flatMap((chart, index): readonly Block[] => [
      { type: 'heading', level: 2, text: `Finding ${String(index + 1)}` },
      prose(2),
      chart,
    ]),
    { type: 'list', ordered: true, items: ['First.', 'Second.'] },
    { type: 'callout', tone: 'neutral', title: '', text: 'What stays as it is.' },
    { type: 'heading', level: 1, text: 'What we promise', newPage: true },
    ...[1, 2, 3, 4, 5].flatMap(promise),
    { type: 'orientation', orientation: 'landscape' },
    { type: 'heading', level: 1, text: 'Appendix A: every device', newPage: true },
    deviceTable(devices),
    { type: 'heading', level: 1, text: 'Appendix B: how we counted', newPage: true },
    prose(3),
    { type: 'orientation', orientation: 'portrait' },
    { type: 'heading', level: 1, text: 'Appendix C: words' },
    prose(3),
    { type: 'heading', level: 2, text: 'Glossary' },
    prose(1),
  ];
}
