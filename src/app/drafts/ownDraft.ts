/** A Gmail draft of the person's own as a template: which there are, what one says, and one filled for somebody. */
import type { OwnDraft, OwnDrafts } from '../../contract.ts';
import type { Candidate } from '../../domain/drafting.ts';
import { problemsOf } from '../../domain/message/compose.ts';
import type { Mailbox } from '../../domain/message/mime.ts';
import { type DraftSource, readSource } from '../../domain/message/source/source.ts';
import { type Values, withTyped } from '../../domain/message/values.ts';
import type { World } from '../ports.ts';
import { type Desk, deskOf, valuesFor, type Written } from './writing.ts';

export function listOwnDrafts(world: World, { words }: { readonly words: string }): OwnDrafts {
  const whyNot = world.sources.whyNot();
  return whyNot === null ? { ...world.sources.list(words), whyNot: '' } : { drafts: [], isAll: true, whyNot };
}

export function readOwnDraft(world: World, { draft }: { readonly draft: string }): OwnDraft {
  const desk = deskOf(world.book.read(), world.now());
  const { subject, text, errors, attachments } = openOwn(world, desk, draft);
  return { subject, text, errors, attachments };
}

/** Opens each Gmail draft once a run, however many people it is for; null where the words are the template's. */
export function openerOf(world: World, desk: Desk): (draft: string | undefined) => DraftSource | null {
  const opened = new Map<string, DraftSource>();
  return (draft) => {
    if (draft === undefined) return null;
    const source = opened.get(draft) ?? openOwn(world, desk, draft);
    opened.set(draft, source);
    return source;
  };
}

function openOwn(world: World, { fields }: Desk, draft: string): DraftSource {
  return readSource(
    world.sources.read(draft),
    fields.map(({ name }) => name),
  );
}

/** What goes to Gmail, one character a byte, and what of it can be read and judged. `headers`: further ones. */
export function fillOwn(
  desk: Desk,
  candidate: Candidate,
  { errors, attachments, fill }: DraftSource,
  typed: Values,
  to: Mailbox,
  headers: Values,
): Written & { readonly message: string } {
  if (errors.length > 0 || candidate.whyNot !== null) {
    const whyNot = candidate.whyNot ?? problemsOf({ errors, missing: [] }).join(' ');
    return { subject: '', text: '', attachments, message: '', whyNot };
  }
  const filled = fill(withTyped(valuesFor(desk, candidate), typed), to, headers);
  const labelOf = (name: string): string => desk.fields.find((field) => field.name === name)?.label ?? name;
  const { subject, text, message } = filled;
  const whyNot = problemsOf({ errors: [], missing: filled.missing.map(labelOf) }).join(' ');
  return { subject, text, attachments, message, whyNot };
}
