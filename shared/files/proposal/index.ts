import { type ProposalV1, proposalV1 } from './v1';

/** The version that is written. */
export const newestVersion = 1;

/** The data of a file by its version. */
export type AnyProposal = { readonly schemaVersion: 1; readonly data: ProposalV1 };

/** The newest data, under its plain name. */
export type { ProposalV1 as ProposalData } from './v1';
/** The schema of the newest data. */
export { proposalV1 as proposalData } from './v1';

/** The schema of each version that can be read. */
export const proposalVersions = { 1: proposalV1 } as const;

/** Whether this program reads the version. */
export function isKnownVersion(version: unknown): version is keyof typeof proposalVersions {
  return typeof version === 'number' && Object.hasOwn(proposalVersions, version);
}

type ToNewest = { readonly [V in AnyProposal as V['schemaVersion']]: (data: V['data']) => ProposalV1 };

/** Each old version steps to the next; a version without a step does not compile. */
const toNewest: ToNewest = { 1: (data) => data };

/** The data in its newest form. */
export function migrate(file: AnyProposal): ProposalV1 {
  return toNewest[file.schemaVersion](file.data);
}
