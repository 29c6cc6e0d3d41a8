import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { bundleScript } from '../../../support/bundle-script.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'

const SCRIPT = join(import.meta.dirname, 'use-keychain.ts')
const hasKeyring = ['dbus-run-session', 'gnome-keyring-daemon'].every(
  (program) => spawnSync(program, ['--version']).error === undefined,
)
if (!hasKeyring) console.warn('NOT TRIED: the keychain of Linux, for want of dbus-run-session and gnome-keyring-daemon')

test.runIf(hasKeyring)('the keychain of Linux keeps short and long secrets, and forgets them', async () => {
  const script = await bundleScript(SCRIPT)
  const home = temporaryFolder()
  const start =
    'printf pw | gnome-keyring-daemon --daemonize --login >/dev/null && gnome-keyring-daemon --start >/dev/null'
  const { stdout } = spawnSync('dbus-run-session', ['--', 'sh', '-c', `${start}; ${process.execPath} ${script}`], {
    encoding: 'utf8',
    timeout: 25_000,
    env: { PATH: process.env.PATH, HOME: home, XDG_RUNTIME_DIR: home, XDG_DATA_HOME: join(home, 'data') },
  })
  expect(JSON.parse(stdout)).toEqual([{ kind: 'keychain' }, null, 'geheim ü', true, null, null])
})

test.runIf(process.platform === 'linux')('without a secret service it is memory, and says why', async () => {
  const script = await bundleScript(SCRIPT)
  const home = temporaryFolder()
  const nowhere = `unix:path=${join(home, 'nobody')}`
  const { stdout } = spawnSync(process.execPath, [script], {
    encoding: 'utf8',
    timeout: 25_000,
    env: { PATH: process.env.PATH, HOME: home, XDG_RUNTIME_DIR: home, DBUS_SESSION_BUS_ADDRESS: nowhere },
  })
  const [state, first, ...rest] = JSON.parse(stdout)
  expect(state).toEqual({ kind: 'memory', why: expect.stringMatching(/\w/) })
  // Another reader of the same process has a memory of its own.
  expect([first, ...rest]).toEqual([null, null, false, 'geheim ü', expect.any(String)])
})
