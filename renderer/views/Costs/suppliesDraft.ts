import type { Supplies, SupplyPart } from '../../../shared/domain/fleet/device';
import { isZero, rate } from '../../../shared/domain/rate';
import type { Figure } from '../../../shared/domain/sourced';
import type { FigureReading } from '../../components/form/figureDraft';
import { decimalOf, figureOf, figureProblem } from '../../components/form/figureDraft';

/** A supply or wear part as it is typed. */
export interface PartDraft {
  readonly name: string;
  readonly usedBy: SupplyPart['usedBy'];
  readonly price: string;
  readonly yield: string;
  /** Per cent of the page; empty for a part that wears by page. */
  readonly coverage: string;
}

/** What is bought for pages, as it is typed. */
export interface SuppliesDraft {
  readonly supplies: 'none' | Supplies['type'];
  readonly parts: readonly PartDraft[];
  readonly perMono: string;
  readonly perColour: string;
}

/** A part that nothing is typed of. */
export const emptyPart: PartDraft = { name: '', usedBy: 'all', price: '', yield: '', coverage: '5' };

/** The draft of supplies; parts are offered where nothing is known. */
export function suppliesDraft(supplies: Supplies | undefined): SuppliesDraft {
  const empty = { parts: [{ ...emptyPart, name: 'Black toner' }], perMono: '', perColour: '' };
  switch (supplies?.type) {
    case undefined:
      return { ...empty, supplies: 'none' };
    case 'perPage':
      return {
        ...empty,
        supplies: 'perPage',
        perMono: supplies.mono?.value ?? '',
        perColour: supplies.colour?.value ?? '',
      };
    case 'parts':
      return {
        ...empty,
        supplies: 'parts',
        parts: supplies.parts.map((part) => ({
          name: part.name,
          usedBy: part.usedBy,
          price: part.price.value,
          yield: part.yield.value,
          coverage: part.coverage?.value ?? '',
        })),
      };
  }
}

/** What has to be put right, in a sentence; `null` where nothing has. */
export function suppliesProblem(draft: SuppliesDraft): string | null {
  if (draft.supplies === 'none') return null;
  if (draft.supplies === 'perPage') {
    const { perMono, perColour } = draft;
    if (perMono.trim() === '' && perColour.trim() === '') return 'Write what a mono or a color page costs.';
    return figureProblem(perMono, false) ?? figureProblem(perColour, false);
  }
  const isSound = draft.parts.every(
    (part) =>
      part.name.trim() !== '' &&
      decimalOf(part.price) !== null &&
      isPositive(part.yield) &&
      (part.coverage.trim() === '' || isPositive(part.coverage)),
  );
  return isSound ? null : 'Write name, price and yield of each part; the yield and coverage are more than 0.';
}

function isPositive(text: string): boolean {
  const value = decimalOf(text);
  return value !== null && !isZero(rate(value));
}

/** The supplies of a sound draft; a figure that is not changed keeps its source. */
export function suppliesOf(
  draft: SuppliesDraft,
  before: Supplies | undefined,
  reading: FigureReading,
): Supplies | undefined {
  const figure = (text: string, was: Figure | undefined): Figure =>
    figureOf(decimalOf(text) ?? '0', was, reading);
  switch (draft.supplies) {
    case 'none':
      return undefined;
    case 'perPage': {
      const was = before?.type === 'perPage' ? before : undefined;
      return {
        type: 'perPage',
        ...(decimalOf(draft.perMono) === null ? {} : { mono: figure(draft.perMono, was?.mono) }),
        ...(decimalOf(draft.perColour) === null ? {} : { colour: figure(draft.perColour, was?.colour) }),
      };
    }
    case 'parts': {
      const was = before?.type === 'parts' ? before.parts : [];
      return {
        type: 'parts',
        parts: draft.parts.map((part): SupplyPart => {
          const own = was.find(({ name }) => name === part.name.trim());
          return {
            name: part.name.trim(),
            usedBy: part.usedBy,
            price: figure(part.price, own?.price),
            yield: figure(part.yield, own?.yield),
            ...(decimalOf(part.coverage) === null
              ? own?.fieldUse === undefined
                ? {}
                : { fieldUse: own.fieldUse }
              : { coverage: figure(part.coverage, own?.coverage) }),
          };
        }),
      };
    }
  }
}
