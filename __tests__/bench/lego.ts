// lego as a contestant: it makes the value itself and hands it to a hook, and is done when it asks the CA to look.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { AUTHORITY_FILE, type Pebble } from '../real/pebble.ts'
import { launch, type Contestant, type Place } from './contestant.ts'

/** How often we look whether lego has got on; milliseconds. */
const LOOK_EVERY = 10
const CHALLENGE = '_acme-challenge.'

/** Debian's lego with its exec provider, its propagation check every two seconds, and patience. */
export function lego(pebble: Pebble): Contestant {
  return {
    id: 'lego',
    title: 'lego 4.9.1’s own check, every 2 s',
    slow: true,
    asksTooEarly: 'itself',
    async begin(place) {
      const hook = join(place.folder, 'hook')
      const valueFile = join(place.folder, 'value')
      writeFileSync(
        hook,
        `#!/bin/sh\n[ "$1" = present ] && printf %s "$3" >'${valueFile}.new' && mv '${valueFile}.new' '${valueFile}'\ntrue\n`,
        { mode: 0o755 },
      )
      const heard = pebble.log().length
      const { ended, stop } = launch(command(place, pebble), place, {
        LEGO_CA_CERTIFICATES: AUTHORITY_FILE,
        EXEC_PATH: hook,
        EXEC_POLLING_INTERVAL: '2',
        EXEC_PROPAGATION_TIMEOUT: '300',
      })
      const over = new AbortController()
      void ended.then(() => over.abort())
      await until(() => existsSync(valueFile), over.signal)
      const asks = () => pebble.log().slice(heard).includes('POST /chalZ/')
      return { value: readFileSync(valueFile, 'utf8'), ended: until(asks, over.signal), stop }
    },
  }
}

function command({ name, folder }: Place, { directory }: Pebble): string[] {
  const options = ['--server', directory, '--accept-tos', '--email', 'bench@bench.lab', '--path', folder]
  return ['lego', ...options, '--dns', 'exec', '--domains', name.slice(CHALLENGE.length), 'run']
}

/** The instant at which something holds; undefined when lego is over without it. */
async function until(holds: () => boolean, over: AbortSignal): Promise<number | undefined> {
  while (!holds()) {
    if (over.aborted) return undefined
    await sleep(LOOK_EVERY)
  }
  return performance.now()
}
