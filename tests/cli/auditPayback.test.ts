import { describe, expect, it } from 'vitest';
import { contractEdit, detailOf, deviceEdit, onlyOption, optionEdit, told } from './detailOf';

const mono = (rate: string) => ({ meter: 'mono', rate: told(rate) }) as const;
const clicks = (rate: string) => ({ pageRates: { mono: told(rate) } });

describe.concurrent(
  'payback by months (domain.md 5.12: the first month in which cumulated (today - future) >= one-offs)',
  () => {
    it('is no month before anything has changed', async () => {
      // 200 a month until June, 100 from July on; delivery 150 in July. Saved before one-offs: 0 … 0, 100 (July), 200 (August).
      const found = await detailOf(
        24,
        deviceEdit('a', [10000, 0], clicks('0.02')),
        optionEdit({
          phases: [{ id: 'p', name: 'July', startsOn: '2027-07-01' }],
          newDevices: [{ id: 'n', kind: 'monoMfp', phaseId: 'p', ...clicks('0.01') }],
          fates: [{ deviceId: 'a', fate: { type: 'replace', by: 'n' }, phaseId: 'p' }],
          oneOffs: [
            { id: 'd', label: 'Delivery', kind: 'delivery', amount: told('150'), month: 1, phaseId: 'p' },
          ],
        }),
      );

      expect(onlyOption(found).paybackMonths).toBe(8);
    });

    it('counts a lease of today in the months in which it is paid', async () => {
      // Today 300 in months 1 to 6, then 200; the option 150. Saved 150 × 6 = 900, then 50 a month: 905 in month 7.
      // Spread over the year, (900 + 300) / 12 = 100 a month, it would be month 10.
      const found = await detailOf(
        24,
        deviceEdit('a', [10000, 0], {
          ...clicks('0.02'),
          hardware: {
            ...{ type: 'lease', payment: { type: 'monthly', amount: told('100') } },
            ...{ paymentsLeft: 6, after: 'owned' },
          },
        }),
        optionEdit({
          newDevices: [{ id: 'n', kind: 'monoMfp', hardware: { type: 'paidOff' }, ...clicks('0.015') }],
          fates: [{ deviceId: 'a', fate: { type: 'replace', by: 'n' } }],
          oneOffs: [
            { id: 'b', label: 'Buyout', kind: 'buyout', amount: told('600'), month: 1, deviceId: 'a' },
            { id: 'd', label: 'Delivery', kind: 'delivery', amount: told('305'), month: 1 },
          ],
        }),
      );

      expect(onlyOption(found).paybackMonths).toBe(7);
    });

    it('is reached where the saving covers a first loss to the cent', async () => {
      // Today 100 a month in year 1, 110 in year 2; the option 105: -60 after 12 months, 0 after 24.
      const found = await detailOf(
        36,
        deviceEdit('a', [10000, 0]),
        contractEdit(['a'], { meters: [mono('0.01')], escalator: { share: told('0.1'), covers: ['rates'] } }),
        optionEdit({
          endedContracts: ['c'],
          contracts: [
            {
              id: 'n',
              name: 'New',
              inclusion: 'perDevice',
              meters: [mono('0.0105')],
              devices: [{ deviceId: 'a' }],
            },
          ],
        }),
      );

      expect(onlyOption(found).paybackMonths).toBe(24);
    });
  },
);
