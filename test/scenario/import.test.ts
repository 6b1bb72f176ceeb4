/** Import, from the file to the rows: everybody in once, nothing overwritten, every line accounted for. */
import { describe, expect, it } from 'vitest';
import type { Answer, ImportReport } from '../../src/contract.ts';
import { CONTACT_COLUMNS } from '../../src/domain/columns.ts';
import { Desk, ME } from './desk.ts';

const LINKEDIN = [
  'Notes:',
  '"When exporting your connection data, you may notice that some of the email addresses are missing."',
  '',
  'First Name,Last Name,URL,Email Address,Company,Position,Connected On',
  'Ana,García,https://www.linkedin.com/in/ana,ana@example.org,Harbor Labs,Designer,12 Mar 2024',
  'Bo,Li,https://www.linkedin.com/in/bo,,Acme,Engineer,05 Jan 2023',
].join('\n');

const GOOGLE = [
  'First Name,Middle Name,Last Name,Organization Name,Organization Title,E-mail 1 - Value,Phone 1 - Value,Notes',
  'Cleo,,Okafor,Foo,CTO,cleo@example.org,+49 170 1234567,Met at the fair',
].join('\n');

function imported(desk: Desk, text: string): ImportReport {
  return desk.do('importContacts', text) as ImportReport;
}

describe('Import contacts', () => {
  it('takes LinkedIn\'s Connections.csv: preamble, missing e-mails, "12 Mar 2024"', () => {
    const desk = new Desk();
    expect(imported(desk, LINKEDIN).message).toBe('2 people added.');
    expect(desk.row(2)).toMatchObject({
      ...{ Name: 'Ana García', Email: 'ana@example.org', Organization: 'Harbor Labs', Role: 'Designer' },
      ...{ Source: 'LinkedIn', 'Last contact': '03/12/2024', 'Next action': 'Write to them', Owner: ME },
    });
    expect(desk.row(3)).toMatchObject({ Name: 'Bo Li', Profile: 'https://www.linkedin.com/in/bo' });
  });

  it('takes a Google Contacts CSV; a phone number stays text', () => {
    const desk = new Desk();
    imported(desk, GOOGLE);
    expect(desk.row(2)).toMatchObject({
      Name: 'Cleo Okafor',
      Phone: '+49 170 1234567',
      Notes: 'Met at the fair',
    });
  });

  it.each([
    ['semicolons', 'Name;E-Mail;Firma\nÄnne Müller;a@example.org;Werk'],
    ['tabs', 'Name\tE-Mail\tFirma\nÄnne Müller\ta@example.org\tWerk'],
    ['a byte order mark and CRLF', '\ufeffName,E-Mail,Firma\r\nÄnne Müller,a@example.org,Werk\r\n'],
  ])('takes a file with %s', (_, text) => {
    const desk = new Desk();
    imported(desk, text);
    expect(desk.row(2)).toMatchObject({ Name: 'Änne Müller', Email: 'a@example.org', Organization: 'Werk' });
  });

  it('an exported sheet comes back whole, dates and times included', () => {
    const desk = new Desk({ timeZone: 'America/New_York' });
    const first = [
      [
        'Name',
        'Email',
        'Organization',
        'Role',
        'Source',
        'Stage',
        'Last contact',
        'Meeting',
        'Minutes',
        'Notes',
      ],
      [
        '=SUM(A1)',
        'x@example.org',
        'A, B & "C"',
        '+1',
        'Alumni',
        'Met',
        '2026-11-20',
        '2026-11-20 15:30',
        '30',
        '"two\nlines"',
      ],
    ];
    imported(
      desk,
      first
        .map((row) =>
          row.map((cell) => (cell.startsWith('"') ? cell : `"${cell.replaceAll('"', '""')}"`)).join(','),
        )
        .join('\n'),
    );
    const headers = CONTACT_COLUMNS.map(({ header }) => header);
    const exported = [headers, ...desk.table(headers)]
      .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
      .join('\n');
    const again = new Desk({ timeZone: 'America/New_York' });
    imported(again, exported);
    expect(again.table(headers)).toEqual(desk.table(headers));
    expect(again.cell(2, 'Name')).toBe('=SUM(A1)');
    expect(again.cell(2, 'Meeting')).toBe('11/20/2026 15:30');
  });

  it('shows people who are there or twice in the file, and never doubles or overwrites them', () => {
    const desk = new Desk();
    imported(desk, LINKEDIN);
    const report = imported(
      desk,
      [
        'Name,Email,Organization,Profile',
        'Ana G.,ANA@example.org,Elsewhere,',
        'bo li,,ACME,',
        'Robert Li,,,linkedin.com/in/bo/',
        'New One,new@example.org,Acme,',
        'New One,new@example.org,Acme,',
        'Ana García,other@example.org,Harbor Labs,',
      ].join('\n'),
    );
    expect(report.added).toBe(2);
    expect(report.duplicates.map(({ line, why }) => [line, why])).toEqual([
      [2, 'same e-mail as row 2'],
      [3, 'same name and organization as row 3'],
      [4, 'same profile link as row 3'],
      [6, 'same e-mail as line 5'],
    ]);
    expect(desk.cell(2, 'Organization')).toBe('Harbor Labs');
  });

  it('lists every line it could not use by its number as an editor shows it', () => {
    const text = 'Name,Email,Notes\nAna,ana@example.org,"one\ntwo\nthree"\n,,nobody\nBo,bo@example.org,fine';
    const report = imported(new Desk(), text);
    expect(report.rejected).toEqual([{ line: 5, why: 'there is no name, e-mail or profile' }]);
    expect(report.message).toBe('2 people added; 1 line not used.');
  });

  it('a second import of the same file adds nobody', () => {
    const desk = new Desk();
    imported(desk, LINKEDIN);
    const before = desk.sheet().lastRow();
    expect(imported(desk, LINKEDIN).added).toBe(0);
    expect(desk.sheet().lastRow()).toBe(before);
  });

  it('3,000 lines go in, past the end of the tab, highlighted and validated to the last', () => {
    const lines = Array.from(
      { length: 3_000 },
      (_, index) => `Person ${index},p${index}@example.org,Contacted,2026-11-02`,
    );
    const desk = new Desk();
    expect(imported(desk, ['Name,Email,Stage,Contacted', ...lines].join('\n')).added).toBe(3_000);
    expect(desk.cell(3_001, 'Status')).toBe('Overdue 13 days');
    expect(desk.highlight(3_001)).toBe('#f4c7c3');
    expect(desk.sheet().validation(3_001, desk.column('Stage'))).not.toBeNull();
  });

  it.each([
    ['', /The file is empty, so nobody was added/],
    ['just words', /None of the columns is matched, so nobody was added/],
  ])('%j is answered in words', (text, words) => {
    expect(new Desk().failure('importContacts', [text])).toMatch(words);
  });

  it('a chunk of a page imports just its rows, and its answer is JSON', () => {
    const desk = new Desk();
    const chunk = {
      headers: ['A', 'B'],
      mapping: ['name', 'email'],
      rows: [{ line: 7, cells: ['Ana', 'ana@example.org'] }],
    };
    const answer: Answer<ImportReport> = desk.call('importChunk', chunk);
    expect(answer).toMatchObject({ ok: true, value: { added: 1, rejected: [] } });
  });
});
