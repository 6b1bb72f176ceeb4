/** Keeps a promise that a script leaves rejected from ending the process: on Apps Script such a rejection is silent. */

/** Call once in a process that runs scripts. Rejections of our own code still end it. */
export function ignoreScriptRejections(): void {
  process.on('unhandledRejection', (reason, promise) => {
    // A promise of a script belongs to the script's own realm, where `Promise` is another.
    if (promise instanceof Promise) throw reason;
  });
}
