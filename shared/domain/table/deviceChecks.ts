import type { IsoDate } from '../calendar';
import { addMonths, daysBetween } from '../calendar';
import type { Device } from '../fleet/device';
import type { VolumeInput } from '../fleet/volume';
import type { Findings } from './findings';
import type { RowReader } from './rowReader';
import { readingDay } from './readings';

/** Above these pages a month no device of an office, or none on a desk, prints. */
const mostPages = { device: 300_000, desktop: 50_000 } as const;
const idleDays = 60;
const staleDays = 90;

/** Says where a monthly volume is larger than any device prints, and where no page was printed in 60 days or more. */
export function checkVolume(
  at: {
    readonly device: Device;
    readonly volume: VolumeInput | undefined;
    readonly pages: number | undefined;
  },
  row: number,
  findings: Findings,
): void {
  const { device, volume, pages } = at;
  if (pages === undefined || volume === undefined) return;
  const isDesktop = device.kind === 'monoPrinter' || device.kind === 'colourPrinter';
  if (pages > (isDesktop ? mostPages.desktop : mostPages.device)) {
    const sample = `${Math.round(pages).toLocaleString('en-US')} pages`;
    findings.note({ code: 'absurd-volume', row: row + 1, sample });
  }
  if (pages > 0) return;
  const days = windowDays(volume);
  if (days >= idleDays) findings.note({ code: 'no-pages', row: row + 1, sample: `${String(days)} days` });
}

function windowDays(volume: VolumeInput): number {
  if (volume.basis === 'usage') return volume.days;
  return volume.basis === 'meters' ? daysBetween(volume.start.on, volume.end.on) : 0;
}

/** What the days of a file are held against. */
export interface DayChecks {
  readonly look: (row: number) => void;
  /** Says which readings are old, once the newest of the file is known. */
  readonly finish: () => void;
}

/**
 * Checks the days of rows: installation dates after the day of the import or over 40 years back, and readings
 * over 90 days older than the newest of the file or than the day of the import.
 */
export function newDayChecks(
  reader: RowReader,
  findings: Findings,
  options: { readonly today: IsoDate | undefined; readonly checksReadings: boolean },
): DayChecks {
  const { today, checksReadings } = options;
  const installed = today === undefined ? undefined : reader.column('installedOn');
  const oldest = today === undefined ? '' : addMonths(today, -480);
  const byDay = new Map<IsoDate, number[]>();
  return {
    look(row) {
      if (installed !== undefined && today !== undefined) {
        const day = reader.date('installedOn', row);
        if (day !== undefined && (day > today || day < oldest))
          findings.note({ code: 'odd-date', row: row + 1, column: installed.header, sample: day });
      }
      const read = checksReadings ? readingDay(reader, row) : undefined;
      if (read === undefined) return;
      const rows = byDay.get(read);
      if (rows === undefined) byDay.set(read, [row]);
      else rows.push(row);
    },
    finish() {
      const newest = [...byDay.keys()].reduce((latest, day) => (day > latest ? day : latest), '');
      const against = today !== undefined && today > newest ? today : newest;
      for (const day of [...byDay.keys()].sort()) {
        if (daysBetween(day, against) <= staleDays) continue;
        for (const row of byDay.get(day) ?? [])
          findings.note({ code: 'stale-reading', row: row + 1, sample: day });
      }
    },
  };
}
