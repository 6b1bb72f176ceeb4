/** The person's own daily trigger of the refresh. */
import type { DailyTrigger } from '../app/ports.ts';

const HANDLER = 'refreshFollowUps';

/** Google shows and deletes only the triggers of the person who asks (guides/triggers/installable). */
function own(): GoogleAppsScript.Script.Trigger[] {
  return ScriptApp.getUserTriggers(SpreadsheetApp.getActiveSpreadsheet()).filter(
    (trigger) => trigger.getHandlerFunction() === HANDLER,
  );
}

export const dailyTrigger: DailyTrigger = {
  isOn: () => own().length > 0,
  turnOn(hour, zone) {
    own().forEach((trigger) => ScriptApp.deleteTrigger(trigger));
    // Without inTimezone, atHour would mean the hour in the script's zone.
    ScriptApp.newTrigger(HANDLER).timeBased().atHour(hour).everyDays(1).inTimezone(zone.name).create();
  },
  turnOff() {
    const triggers = own();
    triggers.forEach((trigger) => ScriptApp.deleteTrigger(trigger));
    return triggers.length > 0;
  },
};
