import { WrongRequest } from '../../node/checks/check-request.ts'
import { WrongUsage } from '../wrong-usage.ts'

/** Ctrl+C ends the questions, not the report: what was found until then is told. Throws WrongUsage for a wrong request. */
export async function untilInterrupted<T>(run: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const stop = new AbortController()
  const cancel = () => stop.abort()
  process.once('SIGINT', cancel)
  try {
    return await run(stop.signal)
  } catch (error) {
    if (error instanceof WrongRequest) throw new WrongUsage(error.message)
    throw error
  } finally {
    process.off('SIGINT', cancel)
  }
}
