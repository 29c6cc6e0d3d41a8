import type { Input } from '../../contract/methods.ts'
import type { MessageReport } from '../../contract/shapes.ts'
import { Fault } from '../../engine/fault.ts'
import type { Hands } from './hands.ts'

/** Checks one mail. It is kept nowhere; the report can be exported until the program ends. */
export async function checkMessage(
  { checking, messages, messageReports, newId }: Hands,
  input: Input<'checks.message'>,
): Promise<MessageReport> {
  const source = 'bytes' in input ? input.bytes : messages.find(input.entryId)
  if (source === undefined) throw new Fault('message-gone')
  const report = await checking.runMessage(source, { signal: new AbortController().signal, onProgress: () => {} })
  const id = newId()
  messageReports.keep(id, report)
  return { id, report }
}
