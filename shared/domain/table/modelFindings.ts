import type { DeviceKind } from '../fleet/device';
import type { ImportBook, ImportBooks, StaleImportBook } from '../models/importBooks';
import { matchModel } from '../models/matchModel';
import { isSure } from '../models/matchModels';
import type { FleetModel, ModelFact } from '../models/matchModels';
import type { Findings } from './findings';

const words: Readonly<Record<ModelFact, string>> = {
  kind: 'kind',
  speed: 'speed',
  recommendedMonthly: 'recommended volume',
  price: 'price',
};
const kindWords: Readonly<Record<DeviceKind, string>> = {
  monoPrinter: 'mono printer',
  colourPrinter: 'color printer',
  monoMfp: 'mono MFP',
  colourMfp: 'color MFP',
  unknown: 'unknown',
};
const listed = 12;

/**
 * Says which models no price book knows, with what is missing, which may be misspelt, from which own books kinds
 * were taken, and which own books were left out because their prices do not hold.
 */
export function noteModels(findings: Findings, models: readonly FleetModel[], books: ImportBooks): void {
  const say = (code: string, message: string): void => {
    findings.add({ code, severity: 'info', rows: [], message });
  };
  // Where there is but one book, it need not be named.
  const isOneOfMany = books.current.length > 1;
  const unknown = models.filter(({ match }) => match === null);
  if (unknown.length > 0) {
    const nobody = isOneOfMany ? 'No price book has' : 'The price book does not have';
    say(
      'unknown-models',
      `${nobody} ${listOf(unknown, unknownWords)}. Add them to ${isOneOfMany ? 'a' : 'the'} price book, or enter what is missing on the Fleet screen.`,
    );
  }
  const suggested = models.filter(({ match }) => match !== null && !isSure(match));
  if (suggested.length > 0) {
    const list = listOf(suggested, (model) => suggestionWords(model, isOneOfMany));
    say('model-suggestions', `Perhaps misspelt: ${list}. Nothing was replaced; choose the right model.`);
  }
  const kinds = models.filter(({ withoutKind, kindFrom }) => withoutKind > 0 && kindFrom !== null);
  if (isOneOfMany && kinds.length > 0) {
    say(
      'kinds-from-books',
      `The file does not say the kind of ${listOf(kinds, kindSource)}. It was taken from the price books that are named.`,
    );
  }
  for (const book of books.stale) noteStale(say, book, models);
}

/** A book whose prices do not hold is told only where it has what nothing of the user's own has. */
function noteStale(
  say: (code: string, message: string) => void,
  book: StaleImportBook,
  models: readonly FleetModel[],
): void {
  const missed = models.filter(({ make, model, match }) => {
    if (isSure(match) && match.book.isOwn) return false;
    return isSure(matchModel(make ?? undefined, model, book));
  });
  if (missed.length === 0) return;
  const why =
    book.why === 'expired'
      ? `expired after ${book.validUntil ?? 'its last day'}`
      : `is not valid before ${book.validFrom}`;
  say(
    'stale-price-book',
    `Version ${book.version} of the price book "${book.name}" ${why}, so nothing was taken from it. It has ${listOf(missed, named)}. Add a version that is valid, and import the file again.`,
  );
}

function listOf(models: readonly FleetModel[], say: (model: FleetModel) => string): string {
  const more = models.length - listed;
  return `${models.slice(0, listed).map(say).join('; ')}${more > 0 ? `; and ${String(more)} more` : ''}`;
}

function named({ make, model, count }: FleetModel): string {
  return `${modelWords(make, model)} (${devices(count)})`;
}

function modelWords(make: string | null, model: string): string {
  return make === null ? model : `${make} ${model}`;
}

function devices(count: number): string {
  return `${String(count)} ${count === 1 ? 'device' : 'devices'}`;
}

function unknownWords(model: FleetModel): string {
  return `${named(model)}: ${model.missing.map((fact) => words[fact]).join(', ')}`;
}

function suggestionWords(entry: FleetModel, namesBook: boolean): string {
  const { match } = entry;
  if (match === null) return named(entry);
  const where = namesBook ? ` of ${bookWords(match.book)}` : '';
  return `${named(entry)} as ${match.model.make} ${match.model.model}${where}, likeness ${match.score.toFixed(2)}`;
}

function kindSource({ make, model, withoutKind, kindFrom }: FleetModel): string {
  const name = `${modelWords(make, model)} (${devices(withoutKind)})`;
  return kindFrom === null
    ? name
    : `${name}: ${kindWords[kindFrom.model.kind]} by ${bookWords(kindFrom.book)}`;
}

function bookWords({ name, version }: ImportBook): string {
  return `"${name}" ${version}`;
}
