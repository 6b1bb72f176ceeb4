/** The part of Papa Parse that runs on bare V8: its own types would bring all of Node into the domain. */
declare module 'papaparse/papaparse.min.js' {
  interface Row {
    readonly data: readonly string[];
    readonly errors: readonly { readonly code: string }[];
    /** Where the next row begins in the text that is parsed. */
    readonly meta: { readonly cursor: number };
  }
  interface Options {
    readonly delimiter: string;
    readonly newline: '\n';
    readonly preview?: number;
    step(row: Row, parser: { abort(): void }): void;
  }
  const Papa: {
    parse(text: string, options: Options): void;
    unparse(rows: readonly (readonly string[])[], options?: { delimiter: string; newline: string }): string;
  };
  export default Papa;
}
