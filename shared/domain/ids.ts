declare const brand: unique symbol;
type Id<B extends string> = string & { readonly [brand]?: B };

/** Names one device of a proposal, today's or an option's; unique within the proposal. */
export type DeviceId = Id<'device'>;
/** Names a place (site, building, floor, room). */
export type PlaceId = Id<'place'>;
/** Names a contract, today's or an option's. */
export type ContractId = Id<'contract'>;
/** Names a future state. */
export type OptionId = Id<'option'>;
/** Names an imported table by the first 16 hex digits of its SHA-256. */
export type SourceId = Id<'source'>;
/** Names a proposal (UUID). */
export type ProposalId = Id<'proposal'>;
