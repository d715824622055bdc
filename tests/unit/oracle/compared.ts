import { compare } from '../../../shared/domain/comparison/compare';
import { comparisonJson } from '../../../shared/domain/comparison/comparisonJson';
import type { Proposal } from '../../../shared/domain/proposal/proposal';
import { formattersFor } from '../../../shared/format/formatters';
import type { ComparedJson, OptionStateJson, StateJson } from './leaves';

interface PagesJson {
  readonly mono: number | null;
  readonly colour: number | null;
}

/** An option as the program prints it; its page balance names policies and devices. */
interface PrintedOption extends Omit<OptionStateJson, 'pageBalance'> {
  readonly pageBalance: {
    readonly today: PagesJson;
    readonly option: PagesJson;
    readonly removedBy: readonly PagesJson[];
    readonly unassigned: readonly PagesJson[];
  };
}

/** What the program prints of a proposal with `compare --detail --json`, its page balance summed up. */
export function comparedByUs(proposal: Proposal): ComparedJson {
  const { startsOn, discountRate, locale, currency } = proposal.settings;
  // Through its text, as a reader of the command line gets it.
  const printed = JSON.parse(
    JSON.stringify(
      comparisonJson(compare(proposal), formattersFor(locale, currency), { startsOn, discountRate }),
    ),
  ) as {
    readonly today: Readonly<Record<'flat' | 'doNothing', StateJson>>;
    readonly options: readonly PrintedOption[];
  };
  const options = printed.options.map((option) => {
    const { today, option: future, removedBy, unassigned } = option.pageBalance;
    const pageBalance = { today, option: future, removed: summed(removedBy), unassigned: summed(unassigned) };
    return { ...option, pageBalance };
  });
  return { today: printed.today, options };
}

function summed(list: readonly PagesJson[]): PagesJson {
  const add = (a: number, b: number | null): number => a + (b ?? 0);
  return {
    mono: list.map(({ mono }) => mono).reduce<number>(add, 0),
    colour: list.map(({ colour }) => colour).reduce<number>(add, 0),
  };
}
