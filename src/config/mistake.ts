// What is wrong with the settings, collected so that all of it is said at once. Knows no single setting.

/** One thing in the settings that cannot be used. */
export interface Mistake {
  readonly input: string
  /** Line within the input, from 1. */
  readonly line?: number
  readonly given: string
  readonly allowed: string
  /** What is wrong, with what was given and what is allowed; complete without the other fields but `input` and `line`. */
  readonly sentence: string
}

/** Something in the settings that can be used: it is probably not meant (a warning), or good to know (a remark). */
export interface Remark {
  readonly input: string
  /** Line within the input, from 1. */
  readonly line?: number
  readonly sentence: string
}

/** A fault as a reader of one input notes it: `problem` continues `"given" …`, `sentence` stands alone and ends with a full stop. */
export type Fault = {
  readonly line?: number | undefined
  readonly given: string
  readonly allowed: string
  /** What was probably meant. */
  readonly meant?: string | undefined
} & ({ readonly problem: string } | { readonly sentence: string })

/** Takes down what readers find wrong with one input. */
export interface Notes {
  mistake(fault: Fault): void
  warn(sentence: string, line?: number): void
  remark(sentence: string, line?: number): void
}

/** Broken settings: all mistakes at once. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError'
  readonly mistakes: readonly Mistake[]

  constructor(mistakes: readonly Mistake[]) {
    super(mistakes.map(presentNote).join('\n'))
    this.mistakes = mistakes
  }
}

/** Notes that a setting is given and yet holds nothing. */
export function noteEmpty(text: string, notes: Notes): void {
  const given = text.trim()
  notes.mistake({ given, problem: 'holds nothing but separators and comments', allowed: 'one entry or more' })
}

/** A collection of mistakes, warnings and remarks, and the notes that write into it. */
export interface Notebook {
  readonly mistakes: Mistake[]
  readonly warnings: Remark[]
  readonly remarks: Remark[]
  /** Notes for one input. */
  on(input: string): Notes
}

/** What is given is cut after so many characters when it is quoted: the log must stay readable when a whole file was pasted. */
const LONGEST_QUOTE = 120

/** An empty notebook. */
export function createNotebook(): Notebook {
  const mistakes: Mistake[] = []
  const warnings: Remark[] = []
  const remarks: Remark[] = []
  return {
    mistakes,
    warnings,
    remarks,
    on: (input) => ({
      mistake(fault) {
        const { given, allowed } = fault
        mistakes.push({ input, ...at(fault.line), given, allowed, sentence: sentenceOf(fault) })
      },
      warn(sentence, line) {
        warnings.push({ input, ...at(line), sentence })
      },
      remark(sentence, line) {
        remarks.push({ input, ...at(line), sentence })
      },
    }),
  }
}

/** One of them in one line: `timeout: "10 minutes" is not a duration. Allowed: …`. */
export function presentNote({ input, line, sentence }: Mistake | Remark): string {
  return `${input}${line === undefined ? '' : `, line ${line}`}: ${sentence}`
}

/** A given text in quotes, cut when it is long, its control characters escaped. */
export function quote(text: string): string {
  return JSON.stringify(text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text)
}

function sentenceOf(fault: Fault): string {
  const what = 'sentence' in fault ? fault.sentence : `${quote(fault.given)} ${fault.problem}.`
  const hint = fault.meant === undefined ? '' : ` Did you mean ${quote(fault.meant)}?`
  return `${what}${hint} Allowed: ${fault.allowed}.`
}

function at(line: number | undefined): { line?: number } {
  return line === undefined ? {} : { line }
}
