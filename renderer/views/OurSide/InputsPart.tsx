import type { ReactElement } from 'react';
import { useState } from 'react';
import type { Option } from '../../../shared/domain/future/option';
import type { OurSideInputs } from '../../../shared/domain/ourSide/ourSide';
import type { SourceDraft } from '../../components/form/figureDraft';
import { SourceFields } from '../../components/form/SourceFields';
import { useProposal } from '../../state/documentStore';
import { ContractInputs } from './ContractInputs';
import { DeviceInputs } from './DeviceInputs';
import { MoneyInputs } from './MoneyInputs';
import { OneOffInputs } from './OneOffInputs';
import { editOurSide } from './ourSideStore';
import { StockInputs } from './StockInputs';
import { WorkInputs } from './WorkInputs';

/** What each form of the inputs is given. */
export interface InputsProps {
  readonly inputs: OurSideInputs;
  readonly option: Option;
  readonly source: SourceDraft;
}

/** What we know of our own cost: everything counts while it is typed. */
export function InputsPart(props: Omit<InputsProps, 'source'>): ReactElement {
  const [source, setSource] = useState<SourceDraft>({ grade: 'estimate', note: '' });
  const { settings } = useProposal();
  const given = { ...props, source };
  return (
    <div className="our-inputs">
      <section aria-label="Source of what is typed now">
        <p className="message">
          Amounts are in {settings.currency}, before tax. What is left empty is not known and never counts as
          nothing.
        </p>
        <SourceFields source={source} onChange={setSource} />
      </section>
      <MoneyInputs {...given} />
      <DeviceInputs {...given} />
      <ContractInputs {...given} />
      <WorkInputs {...given} />
      <OneOffInputs {...given} />
      <StockInputs {...given} />
      <section aria-label="Forget everything">
        <div className="row">
          <button
            type="button"
            className="button button-danger"
            onClick={() => {
              editOurSide([{ type: 'ourSide.clear' }], 'forget all internal figures');
            }}
          >
            Forget all internal figures
          </button>
        </div>
      </section>
    </div>
  );
}
