import { Component, type ReactNode } from 'react';
import { SlimNotice } from './SlimNotice.tsx';
import { useWords } from './Words.tsx';

interface State {
  readonly message: string | null;
}

/** Where a bug stops: the panel says so, the rest of the page goes on. */
export class PanelBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { message: null };

  static getDerivedStateFromError(error: unknown): State {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    return this.state.message === null ? this.props.children : <Broken message={this.state.message} />;
  }
}

function Broken({ message }: { message: string }) {
  const { t } = useWords();
  return <SlimNotice tone="danger">{t('failure.bug', { reason: message })}</SlimNotice>;
}
