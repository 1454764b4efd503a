// The simulation of looking policies that the tests run, with more changes.
import { drawDelays } from '../check/delays.ts'
import { blind, watching, type Asking } from '../check/policies.ts'
import { every, growing, intervalFor, scoreOf, scoreTable } from '../check/policy-table.ts'

const CHANGES = 20_000
const SEED = 1
const SECOND = 1000

/** Ours beside fixed intervals that take out as many questions, and beside what is usual; lines of Markdown. */
export function comparePolicies(): string[] {
  const changes = drawDelays(CHANGES, SEED)
  const ours = scoreOf(watching, changes)
  const asMany = (asking: Asking) =>
    scoreOf(blind(asking, every(intervalFor(asking, ours.questions, changes))), changes)
  const usual = (asking: Asking, seconds: number) => scoreOf(blind(asking, every(seconds * SECOND)), changes)
  return [
    'Arithmetic without a network: twenty thousand changes at four servers, from a mix of delays that is an assumption. 45 % are',
    'lognormal with a median of 2 s, 35 % lognormal with 25 s, 12 % even up to 300 s, 8 % lognormal with 600 s (all with',
    'σ = 1), and each server follows by an exponential delay of its own with a mean of 2 s. Questions are those about the record.',
    '`__tests__/check/simulation.test.ts` shows that the watch keeps to this arithmetic to the question.',
    '',
    ...scoreTable({
      'cert-ready': ours,
      'fixed interval, all servers, as many questions': asMany('all'),
      'fixed interval, up to the first miss, as many questions': asMany('until-a-miss'),
      'fixed interval, one server in turn, as many questions': asMany('one'),
      'every 2 s, all servers': usual('all', 2),
      'every 2 s, up to the first miss (lego’s order)': usual('until-a-miss', 2),
      'every 10 s, all servers (cert-manager’s period)': usual('all', 10),
      'half as long again each time, up to 30 s': scoreOf(blind('all', growing(1.5, 30 * SECOND)), changes),
      'twice as long each time, up to 60 s': scoreOf(blind('all', growing(2, 60 * SECOND)), changes),
    }),
    '',
    'No fixed interval has our lag at our number of questions: delays have a long tail, so looks pay early, and early after news.',
  ]
}
