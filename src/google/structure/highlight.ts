/** The highlight rules: rows light up through conditional formatting, over the person's own colours. */

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A formula for the first row below the header, and the colour of the rows in which it holds. */
type Rule = readonly [formula: string, color: string];

/** Soft enough to read and to print; the words in the row say the same. */
const OVERDUE = '#f4c7c3';
const TODAY = '#fce8b2';

/** People: by their Urgency, in the column with that letter. No argument separators: they depend on the sheet's locale. */
export function urgencyRules(letter: string): Rule[] {
  return [
    [`=$${letter}2=2`, OVERDUE],
    [`=$${letter}2=1`, TODAY],
  ];
}

/** To-dos: by Due alone, so that they light up as the days go by. The product stands for "and", without a separator. */
export function dueRules(letter: string): Rule[] {
  return [
    [`=($${letter}2<>"")*($${letter}2<TODAY())`, OVERDUE],
    [`=$${letter}2=TODAY()`, TODAY],
  ];
}

/** Adds the rules that are missing after the person's own; returns false when all were there. */
export function addHighlight(sheet: Sheet, wanted: readonly Rule[]): boolean {
  const rules = sheet.getConditionalFormatRules();
  const formulas = rules.map((rule) => String(rule.getBooleanCondition()?.getCriteriaValues()[0] ?? ''));
  const missing = wanted.filter(([formula]) => !formulas.includes(formula));
  if (missing.length === 0) return false;
  const rows = sheet.getRange(2, 1, sheet.getMaxRows() - 1, sheet.getMaxColumns());
  const added = missing.map(([formula, color]) =>
    SpreadsheetApp.newConditionalFormatRule()
      .whenFormulaSatisfied(formula)
      .setBackground(color)
      .setRanges([rows])
      .build(),
  );
  sheet.setConditionalFormatRules([...rules, ...added]);
  return true;
}
