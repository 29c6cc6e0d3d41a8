import type { ConnectionTest } from '../../engine/mailboxes/mail-trouble.ts'
import { ACCOUNT_WORDS } from '../../text/mailboxes/command.ts'
import { styleFor } from '../output/style.ts'
import { terminalText } from '../output/terminal-text.ts'
import { ACCOUNT_EXIT, type AccountExit } from './account-exit.ts'
import type { Manner } from './account-options.ts'
import { printJson } from './print-json.ts'
import { testForPeople } from './test-for-people.ts'

/** Prints what a test found. */
export function tellTest(test: ConnectionTest, { json, language }: Manner): AccountExit {
  if (json) printJson({ test })
  else process.stdout.write(testForPeople(test, language, styleFor(process.stdout)))
  return test.ok ? ACCOUNT_EXIT.done : ACCOUNT_EXIT.refused
}

/** Prints that an account is gone. */
export function tellRemoved(removed: boolean, name: string, { json, language }: Manner): AccountExit {
  if (json) printJson({ removed })
  else if (removed) process.stdout.write(`${terminalText(ACCOUNT_WORDS.removed(name)[language])}\n`)
  return removed ? ACCOUNT_EXIT.done : ACCOUNT_EXIT.refused
}
