import { join } from 'node:path'
import { expect } from 'vitest'
import type { MailLab } from './mail-lab.ts'
import { PASSWORD } from './world.ts'

/** The command as it is built. */
export const COMMAND = join(import.meta.dirname, '../../../out/cli/index.js')

/** Adds a mailbox or a sender by the command: `mailbox add …`. */
export async function addAccount(
  { net }: Pick<MailLab, 'net'>,
  environment: Readonly<Record<string, string>>,
  ...args: readonly string[]
): Promise<void> {
  const { code, stdout, stderr } = await net.runLater(
    process.execPath,
    [COMMAND, ...args, '--secret-env', 'MAIL_PASSWORD', '--json'],
    { ...environment, MAIL_PASSWORD: PASSWORD },
  )
  expect({ code, stderr: code === 0 ? '' : stdout + stderr }).toEqual({ code: 0, stderr: '' })
}
