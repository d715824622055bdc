import type { Contract, ContractPeriod } from '../contract/contract';
import type { IsoDate } from '../calendar';
import { addMonths } from '../calendar';
import type { PromiseMade, Proposal } from '../proposal/proposal';
import type { Decimal } from '../rate';
import type { Ground } from './served';
import { isSameName } from './served';

/** What a contract of ours asks of us or of the client; amounts as the contract writes them. */
export type ContractDuty =
  | { readonly type: 'term'; readonly startsOn: IsoDate; readonly endsOn?: IsoDate }
  | {
      readonly type: 'included';
      readonly meter: string;
      readonly pages: Decimal;
      readonly per: ContractPeriod;
      readonly isPooled: boolean;
    }
  | {
      readonly type: 'pageMinimum';
      readonly meter: string;
      readonly pages: Decimal;
      readonly per: ContractPeriod;
      readonly isPooled: boolean;
    }
  | {
      readonly type: 'minimum';
      readonly amount: Decimal;
      readonly per: ContractPeriod;
      readonly isPooled: boolean;
      readonly isBilled: boolean;
    }
  /** Prices may rise by no more than this a year; `share` 0 where the contract has no increase. */
  | { readonly type: 'priceCap'; readonly share: Decimal; readonly covers: readonly string[] }
  | {
      readonly type: 'renewal';
      readonly after: 'goesOn' | 'ends';
      readonly months?: number;
      readonly noticeFrom?: number;
      readonly noticeUntil?: number;
    }
  | { readonly type: 'endCost'; readonly amount: Decimal }
  | { readonly type: 'covers'; readonly what: readonly ('supplies' | 'service')[] };

/** The duties of one contract that we bill. */
export interface ContractDuties {
  readonly contract: Contract;
  readonly devices: number;
  readonly duties: readonly ContractDuty[];
}

/** A change of how people print that we answer for, or of which nobody said who does. */
export interface PromisedPolicy {
  readonly name: string;
  readonly promisedBy: string | null;
}

/** All that the contract and our word ask of us. */
export interface Obligations {
  readonly contracts: readonly ContractDuties[];
  readonly promises: readonly PromiseMade[];
  readonly policies: readonly PromisedPolicy[];
}

/** What an option binds us to. */
export function obligationsOf(ground: Ground): Obligations {
  const { proposal, timeline, ours, option } = ground;
  const contracts = timeline.contracts.filter(({ contract }) => ours.has(contract.id));
  const isOfClient = (name: string) =>
    [proposal.client.name, proposal.client.contact].some((own) => own !== undefined && isSameName(own, name));
  const changes = [
    ...option.policies,
    ...(option.softChanges ?? []).map(({ softCostId, promisedBy }) => ({
      name: softCostName(proposal, softCostId),
      promisedBy,
    })),
  ];
  return {
    contracts: contracts.map((span) => {
      // A contract without a start begins with the comparison, or with its phase.
      const startsOn = span.contract.startsOn ?? addMonths(proposal.settings.startsOn, span.from - 1);
      const devices = new Set(
        ground.served.flatMap(({ device, months }) =>
          months.some(({ contract }) => contract?.id === span.contract.id) ? [device.id] : [],
        ),
      );
      return { contract: span.contract, devices: devices.size, duties: dutiesOf(span.contract, startsOn) };
    }),
    promises: proposal.promises,
    policies: changes
      .filter(({ promisedBy }) => promisedBy === undefined || !isOfClient(promisedBy))
      .map(({ name, promisedBy }) => ({ name, promisedBy: promisedBy ?? null })),
  };
}

function softCostName({ softCosts = [] }: Proposal, id: string): string {
  return softCosts.find((softCost) => softCost.id === id)?.label ?? id;
}

function dutiesOf(contract: Contract, startsOn: IsoDate): readonly ContractDuty[] {
  const { endsOn, escalator, renewal, minimum, endCost, shortfall = 'billed' } = contract;
  return [
    { type: 'term', startsOn, ...(endsOn === undefined ? {} : { endsOn }) },
    { type: 'covers', what: contract.covers ?? ['supplies', 'service'] },
    ...meterDuties(contract),
    ...(minimum === undefined
      ? []
      : [
          {
            ...({ type: 'minimum', amount: minimum.amount.value, per: minimum.per } as const),
            ...{ isPooled: minimum.counted === 'pooled', isBilled: shortfall === 'billed' },
          },
        ]),
    { type: 'priceCap', share: escalator?.share.value ?? '0', covers: escalator?.covers ?? [] },
    ...(renewal === undefined ? [] : [renewalDuty(renewal)]),
    ...(endCost === undefined ? [] : [{ type: 'endCost' as const, amount: endCost.value }]),
  ];
}

function meterDuties({ meters, inclusion, includedPer = 'month' }: Contract): readonly ContractDuty[] {
  const of = { per: includedPer, isPooled: inclusion === 'pooled' };
  return meters.flatMap(({ meter, name = meter, included, minimum }): readonly ContractDuty[] => [
    ...(included === undefined ? [] : [{ type: 'included' as const, meter: name, pages: included, ...of }]),
    ...(minimum === undefined ? [] : [{ type: 'pageMinimum' as const, meter: name, pages: minimum, ...of }]),
  ]);
}

function renewalDuty(renewal: NonNullable<Contract['renewal']>): ContractDuty {
  const { after, months, noticeFrom, noticeUntil } = renewal;
  return {
    type: 'renewal',
    after,
    ...(months === undefined ? {} : { months }),
    ...(noticeFrom === undefined ? {} : { noticeFrom }),
    ...(noticeUntil === undefined ? {} : { noticeUntil }),
  };
}
