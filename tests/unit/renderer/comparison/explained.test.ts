import { describe, expect, it } from 'vitest';
import type { OptionComparison } from '../../../../shared/domain/comparison/comparison';
import { transition } from '../../../../shared/domain/comparison/transition';
import { breakdownBys } from '../../../../shared/domain/cost/costParts';
import type { Telling } from '../../../../shared/domain/document/telling';
import { plainDecimal } from '../../../../shared/domain/explain/explainJson';
import { figureNames } from '../../../../shared/domain/explain/figureList';
import { figureId, type FigureName } from '../../../../shared/domain/explain/figureNames';
import { explainFigure } from '../../../../shared/domain/explain/figures';
import { isSound, type Step } from '../../../../shared/domain/explain/step';
import type { Proposal } from '../../../../shared/domain/proposal/proposal';
import type { Edit } from '../../../../shared/domain/proposal/edit';
import { applyEdits } from '../../../../shared/domain/proposal/applyEdit';
import { whole } from '../../../../shared/domain/rate';
import { chartTable } from '../../../../shared/output/charts/chartTable';
import { comparisonCharts } from '../../../../renderer/views/Comparison/comparisonCharts';
import type { ExplainedChart } from '../../../../renderer/views/Comparison/charts/explainedChart';
import { namesIn } from '../../../../renderer/views/Comparison/charts/explainedChart';
import type { Figured } from '../../../../renderer/views/Comparison/explain/figuredText';
import { partsOfText } from '../../../../renderer/views/Comparison/explain/figuredText';
import type { FigureTable } from '../../../../renderer/views/Comparison/comparisonTables';
import {
  apartTable,
  categoryTable,
  pageTable,
  yearTable,
} from '../../../../renderer/views/Comparison/comparisonTables';
import { coverage, otherHeadlines, savingHeadline } from '../../../../renderer/views/Comparison/headlines';
import { partTable } from '../../../../renderer/views/Comparison/partTables';
import { ratioGroups } from '../../../../renderer/views/Comparison/ratioRows';
import { monthChart, monthTable, presentTable } from '../../../../renderer/views/Comparison/timeTables';
import { resultsOf } from '../../../../renderer/state/results';
import { collegeProposal } from '../../../factories/collegeProposal';
import { exampleProposal } from '../../../factories/exampleProposal';
import { randomCase } from '../../../factories/randomCase/randomCase';

/** A figure as it stands on the screen. */
interface Shown {
  readonly name: FigureName;
  readonly text: string;
}

function shownIn(table: FigureTable | null): readonly Shown[] {
  return (table?.groups ?? []).flatMap(({ rows }) =>
    rows.flatMap(({ cells, names }) =>
      cells.flatMap((text, at) => {
        const name = names[at] ?? null;
        return name === null ? [] : [{ name, text }];
      }),
    ),
  );
}

/** The figures of a chart, in the table under it and in its sentence. */
function shownOnChart(chart: ExplainedChart, { proposal }: Telling): readonly Shown[] {
  const { rows } = chartTable(chart.spec, proposal.settings.locale);
  const cells = namesIn(chart).flatMap((names, row) =>
    names.flatMap((name, column) =>
      name === null ? [] : [{ name, text: rows[row]?.figures[column] ?? '' }],
    ),
  );
  return [...cells, ...shownInText({ text: chart.spec.title, figures: chart.title() })];
}

/** The named figures of a sentence, as they are cut out of it. */
function shownInText(said: Figured): readonly Shown[] {
  return partsOfText(said).flatMap((part) =>
    typeof part === 'string' || 'explain' in part.of ? [] : [{ name: part.of, text: part.text }],
  );
}

/** Every named figure of the screen: tables, charts, headlines, sentences. */
function figuresOn(telling: Telling, chosen: OptionComparison): readonly Shown[] {
  const { startsOn } = telling.proposal.settings;
  const months = transition(telling.comparison, chosen, { startsOn });
  const { years, categories, buildings, pages } = comparisonCharts(telling, chosen);
  const charts = [...years, ...categories, ...buildings, ...pages, monthChart(telling, chosen, months)];
  const present = presentTable(telling, chosen);
  return [
    ...shownIn(yearTable(telling, chosen)),
    ...shownIn(yearTable(telling, chosen, 'cash')),
    ...shownIn(categoryTable(telling, chosen)),
    ...shownIn(apartTable(telling, chosen)),
    ...shownIn(present),
    ...shownInText({ text: present?.caption ?? '', figures: present?.captionFigures ?? [] }),
    ...shownIn(monthTable(telling, chosen, months)),
    ...shownIn(pageTable(telling, chosen)),
    ...breakdownBys.flatMap((by) => shownIn(partTable(telling, chosen, by))),
    ...ratioGroups(telling, chosen).flatMap(({ rows }) =>
      rows.flatMap(({ about, today, then }) => [
        ...[today, then].flatMap(({ text, name }) => (text === null ? [] : [{ text, name }])),
        ...[about, today.note, then.note].flatMap((said) => (said === undefined ? [] : shownInText(said))),
      ]),
    ),
    ...charts.flatMap((chart) => shownOnChart(chart, telling)),
    ...[savingHeadline(telling, chosen), ...otherHeadlines(telling, chosen)].flatMap(
      ({ value, name, note, noteFigures = [] }) => [
        ...(name === undefined || !/\d/.test(value) ? [] : [{ name, text: value.replace('Month ', '') }]),
        ...shownInText({ text: note, figures: noteFigures }),
      ],
    ),
    ...shownInText(coverage(telling, chosen)),
  ];
}

/** The value of a chain as the screen writes a figure of its kind. */
function writtenAs(name: FigureName, step: Step, { format }: Telling): string {
  const { kind, ratio } = name;
  switch (kind) {
    case 'pages':
    case 'printed':
    case 'devices':
    case 'devicesLess':
    case 'use':
    case 'coverage':
    case 'payback':
      return format.count(step.value);
    case 'devicePage':
      return format.perPage(step.value);
    case 'savingShare':
    case 'printedColour':
      return format.share(step.value);
    case 'setting':
      return name.setting === 'discountRate' ? format.percent(step.value) : plainDecimal(step.value);
    case 'ratio':
      break;
    default:
      return format.amount(step.value);
  }
  switch (ratio) {
    case 'utilisation':
    case 'colourShare':
      return format.share(step.value);
    case 'monoPage':
    case 'colourPage':
    case 'allInPage':
      return format.perPage(step.value);
    case 'usersPerDevice':
    case 'age':
      return tenths(step, format.count);
    default:
      return format.count(step.value);
  }
}

function tenths({ value }: Step, count: (tenth: Step['value']) => string): string {
  const all = count({ n: value.n * 10n, d: value.d })
    .replace(/\D/g, '')
    .padStart(2, '0');
  return `${all.slice(0, -1)}.${all.slice(-1)}`;
}

/** What of a proposal's screen is not explained or listed, does not follow step by step, or says another figure. */
function faultsOf(proposal: Proposal): readonly string[] {
  const { telling, comparison } = resultsOf(proposal);
  const listed = new Set(figureNames(proposal, comparison).map(figureId));
  return comparison.options.flatMap((chosen) =>
    figuresOn({ ...telling, chosen }, chosen).flatMap(({ name, text }) => {
      const step = explainFigure(proposal, comparison, name);
      if (step === undefined) return [`${figureId(name)}: not explained`];
      if (!listed.has(figureId(name))) return [`${figureId(name)}: not listed`];
      if (!isSound(step)) return [`${figureId(name)}: does not follow`];
      const told = writtenAs(name, step, telling);
      return told === text ? [] : [`${figureId(name)}: the screen says ${text}, the chain ${told}`];
    }),
  );
}

function after(proposal: Proposal, ...edits: readonly Edit[]): Proposal {
  const edited = applyEdits(proposal, edits);
  if (!edited.ok) throw new Error(edited.problem.message);
  return edited.value;
}

const estimate = (value: string) => ({ value, grade: 'estimate' as const });
/** All that the settings can add to the screen. */
const everything: Edit = {
  type: 'settings.change',
  changes: {
    discountRate: estimate('0.04'),
    energyPrice: estimate('0.2'),
    paperPrice: estimate('0.008'),
    duplexShare: estimate('0.35'),
    co2PerKwh: estimate('0.386'),
    co2PerSheet: estimate('12.7'),
    tax: { name: 'Sales tax', share: estimate('0.07') },
  },
};

describe('every figure of the screen', () => {
  it.each(['11-1', '11-2', '11-3'] as const)(
    'is what its chain comes to, step by step, in worked example %s',
    (name) => {
      expect(faultsOf(exampleProposal(name, everything))).toEqual([]);
    },
  );

  it.each([1, 2, 3, 4, 5, 6])('is what its chain comes to for the random proposal %i', (seed) => {
    expect(faultsOf(after(randomCase(seed), everything))).toEqual([]);
  });

  it('is explained for the sample college', () => {
    const proposal = after(collegeProposal(), everything);
    const { telling, comparison } = resultsOf(proposal);
    const unexplained = comparison.options.flatMap((chosen) =>
      figuresOn({ ...telling, chosen }, chosen).filter(
        ({ name }) => explainFigure(proposal, comparison, name) === undefined,
      ),
    );

    expect(unexplained).toEqual([]);
  });
});

describe('the headline figures', () => {
  it('are explained: saving, both totals, year 1 and payback of worked example 11.3', () => {
    const proposal = exampleProposal('11-3');
    const { telling, comparison } = resultsOf(proposal);
    const [chosen] = comparison.options;
    if (chosen === undefined) throw new Error('the example has no option');
    const names = [savingHeadline(telling, chosen), ...otherHeadlines(telling, chosen)].map(
      ({ name }) => name,
    );
    const steps = names.map((name) => name && explainFigure(proposal, comparison, name));

    expect(steps.map((step) => step && isSound(step))).toEqual([true, true, true, true, true]);
    expect(steps.at(-1)?.value).toEqual(whole(17));
  });
});
