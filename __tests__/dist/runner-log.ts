// Reads what a step printed as the runner does: line by line, looking for commands that it would obey.

/** A command in a log. */
interface RunnerCommand {
  readonly name: string
  readonly properties: Readonly<Record<string, string>>
  readonly data: string
}

/** A log as the runner understood it. */
export interface RunnerLog {
  readonly commands: readonly RunnerCommand[]
  /** The lines that are only shown. */
  readonly lines: readonly string[]
}

/** `##[name key=value;key=value]data`, anywhere in a line; of the name the runner is not particular. */
const OLD = /##\[([^\s\]]+)(?: ([^\]]*))?\](.*)$/
/** `::name key=value,key=value::data`, at the beginning of a line, after white space. */
const NEW = /^\s*::([^\s:]+)(?: (.*?))?::(.*)$/

/** Takes a log apart. Each of LF, CRLF and CR ends a line. */
export function readLog(text: string): RunnerLog {
  const commands: RunnerCommand[] = []
  const lines: string[] = []
  for (const line of text.split(/\r\n|\n|\r/)) {
    const [, name, properties = '', data = ''] = NEW.exec(line) ?? OLD.exec(line) ?? []
    if (name === undefined) lines.push(line)
    else commands.push({ name, properties: readProperties(properties), data: unescaped(data) })
  }
  return { commands, lines }
}

function readProperties(text: string): Record<string, string> {
  const pairs = text.split(/[,;]/).filter((pair) => pair !== '')
  return Object.fromEntries(
    pairs.map((pair) => [pair.slice(0, pair.indexOf('=')), unescaped(pair.slice(pair.indexOf('=') + 1))]),
  )
}

function unescaped(text: string): string {
  return text
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%25', '%')
}
