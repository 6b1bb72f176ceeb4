/** One execution: a fresh realm, a user, scopes, a clock and a count of round trips; the `Host` of every service. */
import { createHash, randomUUID } from 'node:crypto';
import type { Bundle } from './bundle.ts';
import type { AuthMode, Host, Shown } from './host.ts';
import { refusal } from './permissions.ts';
import type { Calls, Latency, Origin, RunRequest } from './run.ts';
import { createRealm, type VmRealm } from './vm-realm.ts';
import type { World } from './world.ts';

const SECOND = 1000;
/** Google: guides/services/quotas. */
const TIME_LIMIT = {
  'simple-trigger': 30 * SECOND,
  menu: 360 * SECOND,
  page: 360 * SECOND,
  trigger: 360 * SECOND,
};
const DEFAULT_LATENCY: Latency = { call: 80, mail: 250 };
const SLOW = /^(Gmail|MailApp|Calendar)\b/;

/** Ends an execution. Thrown again at every later call, so that no `catch` in the script can go on. */
export class Ended extends Error {}

let executions = 0;

export class Execution implements Host {
  readonly id = `execution-${String(++executions)}`;
  readonly realm: VmRealm;
  readonly world: World;
  readonly bundle: Bundle;
  readonly request: RunRequest;
  readonly user: string;
  readonly authMode: AuthMode;
  readonly origin: Origin;
  readonly timeLimit: number;
  readonly shown: Shown = { toasts: [], dialogs: [], menus: [], log: [] };
  readonly granted: ReadonlySet<string>;
  /** Whether the script is bound to a document; without one there are no document locks, caches and properties. */
  readonly inContainer: boolean;

  readonly #asked: ReadonlySet<string>;
  readonly #latency: Latency;
  readonly #byMethod: Record<string, number> = {};
  #began = performance.now();
  readonly #clockAtStart: number;
  #roundTrips = 0;
  #uuids = 0;
  /** Emulated milliseconds spent waiting: latency and sleep. */
  #waited = 0;
  /** Real milliseconds spent inside services, which are the emulator's and not the script's. */
  #served = 0;
  #enteredAt = 0;
  /** Services may call each other: how deep. */
  #depth = 0;
  #strikeAfter: string | { readonly kill: true } | null = null;
  #ended: string | null = null;

  constructor(world: World, bundle: Bundle, request: RunRequest) {
    this.world = world;
    this.bundle = bundle;
    this.request = request;
    this.user = request.user;
    this.authMode = request.authMode ?? 'FULL';
    this.origin = request.origin ?? 'menu';
    this.timeLimit = TIME_LIMIT[this.origin];
    this.#latency = request.latency ?? DEFAULT_LATENCY;
    this.#clockAtStart = world.clock;
    this.#asked = new Set(bundle.manifest.oauthScopes);
    this.granted = world.grants.get(request.user) ?? new Set();
    this.inContainer = request.outsideContainer !== true;
    const now = (): number => this.now();
    this.realm = createRealm(request.seed === undefined ? { now } : { now, seed: request.seed });
  }

  call(method: string): void {
    this.#stopIfEnded();
    this.permit(method);
    const nth = (this.#byMethod[method] ?? 0) + 1;
    this.#byMethod[method] = nth;
    this.#roundTrips++;
    this.wait(SLOW.test(method) ? this.#latency.mail : this.#latency.call);
    for (const step of this.request.between ?? [])
      if (step.method === method && step.nth === nth) step.callback();
    for (const fault of this.request.faults ?? []) {
      if (fault.method !== method || fault.nth !== nth) continue;
      if (fault.when === 'before') this.#strike(fault.error);
      this.#strikeAfter = fault.error;
    }
  }

  permit(method: string): void {
    const text = refusal(method, { authMode: this.authMode, asked: this.#asked, granted: this.granted });
    if (text !== null) throw this.realm.error(text);
  }

  enter(): void {
    if (this.#depth++ === 0) this.#enteredAt = performance.now();
  }

  settle(): void {
    if (--this.#depth > 0) return;
    this.#served += performance.now() - this.#enteredAt;
    const error = this.#strikeAfter;
    this.#strikeAfter = null;
    if (error !== null) this.#strike(error);
  }

  /** The script begins: what was done before it is not its computing time. */
  begin(): void {
    this.#began = performance.now();
  }

  /** Lets emulated time pass; ends the execution when its limit is reached. */
  wait(milliseconds: number): void {
    this.#waited += milliseconds;
    this.world.clock = this.now();
    if (this.emulatedMs > this.timeLimit) this.end('Exceeded maximum execution time');
  }

  /** Ends the execution: from here on every call throws. */
  end(message: string): never {
    this.#ended = message;
    throw new Ended(message);
  }

  now(): number {
    return Math.floor(this.#clockAtStart + this.emulatedMs);
  }

  get emulatedMs(): number {
    return this.#waited + (this.request.computingCounts === false ? 0 : this.computingMs);
  }

  /** The script's own computing time so far, in milliseconds. */
  get computingMs(): number {
    const serving = this.#depth > 0 ? performance.now() - this.#enteredAt : 0;
    return performance.now() - this.#began - this.#served - serving;
  }

  /** A UUID, the same ones in each run when the execution is seeded. */
  uuid(): string {
    if (this.request.seed === undefined) return randomUUID();
    const hex = createHash('sha256')
      .update(`${String(this.request.seed)} ${String(this.#uuids++)}`)
      .digest('hex');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  }

  get calls(): Calls {
    return { roundTrips: this.#roundTrips, byMethod: { ...this.#byMethod } };
  }

  get endedWith(): string | null {
    return this.#ended;
  }

  #strike(error: string | { readonly kill: true }): never {
    if (typeof error === 'string') throw this.realm.error(error);
    this.end('The execution was killed.');
  }

  #stopIfEnded(): void {
    if (this.#ended !== null) throw new Ended(this.#ended);
  }
}
