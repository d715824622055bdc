import type { Option } from '../../shared/domain/future/option';
import type { Edit } from '../../shared/domain/proposal/edit';
import type { Proposal } from '../../shared/domain/proposal/proposal';
import { proposalOf } from './exampleProposal';

/**
 * One mono device with 1,000 measured pages a month at an invoiced $0.05 a page, over 12 months from
 * January 2027; an option puts it under a contract of $20 a month and $0.01 a page, as told. Today costs
 * $50 a month and $600 over the term, the option $30 and $360: it saves $240.
 */
export function oneDevice(...more: readonly Edit[]): Proposal {
  return proposalOf([
    { type: 'settings.change', changes: { startsOn: '2027-01-01', termMonths: 12 } },
    {
      type: 'device.add',
      device: {
        ...{ id: 'd', kind: 'monoPrinter', hardware: { type: 'paidOff' } },
        pageRates: { mono: { value: '0.05', grade: 'invoice' } },
        volume: { basis: 'average', mono: '1000', colour: '0', grade: 'measured' },
      },
    },
    { type: 'option.add', option: theOption },
    ...more,
  ]);
}

const theOption: Partial<Option> & Pick<Option, 'id' | 'name'> = {
  ...{ id: 'o', name: 'Contract' },
  contracts: [
    {
      ...{ id: 'c', name: 'Offer', inclusion: 'perDevice' },
      base: { amount: { value: '20', grade: 'told' }, per: 'month' },
      meters: [{ meter: 'mono', rate: { value: '0.01', grade: 'told' } }],
      devices: [{ deviceId: 'd' }],
    },
  ],
};

/** An edit that puts other members into the option's contract. */
export function otherContract(changes: Partial<Option['contracts'][number]>): Edit {
  const [contract] = theOption.contracts ?? [];
  if (contract === undefined) throw new Error('the option has no contract');
  return { type: 'option.setContract', optionId: 'o', contract: { ...contract, ...changes } };
}
