import { join } from 'node:path'
import { expect, test } from 'vitest'
import { lintThread } from '../../../src/node/setup/lint-thread.ts'
import { lintingHere } from '../../../src/node/setup/linting.ts'
import { bundleScript } from '../../support/bundle-script.ts'

const FILES = [{ name: 'main.cf', text: 'myhostname = mail.example.org\nmynetworks = 0.0.0.0/0\n', kind: null }]

test('on a thread of its own the same is found, and the asker works on meanwhile', async () => {
  const thread = lintThread(await bundleScript(join(import.meta.dirname, '../../../src/node/setup/lint-worker.ts')))
  try {
    const large = { name: 'large.cf', text: 'relayhost = [mail.example.net]:587\n'.repeat(50_000), kind: null }
    const asked = thread.lint({ files: [large, ...FILES], world: null })
    let turns = 0
    let isDone = false
    const done = asked.then(() => {
      isDone = true
    })
    while (!isDone) {
      await new Promise((resolve) => setImmediate(resolve))
      turns += 1
    }
    await done
    expect(turns).toBeGreaterThan(10)
    expect(await thread.lint({ files: FILES, world: null })).toEqual(
      await lintingHere().lint({ files: FILES, world: null }),
    )
  } finally {
    await thread.close()
  }
})
