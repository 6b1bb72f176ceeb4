/** Starts the page. */
import { render } from 'preact';
import { App } from './app.tsx';
import { listen } from './connection.ts';
import { listenForImpatience } from './expected-frame.ts';
import { catchUp, takeDelta } from './grid/grid.ts';
import './look/tokens.css';
import './look/page.css';
import { addToast, connected, takeSlices } from './state.ts';

listenForImpatience();
render(<App />, document.body);

listen(
  (event) => {
    if (event.type === 'hello') {
      takeSlices(event.slices);
      catchUp(event.revision);
    } else if (event.type === 'slices') takeSlices(event.slices);
    else if (event.type === 'delta') takeDelta(event.delta);
    else if (event.type === 'toast') addToast(event.toast);
    else location.reload();
  },
  (line) => {
    connected.value = line;
  },
);
