import { ipcMain } from 'electron'
import { CALL_CHANNEL } from '../../contract/channels.ts'
import type { AnswerCall } from './answer-call.ts'

/** Serves the treaty: the only place that listens to the window. `answering` says for each call what answers it in this world. */
export function serve(answering: () => Promise<AnswerCall>): void {
  ipcMain.handle(CALL_CHANNEL, async (event, name: unknown, input: unknown) => {
    const answer = await answering()
    return answer(event, name, input)
  })
}
