import type { LogFormat, Told } from './log-format.ts'
import type { LogLine } from './log-line.ts'
import type { LogMemory } from './log-memory.ts'
import { columnsOf, readHeader } from './microsoft-columns.ts'
import { isMessageTrace, readMessageTrace } from './microsoft-message-trace.ts'
import { isProtocolLog, readProtocolLog } from './microsoft-protocol.ts'
import { isTracking, readTracking } from './microsoft-tracking.ts'

/** Exchange's message tracking and protocol logs, and the message traces of Microsoft 365, with or without their header line. */
export const microsoft: LogFormat = { recognizes: isMicrosoft, read: readMicrosoft }

function isMicrosoft({ text }: LogLine): boolean {
  return readHeader(text) !== null || isTracking(text) || isProtocolLog(text) || isMessageTrace(text)
}

function readMicrosoft({ text }: LogLine, memory: LogMemory): readonly Told[] {
  const columns = columnsOf(text, memory)
  if (columns === null) return []
  if (isProtocolLog(text)) return readProtocolLog(text, memory)
  return isTracking(text) ? readTracking(text, columns) : readMessageTrace(text, columns)
}
