import { spawn, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { COMMAND } from './postdesk.ts'

const hasTerminal = process.platform === 'linux' && spawnSync('script', ['--version']).error === undefined
if (!hasTerminal) console.warn('NOT TRIED: typing a password on a terminal, for want of script')

/** Types into the command on a terminal of its own, as soon as it has asked; what stood on the terminal comes back. */
function onTerminal(argv: readonly string[], typed: string) {
  const data = temporaryFolder()
  const command = [process.execPath, COMMAND, ...argv].map((word) => `'${word}'`).join(' ')
  const child = spawn('script', ['-qec', command, '/dev/null'], {
    env: {
      PATH: process.env.PATH,
      LC_ALL: 'C',
      TERM: 'dumb',
      POSTDESK_DATA: data,
      DBUS_SESSION_BUS_ADDRESS: `unix:path=${join(data, 'nobody')}`,
    },
  })
  let shown = ''
  let isTyped = false
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    shown += text
    if (isTyped || !shown.includes('(is not shown): ')) return
    isTyped = true
    child.stdin.write(typed)
  })
  return new Promise<{ readonly code: number | null; readonly shown: string }>((resolve) =>
    child.on('close', (code) => resolve({ code, shown })),
  )
}

test.runIf(hasTerminal)('a password is typed in on a terminal, and not shown', async () => {
  const ended = await onTerminal(['mailbox', 'add', 'ann@gmail.com', '--no-test'], 'hunter22\u007f-geheim ü\r')
  expect(ended.shown).toContain('Password for ann@gmail.com (is not shown): ')
  expect(ended.shown).toContain('ann@gmail.com is kept.')
  expect(ended.shown).not.toMatch(/hunter|geheim/)
  expect(ended.code).toBe(0)
})

test.runIf(hasTerminal)('whoever gives up at the question has nothing kept', async () => {
  const ended = await onTerminal(['mailbox', 'add', 'ann@gmail.com', '--no-test'], 'half\u0003')
  expect(ended.shown).toMatch(/\(is not shown\): \r?\n/)
  expect(ended.shown).toContain('postdesk: It was cancelled.')
  expect(ended.shown).not.toMatch(/half|is kept/)
  expect(ended.code).toBe(3)
})
