/** The add-on's sidebar and dialogs, each in a sandboxed frame of the other origin, with Sheets' frame around it. */
import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { FrameView, FramesView } from '../server/protocol.ts';
import { serveFrame } from './bridge.ts';
import { frameIsExpected } from './expected-frame.ts';
import { focusGrid, leaveFrame } from './grid/grid.ts';
import { Icon } from './icons.tsx';
import { act } from './state.ts';

/** What Google's frames allow (guides/html/restrictions). */
const SANDBOX = 'allow-same-origin allow-forms allow-scripts allow-popups allow-downloads allow-modals';

interface PageProps {
  readonly frame: FrameView;
  readonly resize?: (size: { width?: number; height?: number }) => void;
  /** Called when the page is there. */
  readonly loaded?: (frame: HTMLIFrameElement) => void;
}

function AddOnPage({ frame, resize, loaded }: PageProps): JSX.Element {
  const element = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    if (element.current === null) return undefined;
    return serveFrame(element.current, {
      frameId: frame.id,
      close: () => void act('closeFrame', { id: frame.id }),
      focusEditor: focusGrid,
      leave: leaveFrame,
      resize: (size) => resize?.(size),
    });
  }, [frame.id]);
  return (
    <iframe
      ref={element}
      key={frame.id}
      src={frame.url}
      title={frame.title}
      sandbox={SANDBOX}
      onLoad={(event) => loaded?.(event.currentTarget)}
    />
  );
}

export function Sidebar({ frame }: { readonly frame: FrameView }): JSX.Element {
  const aside = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const place = aside.current;
    return () => {
      if (place?.contains(document.activeElement) === true) focusGrid();
    };
  }, []);
  return (
    <aside ref={aside} class="sidebar" aria-label={frame.title}>
      <header>
        <h2>{frame.title}</h2>
        <button
          type="button"
          class="plain"
          aria-label="Close sidebar"
          onClick={() => void act('closeFrame', { id: frame.id })}
        >
          <Icon name="close" />
        </button>
      </header>
      <AddOnPage
        frame={frame}
        loaded={(page) => {
          if (frameIsExpected()) page.focus();
        }}
      />
    </aside>
  );
}

export function Dialog({ frame }: { readonly frame: NonNullable<FramesView['dialog']> }): JSX.Element {
  const size = useSignal({ width: frame.width ?? 600, height: frame.height ?? 400 });
  return (
    <Modal
      title={frame.title}
      modal={frame.modal}
      width={size.value.width}
      close={() => void act('closeFrame', { id: frame.id })}
    >
      <div class="dialog-page" style={{ height: `${String(size.value.height)}px` }}>
        <AddOnPage
          frame={frame}
          resize={({ width, height }) => {
            size.value = { width: width ?? size.value.width, height: height ?? size.value.height };
          }}
        />
      </div>
    </Modal>
  );
}

export function Alert({ alert }: { readonly alert: NonNullable<FramesView['alert']> }): JSX.Element {
  const close = (): void => void act('closeFrame', { id: alert.id });
  return (
    <Modal title={alert.title} modal width={420} close={close}>
      <div class="alert">
        <p>{alert.text}</p>
        <button type="button" class="primary" autoFocus onClick={close}>
          OK
        </button>
      </div>
    </Modal>
  );
}

interface ModalProps {
  readonly title: string;
  readonly modal: boolean;
  readonly width: number;
  readonly close: () => void;
  readonly children: JSX.Element;
}

/** The browser's own dialog: it holds the focus, closes on Escape, and makes the rest of the page inert. */
function Modal({ title, modal, width, close, children }: ModalProps): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    if (modal) dialog.current?.showModal();
    else dialog.current?.show();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      class="dialog"
      aria-label={title}
      style={{ width: `${String(width)}px` }}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
    >
      <header>
        <h2>{title}</h2>
        <button type="button" class="plain" aria-label="Close dialog" onClick={close}>
          <Icon name="close" />
        </button>
      </header>
      {children}
    </dialog>
  );
}
