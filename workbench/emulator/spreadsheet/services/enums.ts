/** The enums of SpreadsheetApp. */
import { enumeration } from '../../enumeration.ts';
import type { Spreadsheets } from './context.ts';

export const BooleanCriteria = enumeration<Spreadsheets['BooleanCriteria']>(
  'CELL_EMPTY',
  'CELL_NOT_EMPTY',
  'DATE_AFTER',
  'DATE_BEFORE',
  'DATE_EQUAL_TO',
  'DATE_AFTER_RELATIVE',
  'DATE_BEFORE_RELATIVE',
  'DATE_EQUAL_TO_RELATIVE',
  'NUMBER_BETWEEN',
  'NUMBER_EQUAL_TO',
  'NUMBER_GREATER_THAN',
  'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  'NUMBER_LESS_THAN',
  'NUMBER_LESS_THAN_OR_EQUAL_TO',
  'NUMBER_NOT_BETWEEN',
  'NUMBER_NOT_EQUAL_TO',
  'TEXT_CONTAINS',
  'TEXT_DOES_NOT_CONTAIN',
  'TEXT_EQUAL_TO',
  'TEXT_STARTS_WITH',
  'TEXT_ENDS_WITH',
  'CUSTOM_FORMULA',
);
export const DataValidationCriteria = enumeration<Spreadsheets['DataValidationCriteria']>(
  'DATE_AFTER',
  'DATE_BEFORE',
  'DATE_BETWEEN',
  'DATE_EQUAL_TO',
  'DATE_IS_VALID_DATE',
  'DATE_NOT_BETWEEN',
  'DATE_ON_OR_AFTER',
  'DATE_ON_OR_BEFORE',
  'NUMBER_BETWEEN',
  'NUMBER_EQUAL_TO',
  'NUMBER_GREATER_THAN',
  'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  'NUMBER_LESS_THAN',
  'NUMBER_LESS_THAN_OR_EQUAL_TO',
  'NUMBER_NOT_BETWEEN',
  'NUMBER_NOT_EQUAL_TO',
  'TEXT_CONTAINS',
  'TEXT_DOES_NOT_CONTAIN',
  'TEXT_EQUAL_TO',
  'TEXT_IS_VALID_EMAIL',
  'TEXT_IS_VALID_URL',
  'VALUE_IN_LIST',
  'VALUE_IN_RANGE',
  'CUSTOM_FORMULA',
  'CHECKBOX',
);
export const RelativeDate = enumeration<Spreadsheets['RelativeDate']>(
  'TODAY',
  'TOMORROW',
  'YESTERDAY',
  'PAST_WEEK',
  'PAST_MONTH',
  'PAST_YEAR',
);
export const InterpolationType = enumeration<Spreadsheets['InterpolationType']>(
  'NUMBER',
  'PERCENT',
  'PERCENTILE',
  'MIN',
  'MAX',
);
export const DeveloperMetadataVisibility = enumeration<Spreadsheets['DeveloperMetadataVisibility']>(
  'DOCUMENT',
  'PROJECT',
);
export const DeveloperMetadataLocationType = enumeration<Spreadsheets['DeveloperMetadataLocationType']>(
  'SPREADSHEET',
  'SHEET',
  'ROW',
  'COLUMN',
);
export const WrapStrategy = enumeration<Spreadsheets['WrapStrategy']>('WRAP', 'OVERFLOW', 'CLIP');
export const BorderStyle = enumeration<Spreadsheets['BorderStyle']>(
  'DOTTED',
  'DASHED',
  'SOLID',
  'SOLID_MEDIUM',
  'SOLID_THICK',
  'DOUBLE',
);
export const Dimension = enumeration<Spreadsheets['Dimension']>('COLUMNS', 'ROWS');
export const Direction = enumeration<Spreadsheets['Direction']>('UP', 'DOWN', 'PREVIOUS', 'NEXT');
export const ProtectionType = enumeration<Spreadsheets['ProtectionType']>('RANGE', 'SHEET');
export const SheetType = enumeration<Spreadsheets['SheetType']>('GRID', 'OBJECT');
export const GroupControlTogglePosition = enumeration<Spreadsheets['GroupControlTogglePosition']>(
  'BEFORE',
  'AFTER',
);
export const CopyPasteType = enumeration<Spreadsheets['CopyPasteType']>(
  'PASTE_NORMAL',
  'PASTE_NO_BORDERS',
  'PASTE_FORMAT',
  'PASTE_FORMULA',
  'PASTE_DATA_VALIDATION',
  'PASTE_VALUES',
  'PASTE_CONDITIONAL_FORMATTING',
  'PASTE_COLUMN_WIDTHS',
);
export const RecalculationInterval = enumeration<Spreadsheets['RecalculationInterval']>(
  'ON_CHANGE',
  'MINUTE',
  'HOUR',
);
