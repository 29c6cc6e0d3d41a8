import { splitCsv } from './csv.ts'
import type { Told } from './log-format.ts'
import type { LogMemory } from './log-memory.ts'
import { readLoggedHost } from './logged-host.ts'
import { followCommand, followReply } from './smtp-session.ts'

const ROW = /^\d{4}-\d\d-\d\dT[\d:.]{8,20}Z,[^,]{0,300},[0-9A-F]{16},\d{1,9},[^,]{0,60},[^,]{0,60},[<>*+-],/

/** True for a row of the protocol log of a send or receive connector. */
export function isProtocolLog(text: string): boolean {
  return ROW.test(text)
}

/** `time,connector,session,number,local,remote,<,550 5.1.1 …,`: `<` came from the other side. Replies that came are those of a server that we send to. */
export function readProtocolLog(text: string, memory: LogMemory): readonly Told[] {
  const [, , session = '', , , remote = '', event = '', data = ''] = splitCsv(text)
  const key = `exchange ${session}`
  if (event === '-') memory.delete(key)
  if (event !== '<' && event !== '>') return []
  if (!/^\d{3}(?:[ -]|$)/.test(data)) {
    followCommand(memory, key, data)
    return []
  }
  const told = followReply(memory, key, data)
  if (event === '<') return told.map((one) => ({ ...one, remoteMta: readLoggedHost(remote.replace(/:\d{1,5}$/, '')) }))
  return told.filter(
    ({ action, command }) => action !== 'relayed' && (command === 'MAIL' || command === 'RCPT' || command === 'DATA'),
  )
}
