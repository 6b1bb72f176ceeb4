/** Puts a page into its document, and catches what no one expected, so that no page ever goes blank. */
import { Component, type ComponentChildren, render } from 'preact';
import '../look/tokens.css';
import '../look/base.css';
import { Note } from './Note.tsx';

class Guard extends Component<{ children: ComponentChildren }, { broken: boolean }> {
  override state = { broken: false };

  static override getDerivedStateFromError() {
    return { broken: true };
  }

  override componentDidMount() {
    const stop = () => {
      this.setState({ broken: true });
    };
    addEventListener('error', stop);
    addEventListener('unhandledrejection', stop);
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return (
      <main class="view">
        <Note look="trouble" role="alert">
          This page met something it did not expect and stopped. What was saved before is in your spreadsheet.
          Close the page and open it again from the Interviews menu.
        </Note>
      </main>
    );
  }
}

export function mount(page: ComponentChildren): void {
  const place = document.getElementById('page');
  if (place !== null) render(<Guard>{page}</Guard>, place);
}
