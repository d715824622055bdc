import type { WeighedColumn } from './columnDraft';
import { modelShare } from './contentMeanings';
import type { ColumnMeaning } from './meaning';

const supplyWords = ['type', 'color', 'description', 'pages printed'];

/** A column headed "Model", or one of one maker's devices, is a column of models whose names begin with their maker. */
function isModelAlone({ plain, look }: WeighedColumn['draft']): boolean {
  if (/^(?:device |gerate ?)?model(?:l|e|o|lo)?$/.test(plain)) return true;
  const makers = new Set(look.samples.map((text) => (text.trim().split(/\s+/)[0] ?? '').toLowerCase()));
  return makers.size === 1;
}

function isPath({ look }: WeighedColumn['draft']): boolean {
  const steps = look.samples.filter((text) => /[^\d\s]\s*[/>\\]\s*\S/.test(text));
  return steps.length * 2 > look.samples.length;
}

/** A path of entities holds the place that a bare "Location" beside it is in. */
function withPaths(columns: readonly WeighedColumn[]): readonly WeighedColumn[] {
  const places = columns.filter(({ meaning, isChosen }) => meaning === 'place' && isChosen !== true);
  const path = places.find(({ draft }) => /\bpath\b/.test(draft.plain) && isPath(draft));
  const inner = places.filter((column) => column !== path && !isPath(column.draft));
  if (path === undefined || inner.length !== 1 || columns.some(({ meaning }) => meaning === 'room'))
    return columns;
  return columns.map((column) =>
    column === inner[0]
      ? { ...column, meaning: 'room', reason: 'a place within the path beside it' }
      : column,
  );
}

const fee =
  /^(?:canone|fee|fees|(?:monthly|quarterly|annual|contract|service) fees?|quota|kvartalsavgift|avgift|gebyr)\b/;

/** A fee beside the amount that holds it, "Canone" beside "Importo netto", is the charge beside the pages. */
function withFees(columns: readonly WeighedColumn[]): readonly WeighedColumn[] {
  const isFee = ({ draft }: WeighedColumn) => fee.test(draft.plain);
  const amounts = columns.filter(({ meaning }) => meaning === 'totalCost');
  if (!amounts.some((column) => !isFee(column))) return columns;
  return columns.map((column) =>
    amounts.includes(column) && isFee(column) && column.isChosen !== true
      ? { ...column, meaning: 'baseCharge', reason: 'a fee beside the amount that holds it' }
      : column,
  );
}

/** Corrects meanings that only the neighbours decide. */
export function relateColumns(all: readonly WeighedColumn[]): readonly WeighedColumn[] {
  const columns = withFees(withPaths(all));
  const has = (meaning: ColumnMeaning, score = 0.6) =>
    columns.some((column) => column.meaning === meaning && column.score >= score);
  const ofSupplies = columns.filter((column) => column.meaning === 'supplyDetail').length >= 3;
  const deviceSerial = columns.some((column) => column.draft.plain === 'device serial number');
  const hasMakers = columns.some(({ meaning, draft }) => meaning === 'make' && draft.look.known > 0);
  const modelMeaning = ({ draft }: WeighedColumn) =>
    !hasMakers && modelShare(draft.look).withMaker >= 0.6 && !isModelAlone(draft) ? 'makeAndModel' : 'model';
  return columns.map((column): WeighedColumn => {
    if (column.isChosen === true) return column;
    const { plain, look } = column.draft;
    if (ofSupplies && !has('supply') && plain === 'name')
      return { ...column, meaning: 'supply', reason: 'the list is of supplies' };
    if (ofSupplies && supplyWords.includes(plain))
      return { ...column, meaning: 'supplyDetail', score: 0.7, reason: 'a detail of a supply' };
    if (deviceSerial && plain === 'serial number')
      return { ...column, meaning: 'supplyDetail', reason: 'the serial of a supply' };
    if (
      ['name', 'kind', 'note'].includes(column.meaning) &&
      !has('model', 0.5) &&
      !has('makeAndModel', 0.5)
    ) {
      if (modelShare(look).families >= 0.6)
        return { ...column, meaning: modelMeaning(column), reason: 'the cells are models of printers' };
    }
    if (column.meaning === 'model' && modelMeaning(column) === 'makeAndModel' && !has('makeAndModel', 0.5)) {
      const isVague = column.score === 0.5 && has('model');
      if (!isVague)
        return { ...column, meaning: 'makeAndModel', reason: 'the cells are makers with their models' };
    }
    if (column.score !== 0.5) return column;
    if (column.meaning === 'kind' && !has('model')) return { ...column, meaning: 'model' };
    if (column.meaning === 'model' && (has('model') || has('makeAndModel')))
      return { ...column, meaning: has('name') ? 'ignored' : 'name' };
    return column;
  });
}

/** Counters with a day in the header: the earliest of a channel is the start, the latest the end. */
export function settleDatedReadings(columns: readonly WeighedColumn[]): readonly WeighedColumn[] {
  const days = [...new Set(columns.flatMap((column) => (column.on === undefined ? [] : [column.on])))].sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || first === last) return columns;
  return columns.map((column) => {
    if (
      column.on === undefined ||
      column.isChosen === true ||
      !/(?:End|Start|Lifetime)$/.test(column.meaning)
    )
      return column;
    if (column.on === last)
      return { ...column, meaning: column.meaning.replace(/(?:Start|Lifetime)$/, 'End') as ColumnMeaning };
    if (column.on !== first)
      return { ...column, meaning: 'ignored', reason: 'a reading between the first and the last' };
    return { ...column, meaning: column.meaning.replace(/(?:End|Lifetime)$/, 'Start') as ColumnMeaning };
  });
}
