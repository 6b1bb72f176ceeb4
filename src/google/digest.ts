/** Mail to the person who runs the code, and the day on which the last one went out for this spreadsheet. */
import type { Digest } from '../app/ports.ts';

export const digest: Digest = {
  lastDay: () => PropertiesService.getUserProperties().getProperty(key()) ?? '',

  note(day) {
    PropertiesService.getUserProperties().setProperty(key(), day);
  },

  send(to, subject, text) {
    MailApp.sendEmail(to, subject, text);
  },
};

/** User properties are shared by all spreadsheets in which the person uses the add-on. */
function key(): string {
  return `digest ${SpreadsheetApp.getActiveSpreadsheet().getId()}`;
}
