import type { ReactElement } from 'react';
import type { StockItem } from '../../../shared/domain/ourSide/ourSide';
import { readWhole } from '../../components/form/decimals';
import { DraftInput } from '../../components/form/DraftInput';
import { newId } from '../../components/form/newId';
import { FigureInput } from './FigureInput';
import type { InputsProps } from './InputsPart';
import { InputTable } from './InputTable';
import { editOurSide } from './ourSideStore';

const kinds = { tonerSet: 'Toner sets', spareDevice: 'Spare devices' } as const;

/** What lies in our stock for this client. */
export function StockInputs({ inputs, option, source }: InputsProps): ReactElement {
  const { stock } = inputs;
  const model = option.newDevices.find((device) => device.model !== undefined)?.model ?? 'Any model';
  const add = (kind: StockItem['kind']): void => {
    const id = newId(
      'stock',
      stock.map((item) => item.id),
    );
    editOurSide([{ type: 'ourSide.setStock', item: { id, kind, model, count: 1 } }], 'add to stock');
  };
  return (
    <section aria-label="Stock for this client">
      <h2>Stock for this client</h2>
      {stock.length > 0 && <StockTable stock={stock} source={source} />}
      <div className="row">
        <button
          type="button"
          className="button"
          onClick={() => {
            add('tonerSet');
          }}
        >
          Add toner sets
        </button>
        <button
          type="button"
          className="button"
          onClick={() => {
            add('spareDevice');
          }}
        >
          Add spare devices
        </button>
      </div>
    </section>
  );
}

function StockTable({
  stock,
  source,
}: {
  readonly stock: readonly StockItem[];
  readonly source: InputsProps['source'];
}): ReactElement {
  return (
    <InputTable
      label="Stock for this client"
      headings={['What', 'Model', 'Pieces', 'Cost price of a piece', { hidden: 'Remove' }]}
    >
      {stock.map((item) => (
        <StockLine key={item.id} item={item} source={source} />
      ))}
    </InputTable>
  );
}

function StockLine({
  item,
  source,
}: {
  readonly item: StockItem;
  readonly source: InputsProps['source'];
}): ReactElement {
  const set = (changed: StockItem): boolean =>
    editOurSide([{ type: 'ourSide.setStock', item: changed }], `change the stock of ${item.model}`);
  const { cost: _cost, ...withoutCost } = item;
  return (
    <tr>
      <th scope="row">{kinds[item.kind]}</th>
      <td>
        <DraftInput
          aria-label={`Model of ${kinds[item.kind].toLowerCase()}`}
          value={item.model}
          accept={(text) => text.trim() !== '' && set({ ...item, model: text.trim() })}
        />
      </td>
      <td>
        <DraftInput
          aria-label={`Pieces of ${item.model}`}
          inputMode="numeric"
          value={String(item.count)}
          accept={(text) => {
            const count = readWhole(text);
            return count !== null && set({ ...item, count });
          }}
        />
      </td>
      <td>
        <FigureInput
          label={`Cost price of a piece of ${item.model}`}
          figure={item.cost}
          source={source}
          onChange={(cost) => set(cost === undefined ? withoutCost : { ...item, cost })}
        />
      </td>
      <td>
        <button
          type="button"
          className="button button-quiet button-small"
          aria-label={`Remove ${item.model} from stock`}
          onClick={() => {
            editOurSide(
              [{ type: 'ourSide.removeStock', stockId: item.id }],
              `remove ${item.model} from stock`,
            );
          }}
        >
          Remove
        </button>
      </td>
    </tr>
  );
}
