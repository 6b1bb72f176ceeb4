/** A desk that goes on with a workbook, later than what was done to make it. */
import { Desk } from './desk.ts';

export function later(workbook: ReturnType<Desk['world']['book']['saved']>): Desk {
  const desk = new Desk({ bare: true, now: '2026-11-24T09:00' });
  desk.world.book.restore(workbook);
  return desk;
}
