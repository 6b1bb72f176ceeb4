/** Answers what the frames of the add-on post: calls of `google.script.run` go to the server, `google.script.host` to the page. */
import type { CallAnswer } from '../server/protocol.ts';
import { ask, frameOrigin } from './connection.ts';
import { waiting } from './state.ts';
import { selectionTold } from './told-selection.ts';

type FromFrame =
  | { readonly kind: 'run'; readonly id: number; readonly function: string; readonly args: string }
  | { readonly kind: 'close' }
  | { readonly kind: 'focus' }
  /** F6, or Shift+F6, was pressed in the frame. */
  | { readonly kind: 'leave'; readonly back: boolean }
  | { readonly kind: 'size'; readonly width?: number; readonly height?: number };

export interface FrameHost {
  readonly frameId: string;
  close(): void;
  focusEditor(): void;
  leave(back: boolean): void;
  resize(size: { width?: number; height?: number }): void;
}

/** Serves one frame until the result is called. */
export function serveFrame(frame: HTMLIFrameElement, host: FrameHost): () => void {
  const onMessage = (event: MessageEvent<FromFrame>): void => {
    if (event.source !== frame.contentWindow || event.origin !== frameOrigin) return;
    const message = event.data;
    if (message.kind === 'close') host.close();
    else if (message.kind === 'focus') host.focusEditor();
    else if (message.kind === 'leave') host.leave(message.back);
    else if (message.kind === 'size') host.resize(message);
    else {
      void call(host.frameId, message.function, message.args).then((answer) => {
        frame.contentWindow?.postMessage({ id: message.id, ...answer }, frameOrigin);
      });
    }
  };
  window.addEventListener('message', onMessage);
  return () => window.removeEventListener('message', onMessage);
}

async function call(frame: string, name: string, args: string): Promise<CallAnswer> {
  waiting.value++;
  try {
    await selectionTold();
    return await ask('call', { frame, function: name, args });
  } catch (error) {
    return { ok: false, error: error instanceof Error ? error.message : String(error) };
  } finally {
    waiting.value--;
  }
}
