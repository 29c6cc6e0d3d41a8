import { judgeStep } from '../../engine/setup/judge-step.ts'
import type { Setup, SetupStep, Verification } from '../../engine/setup/setup.ts'
import { STEPS } from '../../engine/setup/steps/registry.ts'
import { stepsOf as stepsOfRole } from '../../engine/setup/view-setup.ts'
import { netOf } from '../../node/checks/pretended-internet.ts'
import { runDomainChecks } from '../../node/checks/run-domain-checks.ts'
import { requestOf } from '../../node/setup/check-setup.ts'
import { readSetupKnowledge } from '../../node/setup/read-setup-knowledge.ts'
import { RecordsDesk } from '../../node/setup/records-desk.ts'
import { VERIFY_TEXT } from '../../text/setup/verify.ts'
import { CHECK_EXIT, type CheckExit } from '../check/exit-code.ts'
import { untilInterrupted } from '../check/until-interrupted.ts'
import { styleFor } from '../output/style.ts'
import { terminalJson, terminalText } from '../output/terminal-text.ts'
import { type SetupArguments, stepsOf } from './setup-arguments.ts'

interface Places {
  readonly setupKnowledge: string
  readonly checkKnowledge: string
}

interface Verified extends Verification {
  readonly step: SetupStep
}

/** `postdesk setup verify`: one run of all checks that the steps name, judged step by step. */
export async function verifyCommand(
  setup: Setup,
  { values, json, language }: SetupArguments,
  places: Places,
): Promise<CheckExit> {
  const own = stepsOfRole(setup).filter((step) => STEPS[step].checks(setup).length > 0)
  const steps = stepsOf(values.step) ?? own
  const only = [...new Set(steps.flatMap((step) => STEPS[step].checks(setup)))]
  const report = await untilInterrupted((signal) =>
    runDomainChecks(requestOf(setup, only), { knowledgeFile: places.checkKnowledge, signal }),
  )
  const desk = new RecordsDesk({
    net: netOf(process.env),
    knowledge: () => readSetupKnowledge(places.setupKnowledge),
    now: () => new Date(),
  })
  const records = steps.includes('records') ? await desk.verify(setup) : []
  const at = new Date().toISOString()
  const verified = steps.map(
    (step): Verified => ({ step, ...judgeStep(setup, step, report.findings, at, step === 'records' ? records : []) }),
  )
  if (json)
    process.stdout.write(
      terminalJson(`${JSON.stringify({ version: 1, domain: setup.values.domain, steps: verified }, null, 2)}\n`),
    )
  else process.stdout.write(forPeople(verified, language))
  if (verified.some(({ result }) => result === 'problems')) return CHECK_EXIT.failures
  return verified.some(({ result }) => result === 'couldNotTell') ? CHECK_EXIT.couldNotTell : CHECK_EXIT.noFailure
}

function forPeople(verified: readonly Verified[], language: SetupArguments['language']): string {
  const text = VERIFY_TEXT[language]
  const style = styleFor(process.stdout)
  return `${verified
    .map(({ step, result, items }) => {
      const shown = items.filter(({ outcome }) => outcome !== 'pass' && outcome !== 'notApplicable')
      const lines = shown.map(({ title, outcome, says, fix }) =>
        [
          `  ${text.outcome[outcome]}: ${terminalText(title[language])}`,
          `    ${terminalText(says[language])}`,
          ...(fix === null ? [] : fix.split('\n').map((one) => `    → ${terminalText(one)}`)),
        ].join('\n'),
      )
      const passed = items.filter(({ outcome }) => outcome === 'pass').length
      return [
        `${style.strong(STEPS[step].title[language])}: ${text.result[result]} ${style.faint(text.passed(passed))}`,
        ...lines,
      ].join('\n')
    })
    .join('\n\n')}\n`
}
