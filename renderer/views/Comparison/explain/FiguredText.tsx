import type { ReactElement } from 'react';
import { FigureButton } from './FigureButton';
import type { Figured } from './figuredText';
import { partsOfText } from './figuredText';

/** A sentence in which every figure opens how it was calculated. */
export function FiguredText({ said }: { readonly said: Figured }): ReactElement {
  return (
    <>
      {partsOfText(said).map((part, at) =>
        typeof part === 'string' ? (
          part
        ) : (
          <FigureButton key={at} text={part.text} label={said.text} of={part.of} />
        ),
      )}
    </>
  );
}
