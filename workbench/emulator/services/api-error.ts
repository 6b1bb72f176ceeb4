/** Errors of advanced services, shaped as observed on Apps Script: an `Error` with a name and `details`. */
import type { Execution } from '../execution.ts';

interface Detail {
  readonly code: number;
  readonly reason: string;
  readonly message: string;
}

export const NOT_FOUND: Detail = {
  code: 404,
  reason: 'notFound',
  message: 'Requested entity was not found.',
};

/** `method` is the API's own name, for example `gmail.users.drafts.get`. */
export function apiError(run: Execution, method: string, detail: Detail): Error {
  const { code, reason, message } = detail;
  const error = run.realm.error(
    `API call to ${method} failed with error: ${message}`,
    'GoogleJsonResponseException',
  );
  return Object.assign(error, {
    details: run.realm.copy({ code, message, errors: [{ reason, domain: 'global', message }] }),
  });
}
