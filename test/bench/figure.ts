/** One measured number of the bench. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** The budget: at most so much. */
  readonly limit: number;
}
