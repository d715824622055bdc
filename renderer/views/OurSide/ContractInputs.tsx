import type { ReactElement } from 'react';
import type { Contract } from '../../../shared/domain/contract/contract';
import { deviceLabel } from '../../../shared/domain/fleet/deviceLabel';
import type { ContractTerms, PageCost } from '../../../shared/domain/ourSide/ourSide';
import { keyOf } from '../../../shared/domain/ourSide/ourSideEdit';
import { billedByUs } from '../../../shared/domain/ourSide/served';
import { useProposal } from '../../state/documentStore';
import { AddOwn } from './AddOwn';
import { FigureInput } from './FigureInput';
import type { InputsProps } from './InputsPart';
import { InputTable } from './InputTable';
import { editOurSide } from './ourSideStore';

/** Which contracts are ours, and what a page under them costs us. */
export function ContractInputs({ inputs, option, source }: InputsProps): ReactElement {
  const proposal = useProposal();
  const contracts = [
    ...option.contracts,
    ...proposal.contracts.filter(({ id }) => !option.endedContracts.includes(id)),
  ];
  const devices = [...proposal.devices, ...option.newDevices];
  const own = inputs.pages.flatMap(({ of }) => ('deviceId' in of ? [of.deviceId] : []));
  const rows = [
    ...contracts
      .filter((contract) => billedByUs(proposal, option, { contract, inputs }))
      .map(({ id, name }) => ({ of: { contractId: id }, name })),
    ...devices
      .filter(({ id }) => own.includes(id))
      .map((device) => ({ of: { deviceId: device.id }, name: deviceLabel(device) })),
  ];
  return (
    <section aria-label="Contracts and pages">
      <h2>Contracts and pages</h2>
      {contracts.map((contract) => (
        <ContractLine
          key={contract.id}
          contract={contract}
          isOurs={billedByUs(proposal, option, { contract, inputs })}
          terms={inputs.contracts.find(({ contractId }) => contractId === contract.id)}
          source={source}
        />
      ))}
      <PageTable rows={rows} pages={inputs.pages} source={source} />
      <AddOwn
        label="A device whose pages cost us something else"
        choices={devices
          .filter(({ id }) => !own.includes(id))
          .map((device) => ({ id: device.id, text: deviceLabel(device) }))}
        onAdd={(deviceId) => {
          editOurSide(
            [{ type: 'ourSide.setPageCost', cost: { of: { deviceId } } }],
            'add page costs of its own',
          );
        }}
      />
    </section>
  );
}

function ContractLine(props: {
  readonly contract: Contract;
  readonly isOurs: boolean;
  readonly terms: ContractTerms | undefined;
  readonly source: InputsProps['source'];
}): ReactElement {
  const { contract, isOurs, terms, source } = props;
  const set = (changed: Omit<ContractTerms, 'contractId'>, label: string): boolean =>
    editOurSide([{ type: 'ourSide.setContract', terms: { contractId: contract.id, ...changed } }], label);
  const { contractId: _id, ...kept } = terms ?? { contractId: contract.id };
  const { extrasMonthly: _extras, ...withoutExtras } = kept;
  return (
    <div className="row">
      <label className="choice">
        <input
          type="checkbox"
          checked={isOurs}
          onChange={(event) => {
            set({ ...kept, isOurs: event.target.checked }, `say who bills ${contract.name}`);
          }}
        />
        We bill {contract.name}
      </label>
      {isOurs && (contract.extras ?? []).length > 0 && (
        <>
          <span className="message">Its extras cost us a month</span>
          <FigureInput
            label={`What the extras of ${contract.name} cost us a month`}
            figure={terms?.extrasMonthly}
            source={source}
            onChange={(figure) =>
              set(
                figure === undefined ? withoutExtras : { ...kept, extrasMonthly: figure },
                'change the cost of extras',
              )
            }
          />
        </>
      )}
    </div>
  );
}

const members = [
  ['mono', 'Mono page'],
  ['colour', 'Color page'],
  ['service', 'Service of a page'],
] as const;

interface PageRow {
  readonly of: PageCost['of'];
  readonly name: string;
}

function PageTable({
  rows,
  pages,
  source,
}: {
  readonly rows: readonly PageRow[];
  readonly pages: readonly PageCost[];
  readonly source: InputsProps['source'];
}): ReactElement | null {
  if (rows.length === 0) return null;
  return (
    <InputTable
      label="What a page costs us"
      caption="Toner and parts of one page. Leave the service of a page empty where our own people do it: it is then reckoned from their visits."
      headings={['Pages of', ...members.map(([, name]) => name), { hidden: 'Remove' }]}
    >
      {rows.map(({ of, name }) => (
        <PageLine
          key={keyOf(of)}
          of={of}
          name={name}
          entry={pages.find((page) => keyOf(page.of) === keyOf(of))}
          source={source}
        />
      ))}
    </InputTable>
  );
}

function PageLine(
  props: PageRow & { readonly entry: PageCost | undefined; readonly source: InputsProps['source'] },
): ReactElement {
  const { of, name, entry, source } = props;
  return (
    <tr>
      <th scope="row">{name}</th>
      {members.map(([member, title]) => (
        <td key={member}>
          <FigureInput
            label={`${title} of ${name}`}
            figure={entry?.[member]}
            source={source}
            onChange={(figure) => {
              const { [member]: _before, ...rest } = entry ?? { of };
              const cost = { ...rest, of, ...(figure === undefined ? {} : { [member]: figure }) };
              return editOurSide([{ type: 'ourSide.setPageCost', cost }], `change the page costs of ${name}`);
            }}
          />
        </td>
      ))}
      <td>
        {entry !== undefined && (
          <button
            type="button"
            className="button button-quiet button-small"
            aria-label={`Forget the page costs of ${name}`}
            onClick={() => {
              editOurSide([{ type: 'ourSide.removePageCost', of }], `forget the page costs of ${name}`);
            }}
          >
            Forget
          </button>
        )}
      </td>
    </tr>
  );
}
