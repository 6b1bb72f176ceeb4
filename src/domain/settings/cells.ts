/** The cells of the Settings tab as the domain sees them, and what reading one gives. */
import { isoDay } from '../calendar.ts';
import { shorten } from '../message/plainText.ts';
import type { Day } from '../time.ts';

/** Text, a number, a tick box, or a date. An empty cell is `''`. */
export type SettingCell = string | number | boolean | { readonly day: Day };

/** The value of a row, or null where the default is to be used; and what cannot be used. */
export interface Reading<T> {
  readonly value: T | null;
  readonly complaints: readonly Complaint[];
}

export interface Complaint {
  /** Which of the cells that hold values, from 0. */
  readonly place: number;
  /** A sentence without the label: what stands there, what is allowed, and what is used meanwhile. */
  readonly why: string;
}

export function textOf(cell: SettingCell): string {
  return (typeof cell === 'object' ? isoDay(cell.day) : String(cell)).trim();
}

/** What stands in a cell, on one line, in quotation marks and shortened. */
export function quoted(text: string): string {
  return `"${shorten(text)}"`;
}
