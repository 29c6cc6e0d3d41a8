import { shorten } from '../../engine/checks/shorten.ts'
import type { SmtpReply } from '../../engine/checks/world.ts'
import type { Conversation } from './conversation.ts'

/** A whole reply, and why nothing more will come. */
export interface HeardReply {
  readonly reply: SmtpReply | null
  readonly broke: 'timeout' | 'closed' | 'tooMuch' | 'malformed' | null
}

/** Servers write a dozen lines at most. */
const MOST_LINES = 100

/** Hears one reply of one or more lines (RFC 5321 §4.2.1). Something that is none has code 0 and is `malformed`. */
export async function hearReply(conversation: Conversation, patienceMs: number): Promise<HeardReply> {
  const start = conversation.elapsed()
  const lines: string[] = []
  let code: number | null = null
  const reply = (): SmtpReply | null => {
    if (lines.length === 0) return null
    const enhancedStatusCode = enhancedCode(code, lines[0] ?? '')
    return { code: code ?? 0, enhancedStatusCode, lines, tookMs: conversation.elapsed() - start }
  }
  while (lines.length < MOST_LINES) {
    const heard = await conversation.hear(patienceMs)
    if ('broke' in heard) return { reply: reply(), broke: heard.broke }
    const [, digits, mark, text = ''] = /^([2-5]\d\d)(?:([ -])(.*))?$/s.exec(heard.line) ?? []
    if (digits === undefined || (code !== null && Number(digits) !== code)) {
      code = 0
      lines.push(shorten(heard.line, 500))
      return { reply: reply(), broke: 'malformed' }
    }
    code = Number(digits)
    lines.push(shorten(text, 1000))
    if (mark !== '-') return { reply: reply(), broke: null }
  }
  return { reply: reply(), broke: 'tooMuch' }
}

/** RFC 3463 §2: its class is that of the reply code. */
function enhancedCode(code: number | null, text: string): string | null {
  const found = /^([245]\.\d{1,3}\.\d{1,3})(?= |$)/.exec(text)?.[1]
  return found !== undefined && found[0] === String(code)[0] ? found : null
}
