import { describe, expect, it } from 'vitest';
import { adoptionOf, besideTheirs, bestAdoption } from '../../src/domain/adoption.ts';
import { CONTACT_COLUMNS } from '../../src/domain/columns.ts';

const OURS = CONTACT_COLUMNS.map(({ header }) => header);

describe('a tab that is already there', () => {
  it.each<[string, string[], Record<string, string> | null]>([
    ['names people and one more thing', ['Full name', 'Firma'], { name: 'Full name', organization: 'Firma' }],
    ['names them in two columns', ['Vorname', 'Nachname'], { firstName: 'Vorname', lastName: 'Nachname' }],
    ['names nobody', ['Company', 'E-mail'], null],
    ['names them by half', ['Vorname', 'Firma'], null],
    ['says nothing but names', ['Full name'], null],
    ['says nothing but names, and what we do not know', ['Full name', 'Fish'], null],
    ['has our own headers', ['Name', 'Email', 'Organization'], {}],
    ['is empty', [], null],
  ])('that %s', (_, headers, adopted) => {
    expect(adoptionOf(headers)).toEqual(adopted);
  });

  it('a whole name goes before its parts', () => {
    expect(adoptionOf(['Full name', 'Vorname', 'Nachname'])).toEqual({ name: 'Full name' });
  });

  it('our own header goes before another word for it, and the first of two words before the second', () => {
    expect(adoptionOf(['Name', 'Firma', 'Organization'])).toEqual({});
    expect(adoptionOf(['Name', 'Firma', 'Company'])).toEqual({ organization: 'Firma' });
  });

  it('a header that stands there twice is not taken, for nobody could tell which is meant', () => {
    expect(adoptionOf(['Name', 'Email', 'Firma', 'Firma'])).toEqual({});
    expect(adoptionOf(['Full name', 'Full name', 'Email', 'Firma'])).toBeNull();
  });

  it('keeps its own columns of the names that we fill: ours come beside them', () => {
    expect(adoptionOf(['Full name', 'Firma', 'Status', 'ID', 'Next action'])).toEqual({
      name: 'Full name',
      organization: 'Firma',
      status: 'Interviews status',
      id: 'Interviews ID',
      nextAction: 'Interviews next action',
    });
  });

  it('whose names we fill do not make it a list of contacts', () => {
    expect(adoptionOf(['Full name', 'ID'])).toBeNull();
  });
});

describe('columns beside theirs', () => {
  it('are told by name, whatever the case and the spaces', () => {
    expect(besideTheirs([' STATUS ', 'due'])).toEqual({ status: 'Interviews status', due: 'Interviews due' });
    expect(besideTheirs(['Name', 'Email', 'Stage'])).toEqual({});
  });

  it('are not made where the whole tab is one of ours that came back', () => {
    expect(besideTheirs(OURS)).toEqual({});
    expect(besideTheirs(OURS.filter((header) => header !== 'Notes'))).toHaveProperty('id');
  });
});

describe('of several tabs', () => {
  it('the first that looks like a list of contacts is offered', () => {
    const tabs = [
      { name: 'Budget', headers: ['Item', 'Cost'] },
      { name: 'People', headers: ['Full name', 'Firma'] },
      { name: 'Old people', headers: ['Name', 'Email'] },
    ];
    expect(bestAdoption(tabs)).toEqual({
      name: 'People',
      adopted: { name: 'Full name', organization: 'Firma' },
    });
    expect(bestAdoption(tabs.slice(0, 1))).toBeNull();
  });
});
