import type { ImportIssue } from '../proposal/proposal';

/** What one kind of finding says, once for all its rows. */
export interface Wording {
  readonly severity: ImportIssue['severity'];
  readonly say: (about: {
    readonly rows: string;
    readonly column: string;
    readonly samples: string;
  }) => string;
}

/** The words of every kind of finding that stands at rows. */
export const wordings = {
  'not-a-number': {
    severity: 'warning',
    say: (of) =>
      `${of.rows}: "${of.column}" holds no number (${of.samples}). The value is left unknown; correct it in the file or on the Fleet screen.`,
  },
  'letter-for-digit': {
    severity: 'warning',
    say: (of) =>
      `${of.rows}: letters stand for digits in "${of.column}" and were read as the digits they look like (${of.samples}). Check them and correct the file.`,
  },
  'negative-value': {
    severity: 'warning',
    say: (of) =>
      `${of.rows}: "${of.column}" is negative (${of.samples}). It is left unknown until someone corrects it.`,
  },
  'absurd-number': {
    severity: 'warning',
    say: (of) =>
      `${of.rows}: "${of.column}" is a billion or more (${of.samples}). It is kept as it stands; check it against the device.`,
  },
  'not-a-date': {
    severity: 'warning',
    say: (of) => `${of.rows}: "${of.column}" is not a date (${of.samples}). It is left unknown.`,
  },
  'mixed-numbers': {
    severity: 'warning',
    say: (of) =>
      `"${of.column}" mixes decimal points and commas; ${of.samples} differ from the rest and were read by their own signs. Check them.`,
  },
  'shortened-serial': {
    severity: 'warning',
    say: (of) =>
      `${of.rows}: Excel shortened the serial number (${of.samples}); its last digits are lost. Take it from the device or from the original export.`,
  },
  'no-serial': {
    severity: 'info',
    say: (of) =>
      `${of.rows}: no serial number. Each was imported as a device of its own; look for doubles on the Fleet screen.`,
  },
  'meter-backwards': {
    severity: 'warning',
    say: (of) =>
      `${of.rows}: the end meter is below the start meter (${of.samples}). Ask whether the board or the device was replaced or the counter rolled over; the volume is left unknown.`,
  },
  'short-window': {
    severity: 'warning',
    say: (of) =>
      `${of.rows}: the pages or readings cover less than 28 days, which is too short for a monthly volume.`,
  },
  'sum-mismatch': {
    severity: 'warning',
    say: (of) =>
      `${of.rows}: mono plus color is not the total (${of.samples}). Mono and color were taken; check which figures are right.`,
  },
  'colour-above-total': {
    severity: 'warning',
    say: (of) =>
      `${of.rows}: color pages are more than all pages (${of.samples}). The mono pages are left unknown; check which figure is right.`,
  },
  'usage-disagrees': {
    severity: 'warning',
    say: (of) =>
      `${of.rows}: the usage is not end meter less begin meter (${of.samples}). The usage was taken; check the bill.`,
  },
  'no-colour-split': {
    severity: 'warning',
    say: (of) =>
      `${of.rows}: there is one count for all pages. It was taken as mono, and color is unknown; ask for the color count of color devices.`,
  },
  'no-volume': {
    severity: 'info',
    say: (of) =>
      `${of.rows}: no meter or volume. These devices are imported with an unknown volume, not with zero.`,
  },
  'no-window': {
    severity: 'warning',
    say: (of) =>
      `${of.rows}: the file does not say in which days the pages were printed. Enter the window; until then the monthly volume is unknown.`,
  },
  'rate-unit': {
    severity: 'warning',
    say: (of) =>
      `${of.rows}: "${of.column}" (${of.samples}) is outside 0.0005 to 0.5 a page. Is it dollars, cents, or a price for 1,000 pages? It is left unknown until someone says.`,
  },
  'cost-disagrees': {
    severity: 'warning',
    say: (of) =>
      `${of.rows}: the total cost is not the cost per page times the pages (${of.samples}). The total cost was taken; ask what else it holds.`,
  },
  'merged-duplicate': {
    severity: 'info',
    say: (of) =>
      `${of.rows}: the same serial number with the same data (${of.samples}). The rows became one device.`,
  },
  'duplicate-serial': {
    severity: 'warning',
    say: (of) =>
      `${of.rows}: the same serial number with different data (${of.samples}). The newest row was kept; check which one is right.`,
  },
  'same-address': {
    severity: 'info',
    say: (of) =>
      `${of.rows}: different devices with the same network address (${of.samples}). Often the device was replaced; nothing was merged.`,
  },
  'total-left-out': {
    severity: 'info',
    say: (of) =>
      `${of.rows}: total rows are no devices and were left out; their figures were used for checking.`,
  },
  'header-repeated': {
    severity: 'info',
    say: (of) => `${of.rows}: the header is repeated here; these rows were left out.`,
  },
  'note-left-out': {
    severity: 'info',
    say: (of) => `${of.rows}: text without a device (${of.samples}) was left out.`,
  },
  'ragged-row': {
    severity: 'warning',
    say: (of) =>
      `${of.rows}: more cells than the header has columns (${of.samples}). The extra cells were left out; check for a stray separator.`,
  },
  'period-overlap': {
    severity: 'warning',
    say: (of) =>
      `${of.rows}: two invoice periods of one device overlap (${of.samples}). Check that no invoice is in the file twice.`,
  },
  'similar-serials': {
    severity: 'warning',
    say: (of) =>
      `${of.rows}: serial numbers that differ only in letters and digits that look alike (${of.samples}), at devices that are otherwise the same. Nothing was merged; compare them with the labels on the devices.`,
  },
  'absurd-volume': {
    severity: 'warning',
    say: (of) =>
      `${of.rows}: more pages a month than such a device can print (${of.samples}). The volume is kept as it stands; ask whether it is a lifetime total or another period.`,
  },
  'no-pages': {
    severity: 'warning',
    say: (of) =>
      `${of.rows}: no page was printed in 60 days or more (${of.samples}). Ask of each whether it stands idle or no longer reports its meters.`,
  },
  'colour-on-mono': {
    severity: 'warning',
    say: (of) =>
      `${of.rows}: color pages on a model that prints black only (${of.samples}). Check the model and the meters.`,
  },
  'odd-date': {
    severity: 'warning',
    say: (of) =>
      `${of.rows}: "${of.column}" lies in the future or over 40 years back (${of.samples}). It is kept as it stands; check it.`,
  },
  'stale-reading': {
    severity: 'warning',
    say: (of) =>
      `${of.rows}: the last reading is more than 90 days old (${of.samples}). Ask whether the device still stands there and still reports.`,
  },
  'odd-address': {
    severity: 'warning',
    say: (of) =>
      `${of.rows}: "${of.column}" holds something else than one plain network address (${of.samples}). It is kept as text; check it.`,
  },
  'two-addresses': {
    severity: 'info',
    say: (of) => `${of.rows}: two network addresses in one cell (${of.samples}). The first was taken.`,
  },
  'meter-decided': {
    severity: 'info',
    say: (of) =>
      `${of.rows}: the end meter is below the start meter, and was read as you decided (${of.samples}).`,
  },
  'month-incomplete': {
    severity: 'warning',
    say: (of) =>
      `${of.rows}: months that have one of the counts and not the other (${of.samples}). These months were left out; fill in what is missing, with 0 where nothing was printed.`,
  },
  'one-reading': {
    severity: 'info',
    say: (of) =>
      `${of.rows}: one reading alone, so these devices have no monthly volume. Import a second reading at least 28 days later.`,
  },
  'maker-inferred': {
    severity: 'info',
    say: (of) => `${of.rows}: the file names no maker; it was told by the model (${of.samples}).`,
  },
  'lease-assumed': {
    severity: 'info',
    say: (of) =>
      `${of.rows}: "${of.column}" was taken as a lease that runs on after its last payment, since the file does not say when it ends. Look into the lease and say what follows it.`,
  },
} as const satisfies Record<string, Wording>;
