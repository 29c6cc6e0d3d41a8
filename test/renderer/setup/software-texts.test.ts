import { spawnSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { markMissing } from '../../../src/renderer/features/setup/software/mark-missing.ts'
import { writeCommand } from '../../../src/renderer/features/setup/software/write-command.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

test.each([
  ['a {{ipv4}} b', ['ipv4'], ['a ', '{{ipv4}}!', ' b']],
  ['{{ipv4}}{{ipv6}}', ['ipv4'], ['{{ipv4}}!', '{{ipv6}}']],
  ['{{ jinja }} {{other}}', ['ipv4'], ['{{ jinja }} {{other}}']],
  ['', ['ipv4'], []],
])('what is missing in %j', (text, missing, parts) => {
  expect(markMissing(text, missing).map(({ words, isMissing }) => (isMissing ? `${words}!` : words))).toEqual(parts)
})

test('a path that is none of a shell’s has no command', () => {
  const deed = { kind: 'file', mode: '0644', owner: 'a:b', text: 'x\n' } as const
  expect(writeCommand({ ...deed, path: 'C:\\hMailServer\\x.ini' })).toBeNull()
  expect(writeCommand({ ...deed, path: '/etc/$(reboot)' })).toBeNull()
})

test('the command writes exactly what the recipe says, whatever stands in it', () => {
  const folder = temporaryFolder()
  const path = join(folder, 'etc/some/main.cf')
  const owner = `${userInfo().uid}:${userInfo().gid}`
  const text = "# $HOME `id` 'quoted' \\n\nEND_OF_FILE\n\n  -o a=b\n"
  const run = (kind: 'file' | 'append', words: string) => {
    const command = writeCommand({ kind, path, mode: '0640', owner, text: words }) ?? ''
    expect(spawnSync('/bin/sh', ['-c', command]).status).toBe(0)
  }
  run('file', text)
  run('append', 'last\n')
  expect(readFileSync(path, 'utf8')).toBe(`${text}last\n`)
  expect(statSync(path).mode & 0o777).toBe(0o640)
})
