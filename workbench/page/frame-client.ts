/** Runs inside a frame of the add-on, before its page: `google.script` as HtmlService gives it, by messages to the page around. */
import { copyArguments } from '../emulator/script-run.ts';

/** Put before this script by the server. */
declare const WORKBENCH: { readonly pageOrigin: string; readonly dialog: boolean };

type Handler = (value: unknown, userObject: unknown) => void;
interface Handlers {
  readonly success?: Handler;
  readonly failure?: Handler;
  readonly userObject?: unknown;
}
type Answer = { readonly id: number } & (
  | { readonly ok: true; readonly result: string }
  | { readonly ok: false; readonly error: string }
);

const tell = (message: object): void => {
  window.parent.postMessage(message, WORKBENCH.pageOrigin);
};

const waiting = new Map<number, Handlers>();
let calls = 0;

function runner(handlers: Handlers): object {
  return new Proxy(
    {},
    {
      get: (_, name) => {
        if (name === 'withSuccessHandler') return (success: Handler) => runner({ ...handlers, success });
        if (name === 'withFailureHandler') return (failure: Handler) => runner({ ...handlers, failure });
        if (name === 'withUserObject') return (userObject: unknown) => runner({ ...handlers, userObject });
        if (typeof name !== 'string' || name === 'then') return undefined;
        return (...args: unknown[]) => {
          const id = ++calls;
          // Google refuses what cannot be copied at once, in the caller's face.
          const text = JSON.stringify(copyArguments(args));
          waiting.set(id, handlers);
          tell({ kind: 'run', id, function: name, args: text });
        };
      },
    },
  );
}

window.addEventListener('message', (event: MessageEvent<Answer>) => {
  if (event.source !== window.parent || event.origin !== WORKBENCH.pageOrigin) return;
  const answer = event.data;
  const handlers = waiting.get(answer.id);
  waiting.delete(answer.id);
  if (handlers === undefined) return;
  if (answer.ok) handlers.success?.(JSON.parse(answer.result), handlers.userObject);
  else if (handlers.failure === undefined) console.error(`Uncaught ${answer.error}`);
  else handlers.failure(new Error(answer.error), handlers.userObject);
});

// The page around does not see keys pressed in here.
window.addEventListener('keydown', (event) => {
  if (event.defaultPrevented) return;
  if (WORKBENCH.dialog && event.key === 'Escape') tell({ kind: 'close' });
  if (!WORKBENCH.dialog && event.key === 'F6') tell({ kind: 'leave', back: event.shiftKey });
});

Object.assign(window, {
  google: {
    script: {
      run: runner({}),
      host: {
        origin: WORKBENCH.pageOrigin,
        close: () => tell({ kind: 'close' }),
        setWidth: (width: number) => tell({ kind: 'size', width }),
        setHeight: (height: number) => tell({ kind: 'size', height }),
        editor: { focus: () => tell({ kind: 'focus' }) },
      },
    },
  },
});
