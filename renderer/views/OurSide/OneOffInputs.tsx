import type { ReactElement } from 'react';
import type { OneOff } from '../../../shared/domain/future/option';
import { isOneOffOurs } from '../../../shared/domain/ourSide/onceUnits';
import type { OneOffTerms } from '../../../shared/domain/ourSide/ourSide';
import { multiply, rate, whole } from '../../../shared/domain/rate';
import { useResults } from '../../state/results';
import { FigureInput } from './FigureInput';
import type { InputsProps } from './InputsPart';
import { InputTable } from './InputTable';
import { editOurSide } from './ourSideStore';

/** Which one-offs are paid to us, and what a piece of each costs us. */
export function OneOffInputs({ inputs, option, source }: InputsProps): ReactElement | null {
  if (option.oneOffs.length === 0) return null;
  return (
    <section aria-label="One-offs">
      <h2>Paid once</h2>
      <InputTable
        label="One-offs"
        headings={['What', { figures: 'Price' }, 'Paid to us', 'Cost price of a piece']}
      >
        {option.oneOffs.map((oneOff) => (
          <OneOffLine
            key={oneOff.id}
            oneOff={oneOff}
            optionId={option.id}
            terms={inputs.oneOffs.find((of) => of.optionId === option.id && of.oneOffId === oneOff.id)}
            source={source}
          />
        ))}
      </InputTable>
    </section>
  );
}

function OneOffLine(props: {
  readonly oneOff: OneOff;
  readonly optionId: string;
  readonly terms: OneOffTerms | undefined;
  readonly source: InputsProps['source'];
}): ReactElement {
  const { oneOff, optionId, source } = props;
  const { format } = useResults();
  const key = { optionId, oneOffId: oneOff.id };
  const terms: OneOffTerms = props.terms ?? key;
  const isOurs = isOneOffOurs(props.terms, oneOff);
  const set = (changed: OneOffTerms): boolean =>
    editOurSide([{ type: 'ourSide.setOneOff', terms: changed }], `change our side of ${oneOff.label}`);
  return (
    <tr>
      <th scope="row">{oneOff.label}</th>
      <td className="number">
        {format.amount(multiply(rate(oneOff.amount.value), whole(oneOff.count ?? 1)))}
      </td>
      <td>
        <input
          type="checkbox"
          aria-label={`${oneOff.label} is paid to us`}
          checked={isOurs}
          onChange={(event) => {
            set({ ...terms, isOurs: event.target.checked });
          }}
        />
      </td>
      <td>
        {isOurs && (
          <FigureInput
            label={`Cost price of ${oneOff.label}`}
            figure={terms.cost}
            source={source}
            onChange={(cost) => {
              const { cost: _before, ...rest } = terms;
              return set(cost === undefined ? rest : { ...rest, cost });
            }}
          />
        )}
      </td>
    </tr>
  );
}
