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
  const require = (criteria: string, ...args: unknown[]): GoogleBuilder => {
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
      return require(String(criteria), ...(listed ? args.slice(0, -1) : args));
    },
    requireCheckbox: (...values: unknown[]) => require('CHECKBOX', ...values),
    requireDate: () => require('DATE_IS_VALID_DATE'),
    requireDateAfter: (date) => require('DATE_AFTER', date),
    requireDateBefore: (date) => require('DATE_BEFORE', date),
    requireDateBetween: (start, end) => require('DATE_BETWEEN', start, end),
    requireDateEqualTo: (date) => require('DATE_EQUAL_TO', date),
    requireDateNotBetween: (start, end) => require('DATE_NOT_BETWEEN', start, end),
    requireDateOnOrAfter: (date) => require('DATE_ON_OR_AFTER', date),
    requireDateOnOrBefore: (date) => require('DATE_ON_OR_BEFORE', date),
    requireFormulaSatisfied: (formula) => require('CUSTOM_FORMULA', formula),
    requireNumberBetween: (start, end) => require('NUMBER_BETWEEN', start, end),
    requireNumberEqualTo: (number) => require('NUMBER_EQUAL_TO', number),
    requireNumberGreaterThan: (number) => require('NUMBER_GREATER_THAN', number),
    requireNumberGreaterThanOrEqualTo: (number) => require('NUMBER_GREATER_THAN_OR_EQUAL_TO', number),
    requireNumberLessThan: (number) => require('NUMBER_LESS_THAN', number),
    requireNumberLessThanOrEqualTo: (number) => require('NUMBER_LESS_THAN_OR_EQUAL_TO', number),
    requireNumberNotBetween: (start, end) => require('NUMBER_NOT_BETWEEN', start, end),
    requireNumberNotEqualTo: (number) => require('NUMBER_NOT_EQUAL_TO', number),
    requireTextContains: (text) => require('TEXT_CONTAINS', text),
    requireTextDoesNotContain: (text) => require('TEXT_DOES_NOT_CONTAIN', text),
    requireTextEqualTo: (text) => require('TEXT_EQUAL_TO', text),
    requireTextIsEmail: () => require('TEXT_IS_VALID_EMAIL'),
    requireTextIsUrl: () => require('TEXT_IS_VALID_URL'),
    requireValueInList: (values: string[], showDropdown?: boolean) => {
      change({ showDropdown: showDropdown ?? true });
      return require('VALUE_IN_LIST', values);
    },
    requireValueInRange: (range: GoogleAppsScript.Spreadsheet.Range, showDropdown?: boolean) => {
      change({ showDropdown: showDropdown ?? true });
      return require('VALUE_IN_RANGE', range);
    },
  });
  return builder;
}
