/** Inline icons, drawn on a 20 px grid in the colour of the text around them. */
import type { JSX } from 'preact';

const PATHS = {
  close: 'M5 5l10 10M15 5L5 15',
  plus: 'M10 4v12M4 10h12',
  chevron: 'M8 5l5 5-5 5',
  down: 'M5 8l5 5 5-5',
  mail: 'M3 5.5h14v9H3zM3.5 6l6.5 5.5L16.500 6',
  clock: 'M10 3a7 7 0 1 1 0 14a7 7 0 0 1 0-14M10 6v4.300l3 1.700',
  list: 'M7 5.500h10M7 10h10M7 14.500h10M3.500 5.500h.01M3.500 10h.01M3.500 14.500h.01',
  person: 'M10 3.500a3 3 0 1 1 0 6a3 3 0 0 1 0-6M4 16.500c.6-3 3-4.500 6-4.500s5.400 1.500 6 4.500',
  check: 'M4.500 10.500l3.500 3.500 7.500-8',
  sheets: 'M5 7.500h10v8H5zM5 11.500h10M9 7.500v8',
} as const;

export type IconName = keyof typeof PATHS;

/** Decoration only: the name of a button stands in its text or label. */
export function Icon({ name }: { readonly name: IconName }): JSX.Element {
  return (
    <svg class="icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        stroke-width="1.6"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
