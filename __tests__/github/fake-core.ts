// A stand-in for `@actions/core` that remembers what it was told, and whether it was told as a command of the runner.
import type { AnnotationProperties } from '@actions/core'

/** One thing told. */
interface Told {
  readonly kind: string
  readonly text: string
  readonly properties?: AnnotationProperties
}

/** A core for tests. */
export function fakeCore() {
  const told: Told[] = []
  const outputs: Record<string, string> = {}
  const tell =
    (kind: string) =>
    (text: string | Error = '', properties?: AnnotationProperties): void => {
      told.push({ kind, text: String(text), ...(properties ? { properties } : {}) })
    }
  return {
    told,
    outputs,
    info: tell('info'),
    debug: tell('debug'),
    notice: tell('notice'),
    warning: tell('warning'),
    error: tell('error'),
    setFailed: tell('failed'),
    startGroup: tell('group'),
    endGroup: tell('end'),
    setOutput: (name: string, value: unknown): void => {
      outputs[name] = String(value)
    },
    /** What was told of one kind. */
    of: (kind: string): string[] => told.filter((one) => one.kind === kind).map(({ text }) => text),
  }
}
