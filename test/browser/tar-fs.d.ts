/** The one function of tar-fs that the browser tests use; the package brings no types. */
declare module 'tar-fs' {
  /** Unpacks a tar stream into a folder, which is made if it is missing. */
  export function extract(folder: string): NodeJS.WritableStream;
}
