import type { ReactElement } from 'react';
import type { Funding, Sales } from '../../../shared/domain/ourSide/ourSide';
import { ChoiceField } from '../../components/form/ChoiceField';
import { readCount } from '../../components/form/decimals';
import { TypedField } from '../../components/form/TypedField';
import { FigureField } from './FigureInput';
import type { InputsProps } from './InputsPart';
import { editOurSide } from './ourSideStore';

const owners = {
  notSaid: 'Not said yet',
  own: 'We buy them and lease them out',
  lessor: 'A lessor buys them and pays us at delivery',
} as const;

const days: readonly (readonly [keyof Funding & `${string}Days`, string])[] = [
  ['clientPaysDays', 'Days until the client pays'],
  ['lessorPaysDays', 'Days until the lessor pays'],
  ['weHaveDays', 'Days until we pay our suppliers'],
];

const salesFigures: readonly (readonly [keyof Sales, string])[] = [
  ['todayHardwareAYear', 'Paid to us for hardware a year today'],
  ['todayServiceAYear', 'Paid to us for service and pages a year today'],
  ['hoursSoFar', 'Hours of sales work so far'],
  ['hoursToCome', 'Hours of sales work to come'],
  ['wage', 'An hour of sales work'],
];

/** Who pays for what and when, what the client buys of us today, and our sales work. */
export function MoneyInputs({ inputs, source }: InputsProps): ReactElement {
  const { funding, sales } = inputs;
  return (
    <>
      <section aria-label="Money">
        <h2>Money</h2>
        <div className="our-fields">
          <ChoiceField
            label="Leased devices"
            value={funding.hardware ?? 'notSaid'}
            words={owners}
            onChange={(owner) => {
              const hardware = owner === 'notSaid' ? null : owner;
              editOurSide(
                [{ type: 'ourSide.setFunding', changes: { hardware } }],
                'say who buys leased devices',
              );
            }}
          />
          {days.map(([member, label]) => (
            <TypedField
              key={member}
              type="figure"
              label={label}
              hint="Empty: in the same month."
              value={String(funding[member] ?? '')}
              accept={(text) => {
                const count = text.trim() === '' ? null : readCount(text);
                if (count === null && text.trim() !== '') return false;
                const changes = { [member]: count };
                return editOurSide([{ type: 'ourSide.setFunding', changes }], `change "${label}"`);
              }}
            />
          ))}
        </div>
      </section>
      <section aria-label="Sales">
        <h2>Sales</h2>
        <div className="our-fields">
          {salesFigures.map(([member, label]) => (
            <FigureField
              key={member}
              label={label}
              figure={sales[member]}
              source={source}
              onChange={(figure) =>
                editOurSide(
                  [{ type: 'ourSide.setSales', changes: { [member]: figure ?? null } }],
                  `change "${label}"`,
                )
              }
            />
          ))}
        </div>
      </section>
    </>
  );
}
