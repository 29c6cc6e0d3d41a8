import type { Knowledge } from '../knowledge/compile.ts'
import type { LogMemory } from '../logs/log-memory.ts'
import { htmlToText } from '../messages/html-text.ts'
import { unifySpace } from '../messages/mime.ts'
import { answerPlain } from './answer-plain.ts'
import { diagnoseEvents } from './diagnose-events.ts'
import { diagnoseLog, looksLikeLog } from './diagnose-log.ts'
import { diagnoseMail } from './diagnose-mail.ts'
import { diagnoseBody, diagnoseFields, diagnoseLines } from './diagnose-pasted.ts'
import { diagnoseReply } from './diagnose-reply.ts'
import type { DiagnosedInput } from './diagnosis.ts'
import { findForwarded } from './find-forwarded.ts'
import { recognizeData } from './recognize-data.ts'
import { splitReturned } from './split-returned.ts'

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
  return (
    diagnoseEvents(text, knowledge) ??
    diagnoseText(isHtml(text) ? htmlToText(text.slice(0, MOST_HTML)) : text, knowledge)
  )
}

/** More of an HTML text is not read. */
const MOST_HTML = 1_000_000

function diagnoseText(text: string, knowledge: Knowledge): DiagnosedInput {
  return diagnoseFields(text, knowledge) ?? diagnoseTold(text.slice(0, MOST_WORDS), knowledge) ?? notUnderstood(text)
}

/** A bounce says what it says at its beginning. */
const MOST_WORDS = 1_000_000

function diagnoseTold(text: string, knowledge: Knowledge): DiagnosedInput | null {
  const headed = diagnoseHeaded(text, knowledge)
  if (headed) return headed
  const split = splitReturned(text)
  return diagnoseLines(split, knowledge) ?? diagnoseReply(text, knowledge) ?? diagnoseBody(split, knowledge)
}

function notUnderstood({ length }: string): DiagnosedInput {
  return answerPlain('notABounce', length > 600 ? 'ordinaryMail' : 'notUnderstood', [])
}

/** A mail that was copied from the window of a mail program, with the header fields that it shows. */
function diagnoseHeaded(text: string, knowledge: Knowledge): DiagnosedInput | null {
  if (!/^[^:：\n]{1,40}[:：][ \t]*\S/.test(text)) return null
  const mail = findForwarded(text)
  const found = mail === null ? null : diagnoseMail(mail, knowledge, () => NOTHING)
  return found?.kind === 'bounce' || found?.kind === 'dsn' ? found : null
}

const NOTHING = answerPlain('notABounce', 'notUnderstood', [])

function isHtml(text: string): boolean {
  return /^\s*<(?:!doctype html|html|head|body|div|table|p|span|meta)[\s>]/i.test(text.slice(0, 200))
}
