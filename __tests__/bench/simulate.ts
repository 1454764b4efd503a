// The simulation of looking policies that the tests run, with more changes.
import { drawDelays } from '../check/delays.ts'
import { blind, watching, type Asking } from '../check/policies.ts'
import { every, growing, intervalFor, scoreOf, scoreTable } from '../check/policy-table.ts'

const CHANGES = 20_000
const SEED = 1
const SECOND = 1000

/** Lines of a Markdown table: ours beside fixed intervals that take out as many questions, and beside what is usual. */
export function simulate(): string[] {
  const changes = drawDelays(CHANGES, SEED)
  const ours = scoreOf(watching, changes)
  const asMany = (asking: Asking) =>
    scoreOf(blind(asking, every(intervalFor(asking, ours.questions, changes))), changes)
  const usual = (asking: Asking, seconds: number) => scoreOf(blind(asking, every(seconds * SECOND)), changes)
  return scoreTable({
    'cert-ready': ours,
    'fixed interval, all servers, as many questions': asMany('all'),
    'fixed interval, up to the first miss, as many questions': asMany('until-a-miss'),
    'fixed interval, one server in turn, as many questions': asMany('one'),
    'every 2 s, all servers': usual('all', 2),
    'every 2 s, up to the first miss': usual('until-a-miss', 2),
    'every 10 s, all servers': usual('all', 10),
    'half as long again each time, up to 30 s': scoreOf(blind('all', growing(1.5, 30 * SECOND)), changes),
    'twice as long each time, up to 60 s': scoreOf(blind('all', growing(2, 60 * SECOND)), changes),
  })
}
