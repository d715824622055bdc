import type { DeviceKind } from '../../../shared/domain/fleet/device';
import type { Formatters } from '../../../shared/domain/document/formatters';
import { gradeMarks } from '../../components/GradeMark';
import type { PagesCell } from './fleetRow';
import type { Gap } from './fleetView';

/** What people call a kind of device. */
export const kindWords: Readonly<Record<DeviceKind, string>> = {
  monoPrinter: 'Mono printer',
  colourPrinter: 'Color printer',
  monoMfp: 'Mono MFP',
  colourMfp: 'Color MFP',
  unknown: 'Not known',
};

/** What is missing, as a choice of the filter. */
export const gapWords: Readonly<Record<Gap, string>> = {
  volume: 'No volume',
  place: 'No place',
  hardware: 'No hardware cost',
};

/** What a cell of pages says. */
export function pagesText(cell: PagesCell, { count }: Pick<Formatters, 'count'>): string {
  return cell.isComplete ? count(cell.pages) : '—';
}

/** What a cell of pages says when it is pointed at: the source, or why it is not known. */
export function pagesHint(cell: PagesCell): string {
  if (!cell.isComplete) return sentence(`not known: ${cell.reason ?? 'no meter or volume is known'}`);
  return cell.grade === null ? 'This device has no such pages.' : `${gradeMarks[cell.grade].says}.`;
}

/** A clause as a sentence. */
export function sentence(clause: string): string {
  return `${clause.charAt(0).toLocaleUpperCase('en')}${clause.slice(1)}.`;
}

/** "1 device", "12 devices". */
export function deviceCount(count: number, write: (count: number) => string): string {
  return `${write(count)} ${count === 1 ? 'device' : 'devices'}`;
}
