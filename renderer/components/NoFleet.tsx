import type { ReactElement, ReactNode } from 'react';
import { useView } from '../state/viewStore';
import { EmptyState } from './EmptyState';
import { Screen } from './Screen';

interface NoFleetProps {
  /** The title of the screen. */
  readonly title: string;
  /** Why the screen needs devices. */
  readonly children: ReactNode;
}

/** A screen that has nothing to show before there are devices, with the way to them. */
export function NoFleet({ title, children }: NoFleetProps): ReactElement {
  const goTo = useView((state) => state.goTo);
  return (
    <Screen title={title}>
      <EmptyState
        title="Bring in the fleet first"
        actions={
          <button
            type="button"
            className="button button-primary"
            onClick={() => {
              goTo('fleet');
            }}
          >
            Go to Fleet
          </button>
        }
      >
        <p>{children}</p>
      </EmptyState>
    </Screen>
  );
}
