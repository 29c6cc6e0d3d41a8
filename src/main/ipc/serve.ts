import { ipcMain } from 'electron'
import { CALL_CHANNEL } from '../../contract/channels.ts'
import { type Handlers, methods } from '../../contract/methods.ts'
import { answerCalls } from './answer-call.ts'
import type { Trusted } from './trusted-sender.ts'

/** Serves the treaty: the only place that listens to the window. */
export function serve(handlers: Handlers, trusted: Trusted): void {
  ipcMain.handle(CALL_CHANNEL, answerCalls(methods, handlers, trusted, console.error))
}
