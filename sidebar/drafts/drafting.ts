/** The course of drafting: read who is due, choose and type, make the drafts a few at a time, tell what came of it. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { DraftPreview, DraftsPreview } from '../../src/contract.ts';
import type { Occasion } from '../../src/domain/message/occasions.ts';
import type { Trouble } from '../parts/FailureNote.tsx';
import { call } from '../server.ts';
import { type About, useAbout } from './about.ts';
import { KeptSentences, type Typed } from './kept.ts';
import { type Making, useMaking } from './making.ts';
import { type Message, messageOf } from './message.ts';
import type { OwnTemplate } from './own.ts';

export interface Drafting extends Making {
  readonly preview: DraftsPreview | null;
  readonly trouble: Trouble | null;
  readonly messages: readonly Message[];
  /** The messages that are to be drafted and lack nothing. */
  readonly chosen: readonly Message[];
  /** What the person says of themselves in all of them. */
  readonly about: About;
  /** A template of another occasion is being looked up. */
  readonly picking: boolean;
  /** Whether what is typed outlives this page. */
  readonly lasts: boolean;
  readonly load: () => void;
  isLeftOut(id: string): boolean;
  type(id: string, field: string, text: string): void;
  leaveOut(id: string, isLeftOut: boolean): void;
  /** Takes another template for a person; what was typed stays. */
  pick(id: string, template: string): void;
  /** Takes a Gmail draft of the person's own as the message to somebody. */
  take(id: string, own: OwnTemplate): void;
  /** Wants a further draft although there is one. */
  again(id: string): void;
  /** What was typed has reached this person by another way: it stays in sight, but is no longer kept. */
  forget(id: string): void;
  /** Begins anew with those who still have none; what was typed stays. */
  readonly lookAgain: () => void;
}

const NOTHING_TYPED: Typed = new Map();

/** `only`: ID of the one person to write to; else everybody for whom the message is due. */
export function useDrafting(occasion: Occasion, only?: string): Drafting {
  const preview = useSignal<DraftsPreview | null>(null);
  const trouble = useSignal<Trouble | null>(null);
  const leftOut = useSignal<ReadonlySet<string>>(new Set());
  const further = useSignal<ReadonlySet<string>>(new Set());
  const typed = useSignal(NOTHING_TYPED);
  const picked = useSignal<ReadonlyMap<string, string>>(new Map());
  const picking = useSignal(false);
  const store = useSignal<KeptSentences | null>(null);
  const signature = useSignal('');

  const load = async () => {
    trouble.value = null;
    const answer = await call('previewDrafts', { occasion, ...(only === undefined ? {} : { id: only }) });
    if (!answer.ok) {
      trouble.value = { failure: answer.error, again: () => void load() };
      return;
    }
    const { spreadsheet, me } = answer.value;
    if (store.value === null) {
      store.value = new KeptSentences(spreadsheet, me);
      typed.value = new Map([...store.value.all(), ...typed.value]);
    }
    preview.value = answer.value;
  };
  useEffect(() => void load(), []);

  const shown = signedWith(preview.value, signature.value);
  const messages = messagesOf(shown, typed.value, picked.value, further.value);
  const chosen = messages.filter(({ state, preview: { id } }) => state === 'ready' && !leftOut.value.has(id));

  const about = useAbout(messages, signature);

  const settle = (id: string) => {
    store.value?.forget(id);
    typed.value = new Map([...typed.value].filter(([each]) => each !== id));
  };
  const lookAgain = () => {
    making.clear();
    further.value = new Set();
    picked.value = new Map();
    preview.value = null;
    void load();
  };
  const making = useMaking({
    due: only === undefined ? occasion : undefined,
    isAgain: (id) => further.value.has(id),
    settle,
    lookAgain: () => lookAgain(),
    tell: (told) => (trouble.value = told),
  });

  /** With what the person has just said of themselves: the signature stands under a draft only if Settings know it. */
  const make = async (wanted: readonly Message[]): Promise<void> => {
    const failure = await about.keep();
    if (failure === null) making.make(wanted);
    else trouble.value = { failure, again: () => void make(wanted) };
  };

  const type = (id: string, field: string, text: string) => {
    // What failed before was another text: the button makes the one that stands here now.
    if (making.phase === 'choosing') trouble.value = null;
    // What is said of oneself is the same in every message, so it is typed once.
    const everybody = field.startsWith('my_') ? messages.filter((message) => asks(message, field)) : [];
    const all = new Map(typed.value);
    for (const each of new Set([id, ...everybody.map((message) => message.preview.id)])) {
      const fields = { ...all.get(each), [field]: text };
      all.set(each, fields);
      store.value?.keep(each, fields);
    }
    typed.value = all;
  };
  const takeTemplate = (id: string, template: string) => {
    picked.value = new Map([...picked.value, [id, template]]);
  };
  const pick = async (id: string, wanted: string): Promise<void> => {
    const of = templateOf(preview.value, wanted)?.occasion;
    const before = messages.find((message) => message.preview.id === id);
    if (of === undefined || before === undefined) return;
    if (of === before.template.occasion) {
      takeTemplate(id, wanted);
      return;
    }
    // Whom it goes to, and whether there is a draft already, is another matter for another occasion.
    trouble.value = null;
    picking.value = true;
    const answer = await call('previewDrafts', { occasion: of, id });
    picking.value = false;
    const [found] = answer.ok ? answer.value.messages : [];
    if (!answer.ok) trouble.value = { failure: answer.error, again: () => void pick(id, wanted) };
    if (found === undefined || preview.value === null) return;
    // What fits best stays what was offered first, whatever is looked at meanwhile.
    const asOffered = { ...found, template: before.preview.template };
    preview.value = { ...preview.value, messages: replaced(preview.value.messages, asOffered) };
    takeTemplate(id, wanted);
  };
  return {
    ...making,
    make: (wanted) => void make(wanted),
    preview: shown,
    about,
    trouble: trouble.value,
    messages,
    chosen,
    picking: picking.value,
    lasts: store.value?.lasts ?? true,
    load: () => void load(),
    isLeftOut: (id) => leftOut.value.has(id),
    type,
    leaveOut: (id, isLeftOut) => (leftOut.value = changed(leftOut.value, id, isLeftOut)),
    pick: (id, template) => void pick(id, template),
    take: (id, own) => {
      const of = preview.value;
      if (of === null) return;
      const templates = [...of.templates.filter((each) => each.id !== own.id), own];
      preview.value = { ...of, templates };
      takeTemplate(id, own.id);
    },
    again: (id) => (further.value = changed(further.value, id, true)),
    forget: (id) => store.value?.forget(id),
    lookAgain,
  };
}

function messagesOf(
  preview: DraftsPreview | null,
  typed: Typed,
  picked: ReadonlyMap<string, string>,
  further: ReadonlySet<string>,
): readonly Message[] {
  if (preview === null) return [];
  const written = preview.messages.flatMap((to) => {
    const template = templateOf(preview, picked.get(to.id) ?? to.template);
    return template === undefined ? [] : [{ to, template, words: typed.get(to.id) ?? {} }];
  });
  const people = written.map(({ to, template, words }) => ({
    ...{ id: to.id, name: to.name, address: to.contact.email, organization: to.contact.organization },
    personal: words[template.personal] ?? '',
  }));
  return written.map(({ to, template, words }) => {
    const others = people.filter(({ id }) => id !== to.id);
    return messageOf(preview, to, template, words, { again: further.has(to.id), others });
  });
}

/** As it will be once Settings know the signature typed here. */
function signedWith(preview: DraftsPreview | null, typed: string): DraftsPreview | null {
  if (preview === null || preview.sender.signature !== '' || typed.trim() === '') return preview;
  return { ...preview, sender: { ...preview.sender, signature: typed.trim() } };
}

function templateOf(preview: DraftsPreview | null, wanted: string) {
  return preview?.templates.find(({ id }) => id === wanted);
}

function asks({ personal, about, required, optional }: Message, field: string): boolean {
  return [personal, ...about, ...required, ...optional].some((each) => each?.name === field);
}

function replaced(messages: readonly DraftPreview[], one: DraftPreview): readonly DraftPreview[] {
  return messages.map((message) => (message.id === one.id ? one : message));
}

function changed(ids: ReadonlySet<string>, id: string, isIn: boolean): ReadonlySet<string> {
  const others = [...ids].filter((each) => each !== id);
  return new Set(isIn ? [...others, id] : others);
}
