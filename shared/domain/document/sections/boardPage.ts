import { yearByYear } from '../../charts/moneyCharts';
import { isAnythingKnown } from '../../comparison/comparisonJson';
import type { OptionComparison } from '../../comparison/comparison';
import { isSavingKnown } from '../../comparison/knownSides';
import type { CostTable } from '../../cost/costTable';
import { moneySize, noMoney } from '../../money';
import { divide, whole } from '../../rate';
import type { Block, HeadlineFigure, TextRun } from '../block';
import { fitsOnPage, roomForChart } from '../boardPageRoom';
import { taxSentence } from '../scopeSentence';
import type { Telling } from '../telling';
import { termWords } from '../telling';

/**
 * The one page for the board: the ask, three figures, one chart, what changes, risk, promises,
 * decision. The chart takes the room that the words leave, and gives way where they leave too little.
 */
export function boardPageSection(telling: Telling): readonly Block[] {
  const blocks = pageBlocks(telling);
  const isFull = !blocks.some(({ type }) => type === 'chart');
  // The range is said among the money too: it gives way to the chart.
  return isFull && telling.sureness !== undefined ? pageBlocks({ ...telling, sureness: undefined }) : blocks;
}

function pageBlocks(telling: Telling): readonly Block[] {
  const { chosen, proposal } = telling;
  if (chosen === undefined) return [];
  const [before, after] = [blocksBeforeChart(telling, chosen), blocksAfterChart(telling, chosen)];
  if (!isSavingKnown(telling.comparison, chosen)) return [...before, ...after];
  const chart = yearByYear(telling, chosen);
  const room = roomForChart([...before, ...after], chart.title, proposal.settings.paper);
  if (room === null) return [...before, ...after];
  return [...before, { type: 'chart', chart, heightCm: room, source: '' }, ...after];
}

/** Whether the words of the page for the board leave room for its chart, or run over the page. */
export function boardPageState(telling: Telling): 'fits' | 'no-chart' | 'too-long' {
  const blocks = boardPageSection(telling);
  if (telling.chosen === undefined || blocks.some((block) => block.type === 'chart')) return 'fits';
  if (!fitsOnPage(blocks, telling.proposal.settings.paper)) return 'too-long';
  return isSavingKnown(telling.comparison, telling.chosen) ? 'no-chart' : 'fits';
}

function blocksBeforeChart(telling: Telling, chosen: OptionComparison): readonly Block[] {
  const { whyNow } = telling.proposal.board;
  return [
    { type: 'heading', level: 1, text: 'The decision on one page', newPage: true },
    { type: 'callout', tone: 'neutral', title: 'What we ask', text: ask(telling, chosen) },
    ...(whyNow === undefined ? [] : [{ type: 'paragraph' as const, text: whyNow }]),
    { type: 'figures', items: headline(telling, chosen) },
  ];
}

function blocksAfterChart(telling: Telling, chosen: OptionComparison): readonly Block[] {
  const { board, promises } = telling.proposal;
  const promised = promises.slice(0, 3).map(({ text, target }) => `${text.replace(/\.$/, '')} (${target}).`);
  return [
    ...listed('What changes', board.changes.slice(0, 3)),
    ...riskBlocks(telling, chosen),
    ...listed('What we promise', promised),
    ...decision(telling),
  ];
}

/** The ask in one sentence, with its amount, term and start; without an amount where nothing is known of it. */
export function ask({ proposal, format, comparison }: Telling, { option, cost }: OptionComparison): string {
  const body = proposal.client.board ?? proposal.client.name;
  if (!isAnythingKnown(cost)) {
    return `We ask the ${body} to approve "${option.name}" over ${termWords(comparison.termMonths)}, starting ${format.day(proposal.settings.startsOn)}, at the volumes in this proposal. What it costs is not known yet.`;
  }
  return (
    `We ask the ${body} to approve "${option.name}" at a total cost of no more than ${format.money(cost.term)} over ` +
    `${termWords(comparison.termMonths)}, starting ${format.day(proposal.settings.startsOn)}, at the volumes in this proposal. ${taxSentence(proposal.settings, format)}`
  );
}

/** Today, proposed and difference over the term, each with its first year. */
export function headline(telling: Telling, chosen: OptionComparison): readonly HeadlineFigure[] {
  const { comparison, format } = telling;
  const { doNothing } = comparison.today;
  const saving = chosen.saving.doNothing;
  const first = saving.annual[0] ?? noMoney;
  const over = `over ${String(comparison.termMonths)} months`;
  const word = (amount: bigint): string => (amount < 0n ? 'more' : 'less');
  const side = (label: string, table: CostTable): HeadlineFigure =>
    isAnythingKnown(table)
      ? {
          label,
          value: format.money(table.term),
          note: `${over}; ${format.money(table.annual[0] ?? noMoney)} in year 1`,
          tone: 'neutral',
        }
      : { label, value: 'Not known', note: over, tone: 'neutral' };
  const sides = [side('Today carried on', doNothing), side(chosen.option.name, chosen.cost)];
  if (!isSavingKnown(comparison, chosen)) {
    const note = 'the cost of one side is not known';
    return [...sides, { label: 'Saving', value: 'Not known', note, tone: 'neutral' }];
  }
  return [
    ...sides,
    {
      label: saving.term < 0n ? 'Rise in cost' : 'Saving',
      value: format.moneySize(saving.term),
      note: [
        shareOf(telling, chosen).slice(2),
        `${format.moneySize(first)} ${word(first)} in year 1`,
        likelyNote(telling),
      ]
        .filter((part) => part !== '')
        .join('; '),
      tone: saving.term > 0n ? 'good' : saving.term < 0n ? 'bad' : 'neutral',
    },
  ];
}

function likelyNote({ sureness, format }: Telling): string {
  if (sureness === undefined || sureness.effects.length === 0) return '';
  const { value, low, high } = sureness.range;
  if (value < 0n) return '';
  return `likely ${format.money(low)} to ${format.money(high)}`;
}

/** ", 19.1% of today carried on": the saving's share, empty where today costs nothing. */
export function shareOf({ comparison, format }: Telling, { saving }: OptionComparison): string {
  const today = comparison.today.doNothing.term;
  if (today <= 0n) return '';
  const size = moneySize(saving.doNothing.term);
  return `, ${format.share(divide({ n: size, d: 1n }, { n: today, d: whole(1).d }))}`;
}

function strong(text: string): TextRun {
  return { text, bold: true };
}

function listed(title: string, items: readonly string[]): readonly Block[] {
  if (items.length === 0) return [];
  return [
    { type: 'paragraph', text: [strong(title)], keepNext: true },
    { type: 'list', ordered: false, items },
  ];
}

/** The biggest risk, a rise in the first year, and the assumptions that can turn the answer. */
function riskBlocks(telling: Telling, chosen: OptionComparison): readonly Block[] {
  const { proposal, format } = telling;
  const first = chosen.saving.doNothing.annual[0] ?? noMoney;
  const rise =
    first < 0n && isSavingKnown(telling.comparison, chosen)
      ? `Year 1 costs ${format.moneySize(first)} more than today carried on${chosen.oneOff === noMoney ? '' : `, one-off costs of ${format.money(chosen.oneOff)} included`}.`
      : '';
  const onPage = proposal.assumptions
    .filter((assumption) => assumption.onBoardPage === true)
    .map((assumption) => [assumption.text, assumption.ifWrong ?? ''].filter((part) => part !== '').join(' '));
  const text = [proposal.board.risk ?? '', rise, ...onPage].filter((part) => part !== '').join(' ');
  return text === '' ? [] : [{ type: 'callout', tone: 'bad', title: 'The biggest risk', text }];
}

function decision({ proposal, format }: Telling): readonly Block[] {
  const { decideBy, nextStep } = proposal.board;
  const by = decideBy === undefined ? '' : `We need the decision by ${format.day(decideBy)}. `;
  const text = `${by}${nextStep ?? ''}`.trim();
  return text === '' ? [] : [{ type: 'paragraph', text: [strong('Decision needed. '), { text }] }];
}
