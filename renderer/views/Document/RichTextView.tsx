import type { JSX, ReactNode } from 'react';
import { Fragment } from 'react';
import type { RichText, TextRun } from '../../../shared/domain/document/block';

/** Text of a block with what is bold and italic in it. */
export function RichTextView({ text }: { readonly text: RichText }): JSX.Element {
  if (typeof text === 'string') return <>{text}</>;
  return (
    <>
      {text.map((run, index) => (
        <Fragment key={index}>{runNode(run)}</Fragment>
      ))}
    </>
  );
}

function runNode({ text, bold, italic }: TextRun): ReactNode {
  const slanted = italic === true ? <em>{text}</em> : text;
  return bold === true ? <strong>{slanted}</strong> : slanted;
}
