/** What has to be filled or mended before a message can leave. */
import { Icon } from '../parts/Icon.tsx';
import type { Message } from './message.ts';

export function Needs({ message: { needs } }: { message: Message }) {
  if (needs === '') return null;
  return (
    <p class="status today">
      <Icon shape="today" />
      <span>{needs}</span>
    </p>
  );
}
