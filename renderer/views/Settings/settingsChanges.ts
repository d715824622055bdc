import { isIsoDate } from '../../../shared/domain/calendar';
import type { Changes } from '../../../shared/domain/proposal/edit';
import type { Settings } from '../../../shared/domain/proposal/proposal';
import type { Figure } from '../../../shared/domain/sourced';
import { readWhole, shareOfPercent } from '../../components/form/decimals';
import { decimalOf, figureOf, figureProblem, percentProblem } from '../../components/form/figureDraft';
import { present } from '../../components/form/present';
import type { FigureName, SettingsDraft } from './settingsDraft';
import { countNames, figureNames, figureOfSettings, percents } from './settingsDraft';

/** What is wrong in the dialog, by field. */
export type SettingsProblems = Partial<Record<FigureName | 'termMonths' | 'startsOn' | 'taxName', string>>;

const mostMonths = 240;

/** What is wrong with the settings as typed, each with what would be right. */
export function problemsOf(draft: SettingsDraft): SettingsProblems {
  const months = readWhole(draft.termMonths);
  const hasTaxShare = draft.figures.taxShare.text.trim() !== '';
  const figures = figureNames.map((name) => {
    const { text } = draft.figures[name];
    const problem = percents.includes(name) ? percentProblem(text, false) : figureProblem(text, false);
    return [name, problem ?? undefined] as const;
  });
  const noRate = draft.counts.tax && !hasTaxShare;
  return present<SettingsProblems>({
    ...Object.fromEntries(figures),
    ...(noRate ? { taxShare: 'Type the rate, or leave tax out of the totals.' } : {}),
    termMonths:
      months === null || months > mostMonths
        ? `Write a whole number of months from 1 to ${String(mostMonths)}.`
        : undefined,
    startsOn: isIsoDate(draft.startsOn) ? undefined : 'Choose a day.',
    taxName: hasTaxShare && draft.taxName.trim() === '' ? 'Name the tax, such as VAT.' : undefined,
  });
}

/** The changes that a draft without problems makes; empty where it says what stands already. */
export function changesOf(draft: SettingsDraft, before: Settings): Changes<Settings> {
  const figure = (name: FigureName): Figure | null => typedFigure(draft, before, name);
  const share = figure('taxShare');
  const counts = countNames.filter((name) => draft.counts[name]);
  const wanted: Changes<Settings> = {
    locale: draft.locale,
    currency: draft.currency,
    paper: draft.paper,
    termMonths: readWhole(draft.termMonths) ?? before.termMonths,
    startsOn: draft.startsOn,
    energyPrice: figure('energyPrice'),
    paperPrice: figure('paperPrice'),
    duplexShare: figure('duplexShare'),
    discountRate: figure('discountRate'),
    co2PerKwh: figure('co2PerKwh'),
    co2PerSheet: figure('co2PerSheet'),
    sheetsPerTree: figure('sheetsPerTree'),
    students: figure('students'),
    usersAre: textOrNothing(draft.usersAre),
    scopeNote: textOrNothing(draft.scopeNote),
    counts: counts.length === 0 ? null : Object.fromEntries(counts.map((name) => [name, true])),
    tax:
      share === null
        ? null
        : {
            name: draft.taxName.trim(),
            share,
            ...(draft.exempt.length === 0 ? {} : { exempt: draft.exempt }),
          },
  };
  const members = new Map<string, unknown>(Object.entries(before));
  const changed = Object.entries(wanted).filter(([name, value]) => !isSame(members.get(name) ?? null, value));
  return Object.fromEntries(changed);
}

function typedFigure(draft: SettingsDraft, before: Settings, name: FigureName): Figure | null {
  const { text, grade, note } = draft.figures[name];
  const typed = decimalOf(text);
  if (typed === null) return null;
  const stored = figureOfSettings(before, name);
  const isSourceChanged =
    stored === undefined || stored.grade !== grade || (stored.note ?? '') !== note.trim();
  const value = percents.includes(name) ? shareOfPercent(typed) : typed;
  return figureOf(value, stored, { source: { grade, note }, isSourceChanged });
}

function textOrNothing(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}

/** Whether two members of the settings say the same; `false` in `counts` says what an absent one says. */
function isSame(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b);
}

function canonical(value: unknown): string {
  const said = JSON.stringify(value, (_, member: unknown) => {
    if (typeof member !== 'object' || member === null || Array.isArray(member)) return member;
    const entries = Object.entries(member).filter(([, inner]) => inner !== false);
    return Object.fromEntries(entries.sort(([left], [right]) => (left < right ? -1 : 1)));
  });
  return said === '{}' ? 'null' : said;
}
