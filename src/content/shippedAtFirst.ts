/**
 * IDs of the messages we shipped before a spreadsheet kept which ones its Templates tab was given: where that is not
 * kept, one of these that is not in the tab was deleted by the person.
 */
export const SHIPPED_AT_FIRST: readonly string[] = [
  ...['T00', 'T01', 'T02', 'T03', 'T04', 'T05', 'T05b', 'T06', 'T07', 'T08', 'T09'],
  ...['T11', 'T12', 'T13', 'T14', 'T15', 'T16', 'T17', 'T18', 'T19', 'T20', 'T21', 'T22', 'T23', 'T24'],
  ...['T25', 'T26', 'T27', 'T28', 'T29', 'T30', 'T31', 'T32', 'T33', 'T34', 'T35', 'T36', 'T37'],
  ...['C1', 'P1', 'P2', 'P3'],
];
