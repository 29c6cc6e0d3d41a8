import { tellChanges } from './selected-view.ts'
import { bad, type CommandHandler, done } from './session.ts'

/** IDLE (RFC 2177): what comes is told at once. */
export const idle: CommandHandler = async (session) => {
  if (session.account === null) return bad('Log in first')
  const stop = session.account.onChange((folder) => {
    // Not before whoever delivers is done with it.
    if (folder === session.selected?.name) queueMicrotask(() => tellChanges(session, { mayExpunge: true }))
  })
  try {
    const line = await session.ask('idling')
    return line?.toUpperCase() === 'DONE' ? done() : bad('DONE was awaited')
  } finally {
    stop()
  }
}
