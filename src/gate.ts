// The whole gate as one function: settings in, report out. Both entries, the action and the terminal, call it.
import type { Settings } from './config/read-settings.ts'
import type { ResolverChoice } from './config/server-setting.ts'
import type { Plan } from './check/plan.ts'
import { watch } from './check/watch.ts'
import type { Event } from './check/watched.ts'
import type { CertificateRequest } from './check/ca-view.ts'
import { RULES } from './diagnose/index.ts'
import { ROOT_ANCHORS } from './dnssec/anchors.ts'
import { presentEndpoint } from './net/endpoint.ts'
import { createNetwork } from './net/network.ts'
import { systemResolvers } from './net/system-resolvers.ts'
import type { World } from './net/world.ts'
import { buildReport, type About } from './report/build.ts'
import { ledgerLine } from './report/ledger.ts'
import type { Report, SettingsEcho } from './report/report.ts'
import { createWalker } from './resolver/delegation.ts'
import { PUBLIC_RESOLVERS, serversOf, systemServers } from './resolver/public.ts'
import { rootHints, rootsAt } from './resolver/roots.ts'
import { createValidator } from './resolver/validator.ts'
import type { Server } from './resolver/zone.ts'
import { isChallengeName } from './certificate/challenge.ts'

/** How the gate is told to stop, and whom it tells. */
export interface GateOptions {
  /** Ends the wait; the report is then of what was seen so far. */
  readonly signal: AbortSignal
  /** Told what changes while it goes on. */
  readonly tell: (event: Event) => void
  /** Takes the ledger: a line of JSON for every question asked. */
  readonly record?: (line: string) => void
  readonly about: Pick<About, 'version' | 'docs' | 'seenFrom'>
}

/** Waits until DNS is ready as the settings say, or it is clear that it is not. Never rejects for what the network does. */
export async function gate(settings: Settings, world: World, options: GateOptions): Promise<Report> {
  const { signal, tell, record, about } = options
  const started = world.now()
  const network = createNetwork(world, {
    ...(record && { record: (exchange) => record(ledgerLine(exchange, started)) }),
  })
  const roots = settings.roots ? rootsAt(settings.roots.addresses, settings.roots.port) : rootHints()
  const walker = createWalker(network, { world, roots })
  const anchors = settings.trustAnchors ?? (settings.roots ? [] : ROOT_ANCHORS)
  const validator = anchors.length > 0 ? createValidator(walker, anchors, () => world.date()) : undefined
  const plan = planOf(settings, certificateRequest(settings, validator))
  try {
    const watched = await watch(plan, { world, network, walker, rules: RULES }, { signal, tell })
    return buildReport(watched, { ...about, settings: echoOf(settings), flushPages: flushPages() })
  } finally {
    network.close()
  }
}

function planOf(settings: Settings, certificate: CertificateRequest): Plan {
  const { expectations, requirement, timeout, failFast, preferences, expectedNameservers } = settings
  return {
    expectations,
    requirement,
    resolvers: settings.resolvers.flatMap((choice) => resolverServers(choice)),
    timeout,
    failFast,
    preferences,
    expectedNameservers,
    certificate,
  }
}

/** CAA and DNSSEC matter to a CA; where it is not named, only what refuses every CA stands in the way. */
function certificateRequest(
  { certificate: { ca, challenge, accountUri } }: Settings,
  validator: CertificateRequest['validator'],
): CertificateRequest {
  return {
    ...((ca ?? challenge) !== undefined && {
      caa: {
        identities: ca?.identities ?? 'any',
        profile: ca?.profile ?? 'rfc',
        ...(accountUri !== undefined && { accountUri }),
      },
    }),
    ...(validator && { validator }),
    wantsTrust: ({ name }) => challenge !== undefined || ca !== undefined || isChallengeName(name),
  }
}

function resolverServers(choice: ResolverChoice): Server[] {
  switch (choice.kind) {
    case 'public':
      return serversOf(choice.resolver).slice(0, 1)
    case 'system':
      return systemServers(systemResolvers())
    case 'address': {
      const label = presentEndpoint(choice.endpoint)
      return [{ name: undefined, label, endpoint: choice.endpoint }]
    }
  }
}

/** The settings as the first line of a log and the report repeat them. */
export function echoOf({ requirement, timeout, certificate: { challenge, ca } }: Settings): SettingsEcho {
  return { require: requirement.of, timeout, ...(challenge && { challenge }), ...(ca && { ca: ca.name }) }
}

/** Where people can empty the cache of a public resolver, by its label. */
function flushPages(): ReadonlyMap<string, string> {
  return new Map(
    PUBLIC_RESOLVERS.flatMap(({ label, flush }) => (flush === undefined ? [] : [[label, flush] as const])),
  )
}
