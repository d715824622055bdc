import type { JSX } from 'react';
import { useProposal } from '../../../state/documentStore';
import { AssumptionWords } from './AssumptionWords';
import { BoardWords } from './BoardWords';
import { ContactWords } from './ContactWords';
import { CoverWords } from './CoverWords';
import { MilestoneWords } from './MilestoneWords';
import { PromiseWords } from './PromiseWords';

/** The words of the document that no figure gives: they stand in the pages as soon as they are typed. */
export function WordsPanel(): JSX.Element {
  const { assumptions, milestones, promises } = useProposal();
  return (
    <aside className="document-words" aria-label="Words of the document">
      <h2 className="document-side-title">Words of the document</h2>
      <WordGroup title="Cover" isOpen>
        <CoverWords />
      </WordGroup>
      <WordGroup title="Page for the board" isOpen>
        <BoardWords />
      </WordGroup>
      <WordGroup title={`Assumptions (${String(assumptions.length)})`}>
        <AssumptionWords />
      </WordGroup>
      <WordGroup title={`Promises (${String(promises.length)})`}>
        <PromiseWords />
      </WordGroup>
      <WordGroup title={`Milestones (${String(milestones.length)})`}>
        <MilestoneWords />
      </WordGroup>
      <WordGroup title="Client and provider">
        <ContactWords />
      </WordGroup>
    </aside>
  );
}

interface WordGroupProps {
  readonly title: string;
  readonly isOpen?: boolean;
  readonly children: JSX.Element;
}

function WordGroup({ title, isOpen = false, children }: WordGroupProps): JSX.Element {
  return (
    <details className="word-group" open={isOpen}>
      <summary>{title}</summary>
      <div className="word-group-fields">{children}</div>
    </details>
  );
}
