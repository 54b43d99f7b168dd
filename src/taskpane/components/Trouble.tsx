import { Button } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';

interface TroubleProps {
  readonly children: ReactNode;
}

/**
 * A part that could not be loaded or drawn takes nothing else with it. React remembers that a part did not come, so
 * only a new start tries again.
 */
export class Trouble extends Component<TroubleProps, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return (
      <section className="state" role="alert">
        <h2>This part could not be shown</h2>
        <p>Nothing in the workbook was changed by it.</p>
        <div className="acts">
          <Button size="small" onClick={() => window.location.reload()}>
            Open the pane again
          </Button>
        </div>
      </section>
    );
  }
}
