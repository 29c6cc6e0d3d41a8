import { ipcMain } from 'electron'
import { CALL_CHANNEL } from '../../contract/channels.ts'
import type { AnswerCall } from './answer-call.ts'

/** Serves the treaty: the only place that listens to the window. What answers is made when the first call comes. */
export function serve(answering: () => Promise<AnswerCall>): void {
  let made: Promise<AnswerCall> | undefined
  ipcMain.handle(CALL_CHANNEL, async (event, name: unknown, input: unknown) => {
    made ??= answering()
    const answer = await made
    return answer(event, name, input)
  })
}
