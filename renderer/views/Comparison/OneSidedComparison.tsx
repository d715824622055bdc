import type { ReactElement } from 'react';
import type { Check, OptionComparison } from '../../../shared/domain/comparison/comparison';
import { unknownSides } from '../../../shared/domain/comparison/knownSides';
import type { FigureName } from '../../../shared/domain/explain/figureNames';
import { useResults } from '../../state/results';
import { useView } from '../../state/viewStore';
import { BlockedCallout, ComparisonChecks } from './ComparisonChecks';
import { ComparisonSection } from './ComparisonSection';
import { pageTable, placeOf } from './comparisonTables';
import { FigureButton } from './explain/FigureButton';
import { FigureTableView } from './FigureTableView';
import { FindingsPart } from './FindingsPart';
import { RatiosPart } from './RatiosPart';

interface OneSidedProps {
  readonly chosen: OptionComparison;
  readonly checks: readonly Check[];
  /** Why no saving can be stated. */
  readonly why: string;
}

/** A comparison of which one side has no known cost at all: what is known of each, and no difference of them. */
export function OneSidedComparison({ chosen, checks, why }: OneSidedProps): ReactElement {
  const { comparison, telling, proposal, format } = useResults();
  const goTo = useView((state) => state.goTo);
  const { doNothing } = comparison.today;
  const unknown = unknownSides(comparison, chosen);
  const over = `over ${format.count(comparison.termMonths)} months`;
  const told = { ...telling, chosen };
  return (
    <>
      <div className="figures">
        <Side
          label="Today carried on"
          amount={unknown.today ? null : format.money(doNothing.term)}
          note={over}
          name={{ state: 'doNothing', kind: 'total' }}
        />
        <Side
          label={chosen.option.name}
          amount={unknown.option ? null : format.money(chosen.cost.term)}
          note={over}
          name={{ state: placeOf(told, chosen), kind: 'total' }}
        />
      </div>
      <div className="callout" data-tone="warning" role="group" aria-label="No saving can be stated">
        <p className="callout-title">No saving can be stated</p>
        <p>{why}</p>
        <div className="row">
          <button
            type="button"
            className="button"
            onClick={() => {
              goTo(unknown.today ? 'costs' : 'future');
            }}
          >
            {unknown.today ? 'Enter it on Costs' : 'Enter it on Future'}
          </button>
        </div>
      </div>
      <BlockedCallout checks={checks} />
      <ComparisonSection id="page-balance" title="Pages" locale={proposal.settings.locale}>
        <FigureTableView label="Page balance" table={pageTable(told, chosen)} />
      </ComparisonSection>
      <RatiosPart telling={told} chosen={chosen} />
      <ComparisonSection id="checks" title="Checks" locale={proposal.settings.locale}>
        <ComparisonChecks checks={checks} />
        <FindingsPart optionId={chosen.option.id} />
      </ComparisonSection>
    </>
  );
}

interface SideProps {
  readonly label: string;
  /** `null` where nothing is known of it. */
  readonly amount: string | null;
  readonly note: string;
  readonly name: FigureName;
}

function Side({ label, amount, note, name }: SideProps): ReactElement {
  return (
    <div className="figure" role="group" aria-label={label}>
      <span className="figure-label">{label}</span>
      <span className="figure-value">
        {amount === null ? 'Not known' : <FigureButton text={amount} label={label} of={name} />}
      </span>
      <span className="figure-note">{note}</span>
    </div>
  );
}
