import { readFileSync } from 'node:fs'
import { hosterOf } from '../../engine/setup/hoster-of.ts'
import { judgeStep } from '../../engine/setup/judge-step.ts'
import { LOOKS_ITSELF } from '../../engine/setup/merge-items.ts'
import { readPortPaste } from '../../engine/setup/read-port-paste.ts'
import { judgeReadiness, type Readiness } from '../../engine/setup/readiness.ts'
import type { Setup, SetupStep, Verification } from '../../engine/setup/setup.ts'
import { STEPS } from '../../engine/setup/steps/registry.ts'
import { stepsOf as stepsOfRole } from '../../engine/setup/view-setup.ts'
import { netOf } from '../../node/checks/pretended-internet.ts'
import { runDomainChecks } from '../../node/checks/run-domain-checks.ts'
import { requestOf } from '../../node/setup/check-setup.ts'
import { ownItems } from '../../node/setup/own-items.ts'
import { readSetupKnowledge } from '../../node/setup/read-setup-knowledge.ts'
import { RecordsDesk } from '../../node/setup/records-desk.ts'
import { CHECK_EXIT, type CheckExit } from '../check/exit-code.ts'
import { untilInterrupted } from '../check/until-interrupted.ts'
import { styleFor } from '../output/style.ts'
import { terminalJson } from '../output/terminal-text.ts'
import { WrongUsage } from '../wrong-usage.ts'
import { keptHere } from './kept-here.ts'
import { type SetupArguments, stepsOf } from './setup-arguments.ts'
import { verifiedText } from './verified-text.ts'

interface Places {
  readonly setupKnowledge: string
  readonly checkKnowledge: string
}

/** What was seen of one step. */
export interface Verified extends Verification {
  readonly step: SetupStep
}

/** `postdesk setup verify`: one run of all checks that the steps name, and what the steps see by themselves. */
export async function verifyCommand(plan: Setup, args: SetupArguments, places: Places): Promise<CheckExit> {
  const now = new Date()
  const setup = withPaste(plan, args.values.port25, now)
  const steps = stepsAsked(setup, args)
  const { verified, readiness } = await verifySteps(setup, steps, places, now)
  if (args.json) {
    const shown = { version: 1, domain: setup.values.domain, steps: verified, readiness }
    process.stdout.write(terminalJson(`${JSON.stringify(shown, null, 2)}\n`))
  } else process.stdout.write(verifiedText(verified, readiness, args.language, styleFor(process.stdout)))
  if (verified.some(({ result }) => result === 'problems')) return CHECK_EXIT.failures
  return verified.some(({ result }) => result === 'couldNotTell') ? CHECK_EXIT.couldNotTell : CHECK_EXIT.noFailure
}

function stepsAsked(setup: Setup, { values }: SetupArguments): readonly SetupStep[] {
  const own = stepsOfRole(setup)
  const asked = stepsOf(values.step)
  const foreign = asked?.find((step) => !own.includes(step))
  if (foreign !== undefined)
    throw new WrongUsage(`expected a step of the role ${setup.choices.role} (${own.join(', ')}), got "${foreign}"`)
  return asked ?? own.filter((step) => STEPS[step].checks(setup).length > 0 || LOOKS_ITSELF.includes(step))
}

/** What the command of the readiness step printed on the server. */
function withPaste(setup: Setup, file: string | undefined, now: Date): Setup {
  if (file === undefined) return setup
  try {
    return { ...setup, port25: readPortPaste(readFileSync(file === '-' ? 0 : file, 'utf8'), now.toISOString()) }
  } catch (error) {
    throw new WrongUsage(
      `expected --port25 and a file with what the command printed: ${error instanceof Error ? error.message : error}`,
    )
  }
}

async function verifySteps(
  setup: Setup,
  steps: readonly SetupStep[],
  places: Places,
  at: Date,
): Promise<{ readonly verified: readonly Verified[]; readonly readiness: Readiness | null }> {
  const knowledge = () => readSetupKnowledge(places.setupKnowledge)
  const records = new RecordsDesk({ net: netOf(process.env), knowledge, now: () => at })
  const kept = keptHere(process.env)
  const hoster = async ({ values }: Setup) =>
    knowledge().hosters.find(({ id }) => id === values.hoster) ??
    hosterOf(await records.reverseNames(values), knowledge().hosters)
  const sources = { records, store: kept.store, now: kept.now, hosterOf: hoster }
  try {
    const [findings, own] = await Promise.all([
      findingsOf(setup, steps, places),
      Promise.all(steps.map((step) => ownItems(setup, step, sources))),
    ])
    const verified = steps.map((step, index) => ({
      step,
      ...judgeStep(setup, step, findings, at.toISOString(), own[index] ?? []),
    }))
    const wanted = STEPS.readiness.checks(setup)
    const readiness = steps.includes('readiness')
      ? judgeReadiness(
          findings.filter(({ id }) => wanted.includes(id)),
          setup.port25,
          await hoster(setup),
          setup.choices.role,
        )
      : null
    return { verified, readiness }
  } finally {
    await kept.close()
  }
}

async function findingsOf(setup: Setup, steps: readonly SetupStep[], { checkKnowledge }: Places) {
  const request = requestOf(setup, steps)
  if (request.only === null || request.only.length === 0) return []
  const report = await untilInterrupted((signal) => runDomainChecks(request, { knowledgeFile: checkKnowledge, signal }))
  return report.findings
}
