import { type ByteString, toByteString } from '../messages/byte-string.ts'
import { unquote } from './unquote.ts'

/** Names of the header fields that mail programs write above a forwarded mail, in their users' languages. */
const FIELD_NAMES: ReadonlyMap<string, 'From' | 'To' | 'Subject' | 'Date'> = new Map([
  ...names(
    'From',
    'from von de da van från fra od от отправитель 差出人 送信者 发件人 寄件者 보낸사람 kimden lähettäjä feladó expéditeur remitente mittente',
  ),
  ...names(
    'To',
    'to an à a para aan till til do komu кому получатель 宛先 收件人 收件者 받는사람 kime vastaanottaja címzett destinataire destinatario',
  ),
  ...names(
    'Subject',
    'subject betreff objet asunto assunto oggetto onderwerp ämne emne temat předmět тема 件名 主题 主旨 제목 konu aihe tárgy',
  ),
  ...names(
    'Date',
    'date datum data fecha sent gesendet envoyé enviado inviato verzonden skickat sendt wysłano odesláno отправлено дата 送信日時 日付 日時 发送时间 寄件日期 날짜 보낸날짜 tarih päivämäärä lähetetty dátum',
  ),
])

function names(field: 'From' | 'To' | 'Subject' | 'Date', words: string): [string, typeof field][] {
  return words.split(' ').map((word) => [word, field])
}

const MOST_LINES = 300
const FIELD = /^[\s*_>|]*([^\s:：*_>|][^:：]{0,20}?)[*_\s]{0,20}[:：][*_\t ]{0,20}(\S.{0,998})$/

/** A mail that somebody forwarded in the text of another one, or pasted with the header fields that a mail program shows: as a mail of its own. */
export function findForwarded(text: string): ByteString | null {
  const lines = text.split('\n', MOST_LINES)
  for (let at = 0; at < lines.length; at++) {
    const block = readBlock(lines, at)
    if (block) return asMail(block.fields, text, lines, block.end)
  }
  return null
}

interface Block {
  readonly fields: ReadonlyMap<string, string>
  /** The line behind the fields. */
  readonly end: number
}

/** From and Subject, and perhaps more, in successive lines. */
function readBlock(lines: readonly string[], start: number): Block | null {
  const fields = new Map<string, string>()
  let at = start
  for (; at < lines.length && at - start < 12; at++) {
    const field = readField(lines[at] ?? '')
    if (field === null) break
    if (field.name && !fields.has(field.name)) fields.set(field.name, field.value)
  }
  return fields.has('From') && fields.has('Subject') ? { fields, end: at } : null
}

/** A field, known or unknown; null: no field at all. */
function readField(line: string): { readonly name: string | undefined; readonly value: string } | null {
  if (!/[:：]/.test(line.slice(0, 40))) return null
  const match = FIELD.exec(line.slice(0, 1100).trimEnd())
  if (!match) return null
  return { name: FIELD_NAMES.get((match[1] ?? '').toLowerCase().replace(/\s+/g, '')), value: match[2] ?? '' }
}

function asMail(fields: ReadonlyMap<string, string>, text: string, lines: readonly string[], end: number): ByteString {
  const rest = text.slice(lines.slice(0, end).reduce((length, line) => length + line.length + 1, 0))
  const depth = /^(?:[>|] ?)*/.exec(lines[end - 1] ?? '')?.[0].replace(/ /g, '').length ?? 0
  const header = [...fields].map(([name, value]) => `${name}: ${value}`).join('\n')
  return toByteString(
    `${header}\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n${unquote(rest, depth)}`,
  )
}
