/** A short note to the person, with ways on below it. */
import type { ComponentChildren } from 'preact';
import { Icon } from './Icon.tsx';

export function Note({
  look,
  role,
  children,
}: {
  look: 'trouble' | 'care' | 'done';
  role?: 'alert' | 'status';
  children: ComponentChildren;
}) {
  const shape = { trouble: 'trouble', care: 'late', done: 'done' } as const;
  return (
    <div class={`note ${look}`} {...(role === undefined ? {} : { role })}>
      <Icon shape={shape[look]} />
      <div>{children}</div>
    </div>
  );
}
