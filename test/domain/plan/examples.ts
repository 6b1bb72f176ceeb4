/** One person in every state of the table, on Wednesday 18 November 2026. */
import type { Settings } from '../../../src/domain/settings.ts';
import type { Todo } from '../../../src/domain/todo.ts';
import { day, type Told, type ToldTodo } from './people.ts';

/** Wednesday. */
export const NOW = '2026-11-18T10:00';

export interface Example {
  readonly told: Told;
  readonly todos?: readonly ToldTodo[];
  readonly settings?: Partial<Settings>;
}

const reachable: Told = { email: 'ana@example.com', why: 'moved from law to data' };
const written: Told = {
  ...reachable,
  stage: 'Contacted',
  contacted: '2026-11-16',
  lastContact: '2026-11-16',
};
const followed: Told = {
  ...written,
  stage: 'Followed up',
  contacted: '2026-11-04',
  followedUp: '2026-11-16',
};
const replied: Told = { ...written, stage: 'Arranging', replied: '2026-11-17', lastContact: '2026-11-17' };
const waits: Told = { ...reachable, stage: 'Ask for introduction', introducedBy: 'Sam Okafor' };
const intro = (state: Todo['state'], since: string): ToldTodo => ({
  id: 'i1',
  kind: 'Introduction',
  state,
  since,
});
const lost = (kind: Todo['kind'], state: Todo['state'], since = '2026-11-18'): ToldTodo => ({
  id: 'l1',
  kind,
  state,
  since,
});
const met: Told = { ...replied, stage: 'Met', meeting: '2026-11-17T15:00' };
const thanked: Told = { ...met, thanked: '2026-11-17', lastContact: '2026-11-17' };
const touch: Told = { ...thanked, stage: 'Keep in touch', debriefed: '2026-11-17' };

export const EXAMPLES: Readonly<Record<string, Example>> = {
  S00: { told: { stage: 'Idea' } },
  S01: { told: { stage: 'Find a person', name: '', organization: 'Acme' } },
  S02: { told: { stage: 'Idea', why: reachable.why ?? '' } },
  S03: { told: waits },
  S03x: { told: { ...waits, introducedBy: 'max resting' } },
  S03w: { told: waits, todos: [intro('Asked', '2026-11-16')] },
  S03r: { told: waits, todos: [intro('Reminded', '2026-11-16')] },
  S04: { told: { ...reachable, stage: 'Ready to write' } },
  S04r: {
    told: { ...reachable, stage: 'Ready to write', followedUp: '2026-11-04', lastContact: '2026-11-04' },
  },
  S04b: { told: { ...reachable, stage: 'Ready to write', organization: 'Acme' } },
  S04n: {
    told: { ...reachable, stage: 'Ready to write', introducedBy: 'Sam Okafor' },
    todos: [intro('Write directly', '2026-11-17')],
  },
  S05: { told: written },
  S05p: { told: { ...written, followedUp: '2026-11-04' } },
  S06: { told: followed },
  S07r: { told: { ...written, stage: 'Parked', followedUp: '2026-11-04' } },
  S07: { told: { ...followed, stage: 'Parked' } },
  S08: { told: replied },
  S08i: {
    told: { ...waits, stage: 'Arranging', replied: '2026-11-17', lastContact: '2026-11-17' },
    todos: [intro('Introduced', '2026-11-17')],
  },
  S08w: { told: { ...replied, lastContact: '2026-11-18' } },
  X5: { told: replied, todos: [lost('They moved it', 'To do')] },
  X5m: { told: replied, todos: [lost('I moved it', 'To do')] },
  X5t: {
    told: replied,
    todos: [
      { ...lost('They moved it', 'Done', '2026-11-01'), id: 'm1' },
      { ...lost('They moved it', 'Done', '2026-11-09'), id: 'm2' },
      lost('They moved it', 'To do'),
    ],
  },
  X5w: {
    told: replied,
    todos: [{ ...lost('They moved it', 'Done', '2026-11-01'), id: 'm1' }, lost('They moved it', 'Wrote')],
  },
  X5s: { told: replied, todos: [lost('They moved it', 'Wrote again')] },
  X6: { told: replied, todos: [lost('They did not appear', 'To do')] },
  X6w: { told: replied, todos: [lost('They did not appear', 'Wrote')] },
  X7: { told: replied, todos: [lost('I missed it', 'To do')] },
  S09: { told: { ...replied, stage: 'Scheduled', meeting: '2026-11-24T15:00' } },
  S09p: {
    told: { ...replied, stage: 'Scheduled', meeting: '2026-11-24T15:00' },
    todos: [{ id: 'p1', kind: 'Preparation', state: 'Done', since: '2026-11-18' }],
  },
  S09r: {
    told: { ...replied, stage: 'Scheduled', meeting: '2026-11-19T15:00', lastContact: '2026-11-18' },
    todos: [{ id: 'p1', kind: 'Preparation', state: 'Done', since: '2026-11-18' }],
  },
  S09c: { told: { ...replied, stage: 'Scheduled', meeting: '2026-11-19T15:00' } },
  S10: { told: { ...replied, stage: 'Scheduled', meeting: '2026-11-18T15:00' } },
  S10b: { told: { ...replied, stage: 'Scheduled', meeting: '2026-11-18T09:50' } },
  S11: { told: thanked },
  S12: { told: met },
  S13: {
    told: { ...thanked, debriefed: '2026-11-17' },
    todos: [{ id: 't1', kind: 'I promised', state: 'To do', since: '2026-11-17', what: 'send the article' }],
  },
  S14: { told: touch },
  S14f: {
    told: touch,
    todos: [{ id: 't1', kind: 'Advice', state: 'Done', since: '2026-11-18', what: 'read the report' }],
  },
  S14o: { told: touch, settings: { checkInEvery: 0 } },
  S15: {
    told: touch,
    todos: [{ id: 't1', kind: 'Job search', state: 'Waiting', since: '2026-11-17' }],
    settings: { jobSearchFrom: day('2026-11-18') },
  },
  S17: { told: { ...touch, stage: 'Closed' } },
  X1: { told: { ...written, stage: 'Bounced' } },
  X3: { told: { ...replied, stage: 'Declined' } },
  X3d: { told: { ...replied, stage: 'Declined', thanked: '2026-11-17' } },
  X4: { told: { ...replied, stage: 'Not now', notBefore: '2026-12-01' } },
  X8: { told: { ...written, stage: 'Do not contact' } },
};
