import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { Fault } from '../../../src/engine/fault.ts'
import { historyIn } from '../../../src/node/store/history.ts'
import { anEntry } from '../../support/history-entry.ts'

/** Opens the history in the folder given, tries to write, and prints what came of it. Root may write everywhere: another user tries. */
if (process.getuid?.() === 0) {
  process.setgid?.(65534)
  process.setuid?.(65534)
}
const history = historyIn(process.argv[2] ?? '', () => new Date())
console.log(JSON.stringify(await whatComesOfIt().catch((error) => ({ fault: codeOf(error) }))))

async function whatComesOfIt(): Promise<unknown> {
  const state = await history.state()
  const { entries } = await history.page({ search: '', offset: 0, limit: 10 })
  const add = await history.add(anEntry()).then(() => 'written', codeOf)
  await history.close()
  const filesLeft = readdirSync(tmpdir()).filter((name) => name.startsWith('postdesk-read-only-'))
  return { state, ids: entries.map(({ id }) => id), add, filesLeft }
}

function codeOf(error: unknown): string {
  return error instanceof Fault ? error.code : String(error)
}
