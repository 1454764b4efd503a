// What is said of a command line that cannot be read.

/** A command line that cannot be read; the message says what was given and what is allowed. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** The end of a message: what was probably meant, where that is known. */
export function didYouMean(meant: string | undefined): string {
  return meant === undefined ? '' : ` Did you mean ${meant}?`
}
