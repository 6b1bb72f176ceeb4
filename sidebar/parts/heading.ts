/** Gives the focus a place to be when the button that had it is gone. */
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

/**
 * The heading of a view (with `tabIndex={-1}`): the view begins at its top, and the heading takes the focus if it
 * was lost when `shown` changed. Never takes it from the sheet; with `atOnce` false, not when the view appears either.
 */
export function useHeading(shown: unknown, atOnce = true): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  const mayFocus = useRef(atOnce);
  // Before the view is painted: something in it may then bring itself into sight.
  useLayoutEffect(() => {
    scrollTo(0, 0);
  }, []);
  useEffect(() => {
    const may = mayFocus.current;
    mayFocus.current = true;
    if (may && document.hasFocus() && document.activeElement === document.body)
      heading.current?.focus({ preventScroll: true });
  }, [shown]);
  return heading;
}
