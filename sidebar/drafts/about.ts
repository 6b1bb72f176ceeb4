/** What the person says of themselves: typed once, for all messages, and kept in Settings. */
import { signal, useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Failure, SenderTexts } from '../../src/contract.ts';
import type { AskedField } from '../../src/domain/message/compose.ts';
import { call } from '../server.ts';
import type { Message } from './message.ts';

export interface About {
  /** What messages would say of the person and Settings do not know; empty once they put it off. */
  readonly fields: readonly AskedField[];
  readonly signature: string;
  /** What became of keeping it, in a sentence. */
  readonly told: string;
  typeSignature(text: string): void;
  /** Keeps what is typed and not kept yet; answers with why that failed. */
  readonly keep: () => Promise<Failure | null>;
}

/** The person does not want to be asked again while this page is open. */
export const putOff = signal(false);

const SETTING_OF: Readonly<Record<string, keyof SenderTexts>> = { my_full: 'myName', my_status: 'myStatus' };

/** `signature`: as typed here. */
export function useAbout(messages: readonly Message[], signature: { value: string }): About {
  const kept = useSignal<SenderTexts>({});
  const told = useSignal('');
  /** One after the other, so that the last one typed is the one that stays. */
  const last = useRef<Promise<Failure | null>>(Promise.resolve(null));
  const asked = new Map(messages.flatMap(({ about }) => about.map((field) => [field.name, field] as const)));
  const fields = Object.keys(SETTING_OF).flatMap((name) => asked.get(name) ?? []);

  const keepNow = async (): Promise<Failure | null> => {
    if (putOff.value) return null;
    const typed = [
      ...fields.map(({ name, value }) => [SETTING_OF[name], value] as const),
      ['signature', signature.value.trim()] as const,
    ];
    const base = kept.value;
    const news = typed.filter(([key, text]) => key !== undefined && text !== '' && text !== base[key]);
    if (news.length === 0) return null;
    const texts = Object.fromEntries(news) as SenderTexts;
    const answer = await call('saveSender', { texts, base });
    if (!answer.ok) {
      told.value = answer.error.message;
      return answer.error;
    }
    kept.value = { ...base, ...texts };
    const { message, skipped } = answer.value;
    told.value = [message, ...skipped.map(({ who, why }) => `${who} ${why}`)]
      .filter((words) => words !== '')
      .join(' ');
    return null;
  };
  return {
    fields: putOff.value ? [] : fields,
    signature: signature.value,
    told: told.value,
    typeSignature: (text) => (signature.value = text),
    keep: () => (last.current = last.current.then(keepNow)),
  };
}
