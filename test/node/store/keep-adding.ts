import { writeSync } from 'node:fs'
import { historyIn } from '../../../src/node/store/history.ts'
import { anEntry } from '../../support/history-entry.ts'

/** Adds entries to the history in the folder given until it is killed, and prints each id once it is acknowledged. */
const history = historyIn(process.argv[2] ?? '', () => new Date())
for (;;) {
  const entry = anEntry({ source: { text: 'x'.repeat(50_000), truncated: false, marks: [] } })
  await history.add(entry)
  writeSync(1, `${entry.id}\n`)
}
