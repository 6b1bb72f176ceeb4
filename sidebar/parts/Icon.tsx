/** The icons of the pages, drawn on a 16 px grid. An icon without a name is decoration. */

const SHAPES = {
  late: 'M8 1.8 14.8 13.5H1.2zM8 6v3.5M8 11.6v.1',
  today: 'M8 14.2A6.2 6.2 0 1 0 8 1.8a6.2 6.2 0 0 0 0 12.4M8 4.5V8l2.4 1.6',
  later: 'M2.5 3.5h11v10h-11zM2.5 6.5h11M5.5 1.8v3M10.5 1.8v3',
  done: 'M8 14.2A6.2 6.2 0 1 0 8 1.8a6.2 6.2 0 0 0 0 12.4M5.2 8.2l2 2 3.6-4',
  trouble: 'M8 14.2A6.2 6.2 0 1 0 8 1.8a6.2 6.2 0 0 0 0 12.4M8 4.8v3.9M8 11.1v.1',
  refresh: 'M13.2 8a5.2 5.2 0 1 1-1.5-3.7M13.4 2v3h-3',
  close: 'M4 4l8 8M12 4l-8 8',
  add: 'M8 3v10M3 8h10',
  back: 'M9.5 3.5 5 8l4.5 4.5',
  person: 'M8 7.6A2.7 2.7 0 1 0 8 2.2a2.7 2.7 0 0 0 0 5.4M2.8 13.8c.4-2.8 2.5-4.2 5.2-4.2s4.8 1.4 5.2 4.2',
  mail: 'M2 3.8h12v8.6H2zM2.4 4.2 8 8.8l5.6-4.6',
  file: 'M4 1.8h5l3.2 3.2v9.2H4zM8.8 1.8V5h3.4',
} as const;

type IconName = keyof typeof SHAPES;

export function Icon({ shape, name }: { shape: IconName; name?: string }) {
  const named = name === undefined ? { 'aria-hidden': true } : { role: 'img' as const, 'aria-label': name };
  return (
    <svg class="icon" viewBox="0 0 16 16" {...named}>
      <path d={SHAPES[shape]} />
    </svg>
  );
}
