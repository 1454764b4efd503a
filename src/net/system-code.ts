// The system's code of a network fault, taken from whatever Node throws or reports.

/** `ECONNREFUSED` and the like where the error has a code, else its message. */
export function systemCode(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message
}
