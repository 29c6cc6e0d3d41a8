import type { Knowledge } from '../knowledge/compile.ts'
import type { LogMemory } from '../logs/log-memory.ts'
import { htmlToText } from '../messages/html-text.ts'
import { answerPlain } from './answer-plain.ts'
import { diagnoseEvents } from './diagnose-events.ts'
import { diagnoseLog, looksLikeLog } from './diagnose-log.ts'
import { diagnoseBody, diagnoseFields, diagnoseSeveralLines } from './diagnose-pasted.ts'
import { diagnoseReply } from './diagnose-reply.ts'
import type { DiagnosedInput } from './diagnosis.ts'
import { recognizeData } from './recognize-data.ts'

interface PlainOptions {
  readonly as?: 'log'
  readonly memory?: LogMemory
}

/** Diagnoses what is no whole mail: log lines, an SMTP reply, a delivery report's fields, a service's JSON, the body of a bounce. */
export function diagnosePlain(input: string, knowledge: Knowledge, options: PlainOptions): DiagnosedInput {
  const text = unifySpace(input)
  if (options.as === 'log' || looksLikeLog(text)) {
    const found = diagnoseLog(text, knowledge, options.memory ?? new Map())
    if (found || options.as === 'log') return found ?? answerPlain('notABounce', 'notUnderstood', [])
  }
  const data = recognizeData(text)
  if (data) return answerPlain(data.kind, data.detail, [])
  return diagnoseEvents(text, knowledge) ?? diagnoseText(isHtml(text) ? htmlToText(text) : text, knowledge)
}

function diagnoseText(text: string, knowledge: Knowledge): DiagnosedInput {
  return (
    diagnoseFields(text, knowledge) ??
    diagnoseSeveralLines(text, knowledge) ??
    diagnoseReply(text, knowledge) ??
    diagnoseBody(text, knowledge) ??
    answerPlain('notABounce', text.length > 600 ? 'ordinaryMail' : 'notUnderstood', [])
  )
}

/** Line ends of any kind, and the no-break spaces of a text that was copied from a window. */
function unifySpace(text: string): string {
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
  return lines.includes('\u00a0') ? lines.replaceAll('\u00a0', ' ') : lines
}

function isHtml(text: string): boolean {
  return /^\s*<(?:!doctype html|html|head|body|div|table|p|span|meta)[\s>]/i.test(text.slice(0, 200))
}
