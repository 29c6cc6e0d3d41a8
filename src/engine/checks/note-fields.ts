import { message } from './facts/message.ts'
import type { Run } from './run.ts'
import { shorten } from './shorten.ts'

const MOST_FIELDS = 30

/** Shows the header fields (names in lower-case) that a check looked at, as they stand in the mail, unfolded. */
export async function noteFields(run: Run, ...names: readonly string[]): Promise<void> {
  const { fields } = await run.get(message)
  const found = fields.filter(({ name }) => names.includes(name)).slice(0, MOST_FIELDS)
  if (found.length > 0)
    run.note({ kind: 'header', lines: found.map(({ raw }) => shorten(raw.replace(/\r\n/g, ''), 1000)) })
}
