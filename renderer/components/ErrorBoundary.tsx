import type { ErrorInfo, ReactElement, ReactNode } from 'react';
import { Component } from 'react';

interface Props {
  readonly children: ReactNode;
  /** Shown beside "Show it again": a way out, such as to Home. */
  readonly wayOut?: ReactNode;
}

interface State {
  readonly isBroken: boolean;
}

/** A bug in what it holds leaves the rest of the window standing. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { isBroken: false };

  static getDerivedStateFromError(): State {
    return { isBroken: true };
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    console.error(error, info.componentStack);
  }

  override render(): ReactElement | ReactNode {
    if (!this.state.isBroken) return this.props.children;
    return (
      <div className="fault" role="alert">
        <h1>This part of the window stopped working</h1>
        <p>
          The program made a mistake while drawing it. Your proposal is not affected: what the top bar calls
          saved is on disk, and you can undo your last step.
        </p>
        <div className="row">
          <button
            type="button"
            className="button button-primary"
            onClick={() => {
              this.setState({ isBroken: false });
            }}
          >
            Show it again
          </button>
          {this.props.wayOut}
        </div>
      </div>
    );
  }
}
