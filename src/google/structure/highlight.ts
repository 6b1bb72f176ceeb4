/** The two highlight rules: rows light up by their Urgency through conditional formatting, over the person's own colours. */
import type { ColumnKey } from '../../domain/columns.ts';
import { columnLetter, type Layout } from '../layout.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Soft enough to read and to print; Status says the same in words. */
const COLORS = [
  [2, '#f4c7c3'],
  [1, '#fce8b2'],
] as const;

/** Adds the rules that are missing after the person's own; returns false when both were there. */
export function addHighlight(sheet: Sheet, layout: Layout<ColumnKey>): boolean {
  const letter = columnLetter(layout.get('urgency') ?? 0);
  const rules = sheet.getConditionalFormatRules();
  const formulas = rules.map((rule) => String(rule.getBooleanCondition()?.getCriteriaValues()[0] ?? ''));
  const missing = COLORS.filter(([urgency]) => !formulas.includes(formula(letter, urgency)));
  if (missing.length === 0) return false;
  const rows = sheet.getRange(2, 1, sheet.getMaxRows() - 1, sheet.getMaxColumns());
  const added = missing.map(([urgency, color]) =>
    SpreadsheetApp.newConditionalFormatRule()
      .whenFormulaSatisfied(formula(letter, urgency))
      .setBackground(color)
      .setRanges([rows])
      .build(),
  );
  sheet.setConditionalFormatRules([...rules, ...added]);
  return true;
}

/** No argument separators: they depend on the sheet's locale. */
function formula(letter: string, urgency: number): string {
  return `=$${letter}2=${urgency}`;
}
