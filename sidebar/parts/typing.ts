/** Whether something was typed into a form that is neither sent nor given up: then nothing moves the page away. */
import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

export const typing = signal(false);

/** To be called by a form whenever something is typed; a form that goes away ends it. */
export function useTyping(): () => void {
  useEffect(
    () => () => {
      typing.value = false;
    },
    [],
  );
  return () => {
    typing.value = true;
  };
}
