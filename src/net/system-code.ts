// The system's code of a network fault, taken from whatever Node throws or reports.

/** An error as Node makes it. */
interface Fault {
  readonly message: string
  readonly code?: unknown
  readonly cause?: unknown
}

/** `ECONNREFUSED` and the like, of the error or of what caused it; the message where there is no code. */
export function systemCode(error: Fault): string {
  const { cause, code, message } = error
  if (typeof cause === 'object' && cause !== null && 'message' in cause) return systemCode(cause as Fault)
  return typeof code === 'string' ? code : message
}
