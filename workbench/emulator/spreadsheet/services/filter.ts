/** Filter of a sheet, its criteria and their builder. */
import { implementationOf } from '../../strict.ts';
import { applied } from '../filtering.ts';
import type { Condition, Filter, FilterCriteria } from '../rules.ts';
import type { Sheet } from '../sheet.ts';
import { sortArea } from '../sort.ts';
import type { Context } from './context.ts';
import { conditionOf, criteriaValues } from './criteria.ts';
import { BooleanCriteria } from './enums.ts';

type GoogleFilter = GoogleAppsScript.Spreadsheet.Filter;
type GoogleCriteria = GoogleAppsScript.Spreadsheet.FilterCriteria;
type GoogleBuilder = GoogleAppsScript.Spreadsheet.FilterCriteriaBuilder;

const CRITERIA = Symbol('criteria');

export function createFilter(context: Context, sheet: Sheet): GoogleFilter {
  const current = (): Filter => {
    const { filter } = sheet.state;
    if (filter === null) throw context.error('The filter no longer exists.');
    return filter;
  };
  const setCriteria = (method: string, column: number, criteria: FilterCriteria | null): GoogleFilter => {
    context.write(`Filter.${method}`);
    const { area, criteria: old } = current();
    if (column < area.column || column >= area.column + area.columns) {
      throw context.error('The column position is outside the range of the filter.');
    }
    const next = new Map(old);
    if (criteria === null) next.delete(column);
    else next.set(column, criteria);
    sheet.update('rules', { filter: applied(sheet, { area, criteria: next }) });
    return self;
  };
  const self: GoogleFilter = context.wrap<GoogleFilter>('Filter', {
    getColumnFilterCriteria: (column) => {
      context.read('Filter.getColumnFilterCriteria');
      const criteria = current().criteria.get(column);
      return criteria === undefined ? null : createCriteria(context, criteria);
    },
    getRange: () => context.make.range(sheet, current().area),
    remove: () => {
      context.write('Filter.remove');
      current();
      sheet.update('rules', { filter: null });
    },
    removeColumnFilterCriteria: (column) => setCriteria('removeColumnFilterCriteria', column, null),
    setColumnFilterCriteria: (column, criteria) =>
      setCriteria('setColumnFilterCriteria', column, criteria === null ? null : criteriaOf(criteria)),
    sort: (column, ascending) => {
      context.write('Filter.sort');
      const { area } = current();
      sortArea(sheet, { ...area, row: area.row + 1, rows: area.rows - 1 }, [{ column, ascending }]);
      return self;
    },
  });
  return self;
}

function criteriaOf(value: unknown): FilterCriteria | null {
  const implementation = implementationOf(value, 'FilterCriteria') as { [CRITERIA]?: FilterCriteria } | null;
  return implementation?.[CRITERIA] ?? null;
}

function createCriteria(context: Context, criteria: FilterCriteria): GoogleCriteria {
  const implementation: Partial<GoogleCriteria> & { [CRITERIA]: FilterCriteria } = {
    [CRITERIA]: criteria,
    ...reading(context, () => criteria),
  };
  return context.wrap<GoogleCriteria>('FilterCriteria', implementation);
}

type Reading = Pick<GoogleCriteria, 'copy' | 'getCriteriaType' | 'getCriteriaValues' | 'getHiddenValues'>;

function reading(context: Context, criteria: () => FilterCriteria): Reading {
  return {
    copy: () => createFilterBuilder(context, criteria()),
    getCriteriaType: () =>
      Reflect.get(
        BooleanCriteria,
        criteria().condition?.criteria ?? '',
      ) as GoogleAppsScript.Spreadsheet.BooleanCriteria,
    getCriteriaValues: () => {
      const { condition } = criteria();
      return condition === null ? context.list([]) : criteriaValues(context, condition);
    },
    getHiddenValues: () => context.list(criteria().hiddenValues),
  };
}

export function createFilterBuilder(context: Context, from: FilterCriteria | null = null): GoogleBuilder {
  let criteria: FilterCriteria = from ?? { condition: null, hiddenValues: [] };
  const change = (next: Partial<FilterCriteria>): GoogleBuilder => {
    criteria = { ...criteria, ...next };
    return builder;
  };
  const when = (name: string, ...args: unknown[]): GoogleBuilder => {
    const condition: Condition = conditionOf(context, name, args);
    return change({ condition });
  };
  const whenDate = (name: string, date: unknown): GoogleBuilder =>
    when(context.host.realm.isDate(date) ? name : `${name}_RELATIVE`, date);
  const builder: GoogleBuilder = context.wrap<GoogleBuilder>('FilterCriteriaBuilder', {
    ...reading(context, () => criteria),
    build: () => createCriteria(context, criteria),
    setHiddenValues: (hiddenValues) => change({ hiddenValues: [...hiddenValues] }),
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
    withCriteria: (name, args: unknown[]) => when(String(name), ...args),
  });
  return builder;
}
