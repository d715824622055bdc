import type { CostCategory } from '../../../shared/domain/cost/costLine';
import type { Paper } from '../../../shared/domain/document/block';
import type { Settings } from '../../../shared/domain/proposal/proposal';
import { regionOf } from '../../../shared/domain/proposal/regions';
import type { Figure, Grade } from '../../../shared/domain/sourced';
import { percentOfShare } from '../../components/form/decimals';

/** Figures of the settings; those of `percents` are typed in per cent. */
export const figureNames = [
  'energyPrice',
  'paperPrice',
  'duplexShare',
  'discountRate',
  'co2PerKwh',
  'co2PerSheet',
  'sheetsPerTree',
  'students',
  'taxShare',
] as const;

/** A figure of the settings. */
export type FigureName = (typeof figureNames)[number];

export const percents: readonly FigureName[] = ['duplexShare', 'discountRate', 'taxShare'];

/** A figure as it is typed. */
export interface FigureDraft {
  readonly text: string;
  readonly grade: Grade;
  readonly note: string;
}

/** What totals may hold beside hard costs before tax. */
export const countNames = ['paper', 'tax', 'soft', 'reserve'] as const;

export type CountName = (typeof countNames)[number];

/** The settings as they stand in the dialog. */
export interface SettingsDraft {
  readonly locale: string;
  readonly currency: string;
  readonly paper: Paper;
  readonly termMonths: string;
  readonly startsOn: string;
  readonly figures: Readonly<Record<FigureName, FigureDraft>>;
  readonly taxName: string;
  readonly exempt: readonly CostCategory[];
  readonly counts: Readonly<Record<CountName, boolean>>;
  readonly usersAre: string;
  readonly scopeNote: string;
}

/** The stored figure of a name. */
export function figureOfSettings(settings: Settings, name: FigureName): Figure | undefined {
  return name === 'taxShare' ? settings.tax?.share : settings[name];
}

/** The settings to be changed; where there is no tax yet, its name is the usual one of the region. */
export function draftOf(settings: Settings): SettingsDraft {
  const { counts, currency, locale, paper, scopeNote, startsOn, tax, termMonths, usersAre } = settings;
  const drafts = figureNames.map(
    (name) => [name, figureDraft(name, figureOfSettings(settings, name))] as const,
  );
  return {
    locale,
    currency,
    paper,
    termMonths: String(termMonths),
    startsOn,
    // Every name has its draft: they are the keys of the record.
    figures: Object.fromEntries(drafts) as unknown as SettingsDraft['figures'],
    taxName: tax?.name ?? regionOf(locale)?.taxName ?? '',
    exempt: tax?.exempt ?? [],
    counts: {
      paper: counts?.paper ?? false,
      tax: counts?.tax ?? false,
      soft: counts?.soft ?? false,
      reserve: counts?.reserve ?? false,
    },
    usersAre: usersAre ?? '',
    scopeNote: scopeNote ?? '',
  };
}

/** A figure as the dialog shows it; a new one is taken as told by the client. */
export function figureDraft(name: FigureName, figure: Figure | undefined): FigureDraft {
  if (figure === undefined) return { text: '', grade: 'told', note: '' };
  const text = percents.includes(name) ? percentOfShare(figure.value) : figure.value;
  return { text, grade: figure.grade, note: figure.note ?? '' };
}
