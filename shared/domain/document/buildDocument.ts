import type { IsoDateTime } from '../calendar';
import type { Comparison } from '../comparison/comparison';
import type { Proposal } from '../proposal/proposal';
import { documentLanguage } from '../proposal/regions';
import type { Block, DocumentModel } from './block';
import type { Formatters } from './formatters';
import { appendixSection } from './sections/appendix';
import { boardPageSection } from './sections/boardPage';
import { coverSection } from './sections/cover';
import { environmentSection } from './sections/environment';
import { moneySection } from './sections/money';
import { assumptionsSection, promisesSection, roadMapSection } from './sections/plan';
import { recommendSection } from './sections/recommend';
import { todaySection } from './sections/today';
import type { Sureness } from './sureness';
import type { Telling } from './telling';
import { chosenOption } from './telling';

/**
 * The whole document of a proposal as blocks: cover, the page for the board, contents, today, what we
 * recommend, the money, environment, road map, promises, assumptions, appendices. A section without anything
 * to say is left out, as is how sure the saving is without a `sureness` (see `surenessRuns`). Every figure
 * comes from the comparison through the formatters.
 */
export function buildDocument(
  proposal: Proposal,
  comparison: Comparison,
  made: {
    readonly at: IsoDateTime;
    readonly format: Formatters;
    readonly sureness?: Sureness | undefined;
  },
): DocumentModel {
  const telling: Telling = { proposal, comparison, chosen: chosenOption(proposal, comparison), ...made };
  const { client, cover, provider, settings } = proposal;
  const version = cover.version === undefined ? '' : `Version ${cover.version} · `;
  return {
    title: cover.title,
    subject: `Print services proposal for ${client.name}`,
    author: provider.rep === '' ? provider.company : provider.rep,
    company: provider.company,
    language: documentLanguage(settings.locale),
    paper: settings.paper,
    head: { left: client.name, right: cover.title },
    foot: `${version}${made.format.day(made.at.slice(0, 10))}`,
    madeAt: made.at,
    blocks: blocksOf(telling).map((block) => inLocale(block, settings.locale)),
  };
}

function blocksOf(telling: Telling): readonly Block[] {
  return [
    ...coverSection(telling),
    ...boardPageSection(telling),
    { type: 'contents', title: 'Contents' },
    ...todaySection(telling),
    ...recommendSection(telling),
    ...moneySection(telling),
    ...environmentSection(telling),
    ...roadMapSection(telling),
    ...promisesSection(telling),
    ...assumptionsSection(telling),
    ...appendixSection(telling),
  ];
}

/** Every writer draws a chart's figures as the tables of the document have them. */
function inLocale(block: Block, locale: string): Block {
  return block.type === 'chart' ? { ...block, chart: { ...block.chart, locale } } : block;
}
