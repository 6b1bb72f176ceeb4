/** Short messages at the bottom left, announced politely and gone by themselves unless something went wrong. */
import type { JSX } from 'preact';
import { Icon } from './icons.tsx';
import { closeToast, toasts } from './state.ts';

export function Toasts(): JSX.Element {
  return (
    <div class="toasts" role="status" aria-live="polite">
      {toasts.value.map((toast) => (
        <div key={toast.id} class={`toast ${toast.tone}`}>
          <div>
            {toast.title !== '' && <strong>{toast.title}</strong>}
            <p>{toast.message}</p>
          </div>
          <button type="button" class="plain" aria-label="Close message" onClick={() => closeToast(toast.id)}>
            <Icon name="close" />
          </button>
        </div>
      ))}
    </div>
  );
}
