import type { ReactElement } from 'react';
import { useEffect, useState } from 'react';
import type { Option } from '../../../shared/domain/future/option';
import type { OptionId } from '../../../shared/domain/ids';
import type { OurSide } from '../../../shared/domain/ourSide/ourSide';
import { Callout } from '../../components/Callout';
import { EmptyState } from '../../components/EmptyState';
import { Screen } from '../../components/Screen';
import { Segments } from '../../components/Segments';
import { useProposal } from '../../state/documentStore';
import { useResults } from '../../state/results';
import { useView } from '../../state/viewStore';
import { CashPart } from './CashPart';
import { InputsPart } from './InputsPart';
import { OurSideBar } from './OurSideBar';
import { openOurSide, useOurSide } from './ourSideStore';
import { RefusedFigures } from './RefusedFigures';
import { ResultPart } from './ResultPart';
import { useOurView } from './useOurView';
import { WorkPart } from './WorkPart';
import './ourSide.css';

const lead = 'Internal: never part of a document, an e-mail or a proposal file.';

/** What an option means for us: cost prices, margins, our cash, stock, work and duties. */
export function OurSideScreen(): ReactElement {
  const { id, options } = useProposal();
  const { ourSide, refused, notice, readOnly } = useOurSide();
  useEffect(() => {
    void openOurSide(id);
  }, [id]);
  const isOpen = useOurSide(({ proposalId }) => proposalId === id);
  if (options.length === 0) return <NoOption />;
  return (
    <Screen title="Our side" lead={<span className="our-mark">{lead}</span>} actions={<OurSideBar />}>
      {isOpen && refused !== null && <RefusedFigures key={id} refused={refused} />}
      {notice !== null && (
        <Callout tone="warning">
          <p>{notice}</p>
        </Callout>
      )}
      {readOnly !== null && (
        <Callout tone="warning" title="Nothing can be saved here">
          <p>{readOnly}</p>
        </Callout>
      )}
      {isOpen && ourSide !== null && <OpenOurSide ourSide={ourSide} />}
    </Screen>
  );
}

function NoOption(): ReactElement {
  const goTo = useView((view) => view.goTo);
  return (
    <Screen title="Our side" lead={<span className="our-mark">{lead}</span>}>
      <EmptyState
        title="There is no option yet"
        actions={
          <button
            type="button"
            className="button button-primary"
            onClick={() => {
              goTo('future');
            }}
          >
            Go to Future
          </button>
        }
      >
        <p>Here you see what an option means for us. Design a future state first.</p>
      </EmptyState>
    </Screen>
  );
}

const parts = {
  result: 'Margin',
  cash: 'Cash flow',
  work: 'Work and duties',
  inputs: 'What we put in',
} as const;
type Part = keyof typeof parts;

function OpenOurSide({ ourSide }: { readonly ourSide: OurSide }): ReactElement {
  const { telling, comparison } = useResults();
  const [chosenId, setChosenId] = useState<OptionId | null>(null);
  const [part, setPart] = useState<Part>('result');
  const chosen = comparison.options.find(({ option }) => option.id === chosenId) ?? telling.chosen;
  return (
    <>
      <div className="our-switches">
        <Segments
          label="Parts of our side"
          items={Object.entries(parts).map(([id, name]) => ({ id, name }))}
          chosen={part}
          onChoose={(id) => {
            setPart(id as Part);
          }}
        />
        {comparison.options.length > 1 && (
          <Segments
            label="Our side of"
            items={comparison.options.map(({ option }) => option)}
            chosen={chosen?.option.id}
            onChoose={setChosenId}
          />
        )}
      </div>
      <div className="our-body">
        {chosen !== undefined && <Shown ourSide={ourSide} option={chosen.option} part={part} />}
      </div>
    </>
  );
}

function Shown(props: {
  readonly ourSide: OurSide;
  readonly option: Option;
  readonly part: Part;
}): ReactElement {
  const { ourSide, option, part } = props;
  const shown = useOurView(ourSide, option.id);
  if ('problem' in shown) return <p className="message">{shown.problem}</p>;
  const { view, inputs } = shown;
  switch (part) {
    case 'result':
      return <ResultPart view={view} />;
    case 'cash':
      return <CashPart view={view} />;
    case 'work':
      return <WorkPart view={view} />;
    case 'inputs':
      return <InputsPart inputs={inputs} option={option} />;
  }
}
