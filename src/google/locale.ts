/** Number formats of dates in the spreadsheet's locale. */

const SAMPLE = new Date(Date.UTC(2006, 10, 22));

/** For example `mm/dd/yyyy` for `en_US`, `dd.mm.yyyy` for `de_DE`; ISO where the locale does not write such digits. */
export function datePattern(locale: string): string {
  try {
    const options = { year: 'numeric', month: '2-digit', day: '2-digit', timeZone: 'UTC' } as const;
    const written = SAMPLE.toLocaleDateString(locale.replace('_', '-'), options);
    const pattern = written.replace('2006', 'yyyy').replace('11', 'mm').replace('22', 'dd');
    return /^(?=.*yyyy)(?=.*mm)(?=.*dd)[ymd./\- ]+$/.test(pattern) ? pattern : 'yyyy-mm-dd';
  } catch {
    return 'yyyy-mm-dd';
  }
}

export function momentPattern(locale: string): string {
  return `${datePattern(locale)} hh:mm`;
}
