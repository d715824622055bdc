import type { Comparison } from '../../../shared/domain/comparison/comparison';
import { type ComparisonJson, comparisonJson } from '../../../shared/domain/comparison/comparisonJson';
import { readWhatIf, whatIfKeys } from '../../../shared/domain/comparison/readWhatIf';
import type { WhatIf } from '../../../shared/domain/comparison/whatIf';
import { whatIfRuns } from '../../../shared/domain/comparison/whatIfRuns';
import type { Formatters } from '../../../shared/domain/document/formatters';
import type { Proposal } from '../../../shared/domain/proposal/proposal';
import { type RangesJson, rangesJson } from '../../../shared/domain/ranges/rangesJson';
import { runAll } from '../../../shared/domain/ranges/runs';
import { formattersFor } from '../../../shared/format/formatters';
import type { OptionSpec } from '../arguments';
import { type CommandCall, failed, wrongUsage } from '../command';
import { storageOfCall } from '../moment';
import { pathOfCall } from '../proposalOfCall';
import { rangesText, whatIfText } from '../rangesText';
import { readJson } from '../readText';

/** The options with which `compare` is asked how sure its figures are. */
export const questionOptions: readonly OptionSpec[] = [
  { name: 'ranges', describe: 'adds what moves the saving most, its likely range and where it turns' },
  {
    name: 'what-if',
    value: 'name=value,…|file.json',
    describe: `adds the comparison with other inputs, which are not stored: a factor multiplies what is stored, all else takes its place. ${whatIfWords()}`,
  },
];

/** The names with what each takes, those alike together: "volume, energyPrice: a factor …; termMonths: …". */
function whatIfWords(): string {
  const names = new Map<string, string[]>();
  for (const [name, { means }] of Object.entries(whatIfKeys)) {
    names.set(means, [...(names.get(means) ?? []), name]);
  }
  return [...names].map(([means, alike]) => `${alike.join(', ')}: ${means}`).join('; ');
}

/** What is asked beside the comparison. */
interface Questions {
  readonly areRangesAsked: boolean;
  readonly whatIf?: { readonly words: Readonly<Record<string, unknown>>; readonly change: WhatIf };
}

/** Reads what is asked beside the comparison; stops with a sentence where it is not understood. */
export async function questionsOf(call: CommandCall): Promise<Questions> {
  const areRangesAsked = call.arguments.isSet('ranges');
  const text = call.arguments.text('what-if');
  if (text === undefined) return { areRangesAsked };
  const words = text.includes('=') ? pairsOf(text) : await fileOf(call, text);
  const change = readWhatIf(words);
  if (!change.ok) throw wrongUsage(`--what-if: ${change.problem.message}`);
  return { areRangesAsked, whatIf: { words, change: change.value } };
}

function pairsOf(text: string): Readonly<Record<string, string>> {
  const pairs = text.split(',').map((pair) => {
    const at = pair.indexOf('=');
    return [pair.slice(0, at < 0 ? undefined : at).trim(), at < 0 ? '' : pair.slice(at + 1).trim()] as const;
  });
  const names = pairs.map(([name]) => name);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) throw wrongUsage(`--what-if: "${twice}" stands twice.`);
  return Object.fromEntries(pairs);
}

async function fileOf(call: CommandCall, name: string): Promise<Readonly<Record<string, unknown>>> {
  const path = pathOfCall(call, name);
  const found = await readJson(storageOfCall(call).io, path, 'inputs to change');
  if (typeof found !== 'object' || found === null || Array.isArray(found)) {
    throw failed(`${path}: write one object of names and values, such as {"volume": "0.9"}.`);
  }
  return found as Readonly<Record<string, unknown>>;
}

/** What the answers are made of. */
interface Asked {
  readonly proposal: Proposal;
  readonly comparison: Comparison;
}

function formatOf({ proposal: { settings } }: Asked): Formatters {
  return formattersFor(settings.locale, settings.currency);
}

function changedBy({ proposal, comparison }: Asked, change: WhatIf): Comparison {
  const changed = runAll(whatIfRuns({ proposal, stored: comparison }, change));
  if (!changed.ok) throw failed(`--what-if: ${changed.problem.message}`);
  return changed.value;
}

/** The answers for programs, beside the members of the comparison itself. */
export function answersJson(
  { areRangesAsked, whatIf }: Questions,
  asked: Asked,
): {
  readonly ranges?: RangesJson;
  readonly whatIf?: {
    readonly changes: Readonly<Record<string, unknown>>;
    readonly comparison: ComparisonJson;
  };
} {
  return {
    ...(areRangesAsked ? { ranges: rangesJson(asked.proposal) } : {}),
    ...(whatIf === undefined
      ? {}
      : {
          whatIf: {
            changes: whatIf.words,
            comparison: comparisonJson(changedBy(asked, whatIf.change), formatOf(asked)),
          },
        }),
  };
}

/** The answers for a person at a terminal; empty where nothing is asked. */
export function answersText({ areRangesAsked, whatIf }: Questions, asked: Asked): string {
  const parts = [
    ...(areRangesAsked ? [rangesText(asked.proposal)] : []),
    ...(whatIf === undefined
      ? []
      : [
          whatIfText(asked.proposal, {
            words: whatIf.words,
            stored: asked.comparison,
            changed: changedBy(asked, whatIf.change),
          }),
        ]),
  ];
  return parts.map((part) => `\n${part}`).join('');
}
