/** An error that is meant for a person: what happened, what was and was not done, and what to do now. */

/** `not-set-up`: offer set-up. `permission`: offer to grant it. `busy`: try again. `gone`: the row is no longer there. */
export type TroubleCode =
  | 'not-set-up'
  | 'permission'
  | 'busy'
  | 'gone'
  | 'not-allowed'
  | 'bad-input'
  | 'unexpected';

export class Trouble extends Error {
  readonly code: TroubleCode;

  constructor(code: TroubleCode, message: string) {
    super(message);
    this.name = 'Trouble';
    this.code = code;
  }
}
