// Lint rules: strict types everywhere, and the borders that imports cannot show because they are globals.
import tseslint from 'typescript-eslint';

const GOOGLE = [
  'SpreadsheetApp',
  'GmailApp',
  'Gmail',
  'MailApp',
  'CalendarApp',
  'Calendar',
  'DriveApp',
  'UrlFetchApp',
  'ScriptApp',
  'PropertiesService',
  'CacheService',
  'LockService',
  'HtmlService',
  'Utilities',
  'Session',
  'Logger',
];
const clock = (what) => ({
  selector: what,
  message: 'Time is handed in: a decision is a function of facts and a date.',
});

export default tseslint.config(
  { ignores: ['dist/', 'coverage/', 'reports/', 'workbench-data/', '**/*.mjs', 'eslint.config.js'] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['vitest.config.ts', 'vitest.faults.config.ts'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/google/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...GOOGLE.map((name) => ({ name, message: 'Only src/google names Google services.' })),
      ],
    },
  },
  {
    files: ['src/domain/**/*.ts', 'src/content/**/*.ts', 'src/app/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        clock('NewExpression[callee.name="Date"][arguments.length=0]'),
        clock('CallExpression[callee.object.name="Date"][callee.property.name="now"]'),
        clock('CallExpression[callee.object.name="Math"][callee.property.name="random"]'),
      ],
    },
  },
);
