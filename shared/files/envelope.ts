import { z } from 'zod';

/** The lower-case hexadecimal SHA-256 of a text in UTF-8; passed in, since pure code has no such function. */
export type Sha256 = (text: string) => string;

/** What every file of ours says of itself in its first member. */
export const proposalFormat = 'fleet-proposal';

/** An imported table as it was found: cells as text, rows as in the sheet. */
export interface ImportedTable {
  readonly fileName: string;
  readonly sheet?: string;
  readonly rows: readonly (readonly string[])[];
}

/** Imported tables by the id of their source; portable files carry them inside. */
export type ImportedTables = Readonly<Record<string, ImportedTable>>;

/** Checks imported tables; the ids become file names, so nothing but hexadecimal digits may stand in them. */
export const importedTables = z.record(
  z.string().regex(/^[0-9a-f]{16}$/),
  z.looseObject({
    fileName: z.string(),
    sheet: z.string().exactOptional(),
    rows: z.array(z.array(z.string())),
  }),
);

/** What stands round the data of a file. */
export interface Envelope<D> {
  readonly schemaVersion: number;
  /** Rises by one with each save and orders copies. */
  readonly revision: number;
  readonly id: string;
  readonly savedAt: string;
  /** The version of the program that wrote it. */
  readonly appVersion: string;
  readonly data: D;
  /** Tables carried along; absent in the data folder, where they are files of their own. */
  readonly sources?: ImportedTables;
  /** Members that this version of the program does not know, written back as they were. */
  readonly others?: Readonly<Record<string, unknown>>;
}

/** The text of a file, in the order of members that never changes, the hash last. */
export function envelopeText(envelope: Envelope<unknown>, sha256: Sha256): string {
  const { schemaVersion, revision, id, savedAt, appVersion, data, sources, others } = envelope;
  const body = {
    ...{ format: proposalFormat, schemaVersion, revision, id, savedAt, appVersion, data },
    ...(sources === undefined ? {} : { sources }),
    ...others,
  };
  const compact = JSON.stringify(body);
  return `${compact.slice(0, -1)},"sha256":"${sha256(compact)}"}`;
}

/**
 * Whether a parsed file holds the hash of everything before it. The hash is over the compact JSON, so
 * indentation does not matter. This rule is frozen for all versions.
 */
export function hasRightHash(parsed: Readonly<Record<string, unknown>>, sha256: Sha256): boolean {
  const { sha256: written, ...body } = parsed;
  return (
    typeof written === 'string' &&
    Object.keys(parsed).at(-1) === 'sha256' &&
    written === sha256(JSON.stringify(body))
  );
}
