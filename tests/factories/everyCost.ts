import type { Edit } from '../../shared/domain/proposal/edit';
import type { Proposal } from '../../shared/domain/proposal/proposal';
import type { Figure } from '../../shared/domain/sourced';
import { exampleProposal } from './exampleProposal';

const told = (value: string): Figure => ({ value, grade: 'told' });
const billed = (value: string): Figure => ({ value, grade: 'invoice' });
const published = (value: string, note: string): Figure => ({ value, grade: 'published', note });

const frame: readonly Edit[] = [
  {
    type: 'settings.change',
    changes: {
      counts: { tax: true },
      tax: { name: 'Sales tax', share: told('0.10'), exempt: ['energy'] },
      paperPrice: billed('0.01'),
      duplexShare: told('0.4'),
      discountRate: told('0.04'),
      co2PerKwh: published('0.386', 'United States, 2023/24: EPA'),
      co2PerSheet: published('12.7', 'PaperCut manual, current edition'),
      sheetsPerTree: published('8333', 'PaperCut manual'),
    },
  },
];

const fleet: readonly Edit[] = [
  {
    type: 'device.change',
    deviceIds: ['D2'],
    changes: { hardware: { type: 'owned', price: billed('1200'), usefulMonths: 60, monthsInUse: 12 } },
  },
  {
    type: 'device.change',
    deviceIds: ['D3'],
    changes: {
      supplies: {
        type: 'parts',
        parts: [
          {
            ...{ name: 'Black toner', usedBy: 'all', price: billed('60'), yield: told('2000') },
            coverage: told('5'),
          },
          { name: 'Drum', usedBy: 'all', price: billed('90'), yield: told('30000') },
        ],
      },
    },
  },
  {
    type: 'device.change',
    deviceIds: ['D4'],
    changes: {
      hardware: { type: 'rental', monthly: billed('25') },
      service: { calls: { aYear: told('2'), labour: told('80'), travel: told('20') } },
    },
  },
  {
    type: 'device.change',
    deviceIds: ['D5'],
    changes: { replacement: { price: told('1800'), usefulMonths: 60 } },
  },
];

const today: readonly Edit[] = [
  {
    type: 'contract.set',
    contract: {
      ...{ id: 'today', name: "Today's page contract", endsOn: '2028-06-30', inclusion: 'pooled' },
      base: { amount: billed('90'), per: 'quarter' },
      meters: [
        {
          ...{ meter: 'mono', rate: billed('0.012'), bandsHoldFor: 'band' },
          bands: [{ above: '10000', rate: billed('0.010') }],
        },
        { meter: 'colour', rate: billed('0.08'), included: '500' },
      ],
      minimum: { amount: billed('220'), per: 'month', counted: 'pooled' },
      extras: [{ label: 'Freight', amount: billed('45'), per: 'quarter' }],
      escalator: { share: billed('0.05'), covers: ['base', 'rates'] },
      renewal: { after: 'goesOn', months: 12, increase: billed('0.02'), noticeFrom: 6, noticeUntil: 3 },
      devices: ['D1', 'D2', 'D5', 'D6'].map((deviceId) => ({ deviceId })),
    },
  },
  {
    type: 'softCost.set',
    softCost: {
      ...{ id: 'tickets', label: 'Tickets', kind: 'tickets' },
      quantity: told('30'),
      cost: told('20'),
    },
  },
  {
    type: 'softCost.set',
    softCost: { ...{ id: 'time', label: 'Orders', kind: 'itTime' }, quantity: told('5'), cost: told('40') },
  },
  {
    type: 'invoice.set',
    invoice: {
      ...{ id: 'toner', label: 'Toner of the year', supplier: 'Tolliver', months: '12', isBase: true },
      ...{ amount: billed('700'), categories: ['supplies'], devices: ['D3', 'D4'] },
    },
  },
  {
    type: 'invoice.set',
    invoice: {
      ...{ id: 'pages', label: 'Page bills of the year', months: '12', isBase: false },
      ...{ from: '2026-01-01', to: '2026-12-31', amount: billed('3200'), categories: ['pages'] },
      ...{ devices: 'all', pages: { mono: '144000' } },
    },
  },
];

const optionId = 'future';

const option: readonly Edit[] = [
  {
    ...{ type: 'option.setPhase', optionId },
    phase: { id: 'winter', name: 'Office', startsOn: '2027-02-01', overlapMonths: 2 },
  },
  {
    ...{ type: 'option.setPhase', optionId },
    phase: { id: 'summer', name: 'Workshop', startsOn: '2027-06-01' },
  },
  {
    ...{ type: 'option.setFate', optionId, deviceIds: ['D3'], phaseId: 'winter' },
    fate: { type: 'retire', pagesTo: 'D2' },
  },
  {
    ...{ type: 'option.setFate', optionId, deviceIds: ['D5'], phaseId: 'summer' },
    fate: { type: 'replace', by: 'N2' },
  },
  {
    ...{ type: 'option.setDevice', optionId },
    device: {
      ...{ id: 'N2', make: 'Example', model: 'new mono MFP', kind: 'monoMfp', placeId: 'workshop' },
      ...{
        phaseId: 'summer',
        energy: { type: 'tec', kwhPerWeek: told('1'), testVersion: 'the same on both sides' },
      },
      hardware: { type: 'owned', price: told('900'), usefulMonths: 60, monthsInUse: 0 },
    },
  },
  {
    ...{ type: 'option.setContract', optionId },
    contract: {
      ...{ id: 'new', name: 'New page contract', inclusion: 'pooled' },
      meters: [
        { meter: 'mono', rate: told('0.0075'), minimum: '14000' },
        { meter: 'colour', rate: told('0.065') },
      ],
      endCost: told('150'),
      devices: ['N1', 'N2', 'D2', 'D6'].map((deviceId) => ({ deviceId })),
    },
  },
  {
    ...{ type: 'option.setPolicy', optionId },
    policy: {
      ...{ id: 'two-sided', name: 'Two-sided as the default', at: ['N1'], promisedBy: 'The IT manager' },
      removes: { type: 'duplex', share: '0.6', grade: 'estimate' },
    },
  },
  {
    ...{ type: 'option.setSoftChange', optionId },
    change: { softCostId: 'tickets', quantity: told('20'), promisedBy: 'The IT manager', phaseId: 'summer' },
  },
];

/** Worked example 11.3 with every kind of cost, term and factor that a proposal can hold. */
export function everyCostProposal(...more: readonly Edit[]): Proposal {
  return exampleProposal('11-3', ...frame, ...fleet, ...today, ...option, ...more);
}
