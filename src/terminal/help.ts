// What `--help` says.
import { flagsHelp } from '../config/documentation.ts'
import { VERSION } from '../version.ts'

/** The whole help, ready to be printed. */
export function helpText(): string {
  return `cert-ready ${VERSION}: wait until DNS is ready for a certificate, and say why when it is not.

Usage:
  cert-ready NAME... [TYPE] [VALUE...] [flags]
  cert-ready NAME... --challenge dns-01 --ca letsencrypt [VALUE...]
  cert-ready < records.zone            zone-file lines: name TYPE value
  cert-ready explain ID                what a diagnosis means and how to cure it
  cert-ready demo [--fail]             the gate against servers of its own on loopback
  cert-ready demo --serve [--port N]   those servers alone, until it is interrupted

Flags:
${flagsHelp()}
  --json
      Print the JSON report instead of the text.
  --watch
      Redraw one line per server while waiting.
  --help, --version

Exit status: 0 ready, 1 not ready, 2 bad input, 3 could not tell.
`
}
