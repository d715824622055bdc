import type { ReactElement, ReactNode } from 'react';
import { useCallback, useMemo, useState } from 'react';
import { useResults } from '../../../state/results';
import type { Explain, Explanation } from './explaining';
import { ExplainContext } from './explaining';
import { ExplainPanel } from './ExplainPanel';

interface ExplainHostProps {
  /** Which face of the screen is shown: a panel closes with the face that its figure is on. */
  readonly face: string;
  readonly children: ReactNode;
}

interface Asked {
  readonly explanation: Explanation;
  readonly opener: HTMLElement;
  readonly face: string;
}

/**
 * Holds the panel that explains the figure asked for last, beside the screen; closing it gives the keyboard
 * back to the figure. The screen is not drawn again when a panel opens.
 */
export function ExplainHost({ face, children }: ExplainHostProps): ReactElement {
  const [asked, setAsked] = useState<Asked | null>(null);
  const explain = useCallback<Explain>(
    (explanation, opener) => {
      setAsked((before) => {
        mark(before?.opener, false);
        mark(opener, true);
        return { explanation, opener, face };
      });
    },
    [face],
  );
  const close = useCallback(() => {
    setAsked((before) => {
      mark(before?.opener, false);
      before?.opener.focus();
      return null;
    });
  }, []);
  return (
    <ExplainContext value={explain}>
      {children}
      {asked?.face === face && <Panel asked={asked} onClose={close} />}
    </ExplainContext>
  );
}

function Panel({ asked, onClose }: { readonly asked: Asked; readonly onClose: () => void }): ReactElement {
  const results = useResults();
  const step = useMemo(() => asked.explanation(results), [asked, results]);
  return <ExplainPanel explained={asked} step={step} onClose={onClose} />;
}

function mark(opener: HTMLElement | undefined, isOpen: boolean): void {
  if (isOpen) opener?.setAttribute('data-open', 'true');
  else opener?.removeAttribute('data-open');
}
