/** DataValidation and its builder: rules for what a cell may hold. */
import { implementationOf } from '../../strict.ts';
import type { Condition, Validation } from '../rules.ts';
import type { Context } from './context.ts';
import { conditionOf, criteriaValues } from './criteria.ts';
import { DataValidationCriteria } from './enums.ts';

type GoogleValidation = GoogleAppsScript.Spreadsheet.DataValidation;
type GoogleBuilder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;

const RULE = Symbol('rule');

/** The rule behind a script's DataValidation; null for null. */
export function validationOf(value: unknown): Validation | null {
  const implementation = implementationOf(value, 'DataValidation') as { [RULE]?: Validation } | null;
  return implementation?.[RULE] ?? null;
}

export function createValidation(context: Context, rule: Validation): GoogleValidation {
  const implementation: GoogleValidation & { [RULE]: Validation } = {
    [RULE]: rule,
    copy: () => createValidationBuilder(context, rule),
    getAllowInvalid: () => rule.allowInvalid,
    getCriteriaType: () => criteriaType(rule.condition),
    getCriteriaValues: () => criteriaValues(context, rule.condition, rule.showDropdown),
    // Without a help text Google gives null, whatever the types say.
    getHelpText: () => rule.helpText as string,
  };
  return context.wrap<GoogleValidation>('DataValidation', implementation);
}

function criteriaType(condition: Condition): GoogleAppsScript.Spreadsheet.DataValidationCriteria {
  return Reflect.get(
    DataValidationCriteria,
    condition.criteria,
  ) as GoogleAppsScript.Spreadsheet.DataValidationCriteria;
}

const NEW_RULE: Omit<Validation, 'condition'> = { allowInvalid: true, helpText: null, showDropdown: true };

export function createValidationBuilder(context: Context, from: Validation | null = null): GoogleBuilder {
  let rule: Omit<Validation, 'condition'> = from ?? NEW_RULE;
  let condition: Condition | null = from?.condition ?? null;
  const change = (next: Partial<Validation>): GoogleBuilder => {
    rule = { ...rule, ...next };
    return builder;
  };
  const demand = (criteria: string, ...args: unknown[]): GoogleBuilder => {
    condition = conditionOf(context, criteria, args);
    return builder;
  };
  const built = (): Validation => {
    if (condition === null) throw context.error('Cannot build a DataValidation without a criteria.');
    return { ...rule, condition };
  };
  const builder: GoogleBuilder = context.wrap<GoogleBuilder>('DataValidationBuilder', {
    build: () => createValidation(context, built()),
    copy: () => createValidationBuilder(context, built()),
    getAllowInvalid: () => rule.allowInvalid,
    getHelpText: () => rule.helpText,
    getCriteriaType: () => criteriaType(built().condition),
    getCriteriaValues: () => criteriaValues(context, built().condition, rule.showDropdown),
    setAllowInvalid: (allowInvalid) => change({ allowInvalid }),
    setHelpText: (helpText) => change({ helpText }),
    withCriteria: (criteria, args: unknown[]) => {
      const show = args.at(-1);
      const listed = /^VALUE_IN_/.test(String(criteria)) && typeof show === 'boolean';
      if (listed) change({ showDropdown: show });
      return demand(String(criteria), ...(listed ? args.slice(0, -1) : args));
    },
    requireCheckbox: (...values: unknown[]) => demand('CHECKBOX', ...values),
    requireDate: () => demand('DATE_IS_VALID_DATE'),
    requireDateAfter: (date) => demand('DATE_AFTER', date),
    requireDateBefore: (date) => demand('DATE_BEFORE', date),
    requireDateBetween: (start, end) => demand('DATE_BETWEEN', start, end),
    requireDateEqualTo: (date) => demand('DATE_EQUAL_TO', date),
    requireDateNotBetween: (start, end) => demand('DATE_NOT_BETWEEN', start, end),
    requireDateOnOrAfter: (date) => demand('DATE_ON_OR_AFTER', date),
    requireDateOnOrBefore: (date) => demand('DATE_ON_OR_BEFORE', date),
    requireFormulaSatisfied: (formula) => demand('CUSTOM_FORMULA', formula),
    requireNumberBetween: (start, end) => demand('NUMBER_BETWEEN', start, end),
    requireNumberEqualTo: (number) => demand('NUMBER_EQUAL_TO', number),
    requireNumberGreaterThan: (number) => demand('NUMBER_GREATER_THAN', number),
    requireNumberGreaterThanOrEqualTo: (number) => demand('NUMBER_GREATER_THAN_OR_EQUAL_TO', number),
    requireNumberLessThan: (number) => demand('NUMBER_LESS_THAN', number),
    requireNumberLessThanOrEqualTo: (number) => demand('NUMBER_LESS_THAN_OR_EQUAL_TO', number),
    requireNumberNotBetween: (start, end) => demand('NUMBER_NOT_BETWEEN', start, end),
    requireNumberNotEqualTo: (number) => demand('NUMBER_NOT_EQUAL_TO', number),
    requireTextContains: (text) => demand('TEXT_CONTAINS', text),
    requireTextDoesNotContain: (text) => demand('TEXT_DOES_NOT_CONTAIN', text),
    requireTextEqualTo: (text) => demand('TEXT_EQUAL_TO', text),
    requireTextIsEmail: () => demand('TEXT_IS_VALID_EMAIL'),
    requireTextIsUrl: () => demand('TEXT_IS_VALID_URL'),
    requireValueInList: (values: string[], showDropdown?: boolean) => {
      change({ showDropdown: showDropdown ?? true });
      return demand('VALUE_IN_LIST', values);
    },
    requireValueInRange: (range: GoogleAppsScript.Spreadsheet.Range, showDropdown?: boolean) => {
      change({ showDropdown: showDropdown ?? true });
      return demand('VALUE_IN_RANGE', range);
    },
  });
  return builder;
}
