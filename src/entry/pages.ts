/** The functions that our pages call: JSON text in, JSON text out, and never an exception. */
import { makeDrafts as make } from '../app/drafts/make.ts';
import { listOwnDrafts as listOwn, readOwnDraft as readOwn } from '../app/drafts/ownDraft.ts';
import { previewDrafts as preview } from '../app/drafts/preview.ts';
import { erasePerson as erase, previewErase as lookAtErase } from '../app/erase.ts';
import { importChunk as importPeople } from '../app/importing.ts';
import { mergePeople as merge, previewMerges as lookForPairs } from '../app/merge.ts';
import { lookAtMail as look } from '../app/mail/looking.ts';
import { settleDraft as settleMail } from '../app/mail/settling.ts';
import type { World } from '../app/ports.ts';
import { setUp } from '../app/setUp.ts';
import { settleCopy as settle } from '../app/copy.ts';
import * as recording from '../app/recording.ts';
import { saveSender as keepSender } from '../app/sender.ts';
import * as sidebar from '../app/sidebar.ts';
import { bringBack } from '../app/templates.ts';
import * as todos from '../app/todos.ts';
import { undoLast as undo } from '../app/undo.ts';
import type { Answer, Server, ServerFunction } from '../contract.ts';
import { openWorld } from '../google/world.ts';
import { inWords } from './failure.ts';

type Request<F extends ServerFunction> = Parameters<Server[F]>[0];
type Value<F extends ServerFunction> = ReturnType<Server[F]>;

function serve<F extends ServerFunction>(
  work: (world: World, request: Request<F>) => Value<F>,
): (json: string) => string {
  return (json) => {
    let answer: Answer<Value<F>>;
    try {
      answer = { ok: true, value: work(openWorld(), JSON.parse(json) as Request<F>) };
    } catch (error) {
      answer = { ok: false, error: inWords(error) };
    }
    return JSON.stringify(answer);
  };
}

export const getMe = serve<'getMe'>((world) => ({ me: world.me() }));
export const getSidebar = serve<'getSidebar'>((world) => sidebar.sidebarState(world));
export const getPerson = serve<'getPerson'>((world, { id }) => sidebar.personView(world, id));
export const getSelected = serve<'getSelected'>((world) => sidebar.selectedPerson(world));
export const recordEvent = serve<'recordEvent'>((world, request) => recording.recordEvent(world, request));
export const setStage = serve<'setStage'>((world, { id, stage }) => recording.setStage(world, id, stage));
export const saveNotes = serve<'saveNotes'>((world, request) => recording.saveNotes(world, request));
export const changeTask = serve<'changeTask'>((world, request) => todos.changeTask(world, request));
export const addTodo = serve<'addTodo'>((world, request) => todos.addTodo(world, request));
export const previewDrafts = serve<'previewDrafts'>((world, request) => preview(world, request));
export const makeDrafts = serve<'makeDrafts'>((world, request) => make(world, request));
export const saveSender = serve<'saveSender'>((world, request) => keepSender(world, request));
export const listOwnDrafts = serve<'listOwnDrafts'>((world, request) => listOwn(world, request));
export const readOwnDraft = serve<'readOwnDraft'>((world, request) => readOwn(world, request));
export const bringBackTemplate = serve<'bringBackTemplate'>((world, { id }) => bringBack(world, id));
export const importChunk = serve<'importChunk'>((world, chunk) => importPeople(world, chunk));
export const lookAtMail = serve<'lookAtMail'>((world) => look(world));
export const settleDraft = serve<'settleDraft'>((world, { draftId, sent }) =>
  settleMail(world, draftId, sent),
);
export const previewMerges = serve<'previewMerges'>((world) => lookForPairs(world));
export const mergePeople = serve<'mergePeople'>((world, request) => merge(world, request));
export const previewErase = serve<'previewErase'>((world, { id }) => lookAtErase(world, id));
export const erasePerson = serve<'erasePerson'>((world, request) => erase(world, request));
export const undoLast = serve<'undoLast'>((world) => undo(world));
export const settleCopy = serve<'settleCopy'>((world, { clean }) => settle(world, clean));
export const setUpFromPage = serve<'setUpFromPage'>((world) => setUp(world));
