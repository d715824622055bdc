import type { ReactElement } from 'react';
import { useMemo } from 'react';
import type { Contract } from '../../../shared/domain/contract/contract';
import { moneySize, subtractMoney } from '../../../shared/domain/money';
import type { InclusionBills } from './contractBills';
import { inclusionBills, yearlyBills, yearStart } from './contractBills';
import type { Costs } from './useCosts';

interface ContractBillsProps {
  readonly costs: Costs;
  readonly contract: Contract;
}

/** What a contract bills in a month, year by year, and what pooled or per device is worth. */
export function ContractBills({ costs, contract }: ContractBillsProps): ReactElement {
  const { comparison, proposal, format } = costs;
  const { settings } = proposal;
  const { bills, lines } = useMemo(
    () => yearlyBills(contract, comparison, settings),
    [contract, comparison, settings],
  );
  const inclusion = useMemo(
    () => inclusionBills(contract, comparison, settings),
    [contract, comparison, settings],
  );
  return (
    <section className="stack-tight" aria-label="The bill of a month">
      <h3>The bill of a month, by contract year</h3>
      {lines.length === 0 ? (
        <p className="message">Nothing is billed yet: write a base charge or what a page costs below.</p>
      ) : (
        <div className="table-scroll">
          <table className="table costs-bills">
            <caption>
              At today&apos;s pages, as far as they are known, before tax; an average month where pages are
              counted by the quarter or year. Without increases at renewals.
            </caption>
            <thead>
              <tr>
                <th scope="col">On the bill</th>
                {bills.map(({ contractYear }) => (
                  <th key={contractYear} scope="col" className="number">
                    Year {contractYear}
                    <p className="costs-second">
                      from {format.month(yearStart(contract, settings, contractYear))}
                    </p>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {lines.map(({ name, of }, at) => (
                <tr key={at}>
                  <th scope="row">{name}</th>
                  {of.map((line, year) => (
                    <td key={year} className="number">
                      {line === undefined ? '' : format.money(line.amount)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">Total a month</th>
                {bills.map(({ contractYear, total }) => (
                  <td key={contractYear} className="number">
                    {format.money(total)}
                  </td>
                ))}
              </tr>
            </tfoot>
          </table>
        </div>
      )}
      {inclusion !== null && <Inclusion costs={costs} contract={contract} bills={inclusion} />}
    </section>
  );
}

/** Both readings beside each other: what people take for pooled is often counted for each device. */
function Inclusion({
  costs: { format },
  contract,
  bills: { pooled, perDevice },
}: ContractBillsProps & { readonly bills: InclusionBills }): ReactElement {
  const own = contract.inclusion;
  const more = subtractMoney(perDevice.total, pooled.total);
  return (
    <div className="panel stack-tight" role="group" aria-label="Pooled or per device">
      <dl className="costs-both">
        <div>
          <dt>Counted for all devices together{own === 'pooled' ? ' (this contract)' : ''}</dt>
          <dd>{format.money(pooled.total)}</dd>
        </div>
        <div>
          <dt>Counted for each device{own === 'perDevice' ? ' (this contract)' : ''}</dt>
          <dd>{format.money(perDevice.total)}</dd>
        </div>
      </dl>
      <p className="message">
        {more === 0n
          ? 'Both readings bill the same in a month at today’s pages.'
          : `Counted for each device it is ${format.money(moneySize(more))} a month ${more > 0n ? 'more' : 'less'}, at the same included pages and minimums in equal parts. Read in the contract which it is, and ask what a shortfall does.`}
      </p>
    </div>
  );
}
