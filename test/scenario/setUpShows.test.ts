/** Set-up leaves the person before their contacts, and where they are when it had nothing to do. */
import { expect, it } from 'vitest';
import { Desk } from './desk.ts';

const shown = (desk: Desk): string => desk.world.book.activeSheet.name;

it('a spreadsheet that was empty shows Contacts', () => {
  expect(shown(new Desk())).toBe('Contacts');
});

it('a list that was there is shown, whatever tab was looked at', () => {
  const desk = new Desk({ bare: true });
  desk.fill('Sheet1', [
    ['Full name', 'E-mail', 'Company'],
    ['Ana García', 'ana@example.org', 'Harbor Labs'],
  ]);
  desk.world.book.renameSheet(desk.sheet('Sheet1'), 'My people');
  desk.world.book.activate(desk.world.book.insertSheet('Elsewhere', 1));
  desk.do('setUpSpreadsheet');
  expect(shown(desk)).toBe('My people');
});

it('a tab that was missing is added behind the contacts', () => {
  const desk = new Desk();
  desk.world.book.deleteSheet(desk.sheet('Templates'));
  desk.select('Settings', 2);
  desk.do('setUpSpreadsheet');
  expect(shown(desk)).toBe('Contacts');
});

it('where nothing is missing the person stays where they are', () => {
  const desk = new Desk();
  desk.select('Settings', 2);
  desk.do('setUpSpreadsheet');
  expect(shown(desk)).toBe('Settings');
});
