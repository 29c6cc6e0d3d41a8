import { readFileSync } from 'node:fs'
import { Fault } from '../../engine/fault.ts'
import { readPlan, writePlan } from '../../engine/setup/plan-file.ts'
import type { Setup } from '../../engine/setup/setup.ts'
import { CHECK_EXIT, type CheckExit } from '../check/exit-code.ts'
import { reportProblem } from '../output/report-problem.ts'
import { terminalJson } from '../output/terminal-text.ts'
import { lintCommand } from '../setup/lint.ts'
import { makePlan } from '../setup/make-plan.ts'
import { printPlan } from '../setup/print-plan.ts'
import { recordsCommand } from '../setup/records.ts'
import { parseSetupArguments } from '../setup/setup-arguments.ts'
import { verifyCommand } from '../setup/verify.ts'

export interface SetupPlaces {
  readonly setupKnowledge: string
  readonly checkKnowledge: string
}

/** `postdesk setup` */
export async function setupCommand(argv: readonly string[], places: SetupPlaces): Promise<CheckExit> {
  const args = parseSetupArguments(argv, process.env)
  const [first = ''] = args.given
  switch (args.action) {
    case 'help':
      ;(await import('./help.ts')).helpCommand(['setup'])
      return CHECK_EXIT.noFailure
    case 'plan': {
      const setup = makePlan(first, args.values, new Date())
      if (args.json) process.stdout.write(terminalJson(writePlan(setup)))
      else printPlan(setup, args, places)
      return CHECK_EXIT.noFailure
    }
    case 'lint': {
      const known = args.values.plan === undefined ? null : planIn(args.values.plan)
      return known === 'unread' ? CHECK_EXIT.couldNotTell : lintCommand(args, known, places)
    }
    default: {
      const setup = planIn(first)
      if (setup === 'unread') return CHECK_EXIT.couldNotTell
      return args.action === 'records' ? recordsCommand(setup, args, places) : verifyCommand(setup, args, places)
    }
  }
}

/** A plan out of a file; what is wrong with it has been told. */
function planIn(file: string): Setup | 'unread' {
  try {
    return readPlan(readFileSync(file === '-' ? 0 : file, 'utf8'))
  } catch (error) {
    const why = error instanceof Fault ? error.detail : error instanceof Error ? error.message : String(error)
    reportProblem(`expected a plan (postdesk setup plan DOMAIN --json) in ${file}: ${why}`)
    return 'unread'
  }
}
