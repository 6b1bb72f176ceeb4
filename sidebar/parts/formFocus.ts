/** Where the focus goes when a small form opens, and where it goes back to. */
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/**
 * The form's frame: what comes first in it takes the focus, in a question without fields the button of class `cancel`.
 * Escape gives it up. What had the focus before gets it back, unless the focus has gone elsewhere.
 */
export function useFormFocus<T extends HTMLElement>(cancel: () => void): RefObject<T | null> {
  const frame = useRef<T>(null);
  useEffect(() => {
    const form = frame.current;
    const opener = document.activeElement;
    const hasFields = form?.querySelector('input, select, textarea') != null;
    form?.querySelector<HTMLElement>(hasFields ? 'input, select, textarea, button' : '.cancel')?.focus();
    form?.scrollIntoView({ block: 'nearest' });
    const escape = (key: KeyboardEvent) => {
      if (key.key === 'Escape') cancel();
    };
    form?.addEventListener('keydown', escape);
    return () => {
      form?.removeEventListener('keydown', escape);
      const isLost = document.activeElement === document.body || document.activeElement === null;
      if (isLost && opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);
  return frame;
}
