/** ConditionalFormatRule, its builder and its condition. */
import { implementationOf } from '../../strict.ts';
import type { Area } from '../a1.ts';
import type { ColorScale, Condition, ConditionalFormat, ConditionalStyle } from '../rules.ts';
import type { Sheet } from '../sheet.ts';
import { hexColor } from './color.ts';
import type { Context, GoogleRange } from './context.ts';
import { conditionOf, criteriaValues } from './criteria.ts';
import { BooleanCriteria } from './enums.ts';

type GoogleRule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type GoogleBuilder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;
type GoogleCondition = GoogleAppsScript.Spreadsheet.BooleanCondition;

/** A rule before it lies on a sheet. */
interface Draft {
  readonly sheet: Sheet | null;
  readonly areas: readonly Area[];
  readonly style: ConditionalStyle;
  readonly condition: Condition | null;
  readonly scale: ColorScale | null;
}

const RULE = Symbol('rule');
const NO_CONDITION: Condition = { criteria: '', args: [] };
const PLAIN: ConditionalStyle = {
  condition: NO_CONDITION,
  background: null,
  color: null,
  bold: null,
  italic: null,
  underline: null,
  strikethrough: null,
};

/** The rule behind a script's ConditionalFormatRule, and the sheet its ranges lie on. */
export function formatOf(value: unknown): { sheet: Sheet | null; rule: ConditionalFormat } | null {
  const implementation = implementationOf(value, 'ConditionalFormatRule') as { [RULE]?: Draft } | null;
  const draft = implementation?.[RULE];
  if (draft === undefined) return null;
  const format = draft.scale ?? { ...draft.style, condition: draft.condition ?? NO_CONDITION };
  return { sheet: draft.sheet, rule: { areas: draft.areas, format } };
}

export function createFormatRule(context: Context, sheet: Sheet, rule: ConditionalFormat): GoogleRule {
  const { format } = rule;
  return createRule(
    context,
    'condition' in format
      ? { sheet, areas: rule.areas, style: format, condition: format.condition, scale: null }
      : { sheet, areas: rule.areas, style: PLAIN, condition: null, scale: format },
  );
}

function createRule(context: Context, draft: Draft): GoogleRule {
  const implementation: Partial<GoogleRule> & { [RULE]: Draft } = {
    [RULE]: draft,
    ...reading(context, () => draft),
  };
  return context.wrap<GoogleRule>('ConditionalFormatRule', implementation);
}

type Reading = Pick<GoogleRule, 'copy' | 'getBooleanCondition' | 'getGradientCondition' | 'getRanges'>;

/** What rule and builder have in common. */
function reading(context: Context, draft: () => Draft): Reading {
  return {
    copy: () => createFormatBuilder(context, draft()),
    getBooleanCondition: () => {
      const { condition, style } = draft();
      return condition === null ? null : createCondition(context, { ...style, condition });
    },
    getGradientCondition: () => {
      if (draft().scale === null) return null;
      throw context.error('ConditionalFormatRule.getGradientCondition is not emulated by the workbench.');
    },
    getRanges: () => {
      const { sheet, areas } = draft();
      return context.list(sheet === null ? [] : areas.map((area) => context.make.range(sheet, area)));
    },
  };
}

function createCondition(context: Context, style: ConditionalStyle): GoogleCondition {
  return context.wrap<GoogleCondition>('BooleanCondition', {
    getBackground: () => style.background,
    getBold: () => style.bold,
    getCriteriaType: () =>
      Reflect.get(BooleanCriteria, style.condition.criteria) as GoogleAppsScript.Spreadsheet.BooleanCriteria,
    getCriteriaValues: () => criteriaValues(context, style.condition),
    getFontColor: () => style.color,
    getItalic: () => style.italic,
    getStrikethrough: () => style.strikethrough,
    getUnderline: () => style.underline,
  });
}

export function createFormatBuilder(context: Context, from: Draft | null = null): GoogleBuilder {
  let draft: Draft = from ?? { sheet: null, areas: [], style: PLAIN, condition: null, scale: null };
  const change = (next: Partial<Draft>): GoogleBuilder => {
    draft = { ...draft, ...next };
    return builder;
  };
  const look = (style: Partial<ConditionalStyle>): GoogleBuilder =>
    change({ style: { ...draft.style, ...style } });
  const when = (criteria: string, ...args: unknown[]): GoogleBuilder =>
    change({ condition: conditionOf(context, criteria, args), scale: null });
  const whenDate = (criteria: string, date: unknown): GoogleBuilder =>
    when(context.host.realm.isDate(date) ? criteria : `${criteria}_RELATIVE`, date);
  const color = (css: string | null): string | null => {
    const hex = css === null ? null : hexColor(css);
    if (css !== null && hex === null) throw context.error(`Invalid argument: ${css}`);
    return hex;
  };
  const point = (
    at: 'min' | 'mid' | 'max',
    css: string,
    type: GoogleAppsScript.Spreadsheet.InterpolationType | null = null,
    value: string | null = null,
  ) =>
    change({
      condition: null,
      scale: {
        points: [
          ...(draft.scale?.points ?? []).filter((one) => one.point !== at),
          { point: at, color: color(css) ?? '#ffffff', type: type === null ? null : String(type), value },
        ],
      },
    });
  const builder: GoogleBuilder = context.wrap<GoogleBuilder>('ConditionalFormatRuleBuilder', {
    ...reading(context, () => draft),
    build: () => {
      if (draft.areas.length === 0)
        throw context.error('Conditional format rule must have at least one range.');
      if (draft.condition === null && draft.scale === null) {
        throw context.error('Conditional format rule must have a boolean or gradient condition.');
      }
      return createRule(context, draft);
    },
    setRanges: (ranges) => {
      const found = ranges.map((range) => rangeOf(context, range));
      const [first] = found;
      if (found.some(({ sheet }) => sheet !== first?.sheet)) {
        throw context.error('Conditional format rule ranges must all be on the same sheet.');
      }
      return change({ sheet: first?.sheet ?? null, areas: found.map(({ area }) => area) });
    },
    setBackground: (css) => look({ background: color(css) }),
    setFontColor: (css) => look({ color: color(css) }),
    setBold: (bold) => look({ bold }),
    setItalic: (italic) => look({ italic }),
    setUnderline: (underline) => look({ underline }),
    setStrikethrough: (strikethrough) => look({ strikethrough }),
    setGradientMinpoint: (css) => point('min', css),
    setGradientMaxpoint: (css) => point('max', css),
    setGradientMinpointWithValue: (css, type, value) => point('min', css, type, value),
    setGradientMidpointWithValue: (css, type, value) => point('mid', css, type, value),
    setGradientMaxpointWithValue: (css, type, value) => point('max', css, type, value),
    whenCellEmpty: () => when('CELL_EMPTY'),
    whenCellNotEmpty: () => when('CELL_NOT_EMPTY'),
    whenDateAfter: (date: unknown) => whenDate('DATE_AFTER', date),
    whenDateBefore: (date: unknown) => whenDate('DATE_BEFORE', date),
    whenDateEqualTo: (date: unknown) => whenDate('DATE_EQUAL_TO', date),
    whenFormulaSatisfied: (formula) => when('CUSTOM_FORMULA', formula),
    whenNumberBetween: (start, end) => when('NUMBER_BETWEEN', start, end),
    whenNumberEqualTo: (number) => when('NUMBER_EQUAL_TO', number),
    whenNumberGreaterThan: (number) => when('NUMBER_GREATER_THAN', number),
    whenNumberGreaterThanOrEqualTo: (number) => when('NUMBER_GREATER_THAN_OR_EQUAL_TO', number),
    whenNumberLessThan: (number) => when('NUMBER_LESS_THAN', number),
    whenNumberLessThanOrEqualTo: (number) => when('NUMBER_LESS_THAN_OR_EQUAL_TO', number),
    whenNumberNotBetween: (start, end) => when('NUMBER_NOT_BETWEEN', start, end),
    whenNumberNotEqualTo: (number) => when('NUMBER_NOT_EQUAL_TO', number),
    whenTextContains: (text) => when('TEXT_CONTAINS', text),
    whenTextDoesNotContain: (text) => when('TEXT_DOES_NOT_CONTAIN', text),
    whenTextEndsWith: (text) => when('TEXT_ENDS_WITH', text),
    whenTextEqualTo: (text) => when('TEXT_EQUAL_TO', text),
    whenTextStartsWith: (text) => when('TEXT_STARTS_WITH', text),
    withCriteria: (criteria, args: unknown[]) => when(String(criteria), ...args),
  });
  return builder;
}

/** What stands behind a script's Range. */
export function rangeOf(
  context: Context,
  value: GoogleRange,
): { readonly sheet: Sheet; readonly area: Area } {
  const range = implementationOf(value, 'Range') as { sheet: Sheet; area: Area } | null;
  if (range === null) throw context.error('Invalid argument: range');
  return range;
}
