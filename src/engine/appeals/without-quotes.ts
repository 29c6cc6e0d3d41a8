/** Longer no person answers; what stands further below is not looked at. */
const LONGEST = 200_000

/**
 * What an answer says itself: without lines that are quoted (">") and without the older mail below a separator. Where nothing would be left
 * (the whole text was forwarded or pasted with its head), the text as it is. Linear.
 */
export function withoutQuotes(text: string): string {
  const lines = text.slice(0, LONGEST).split(/\r\n|\r|\n/)
  const end = lines.findIndex((_, at) => isSeparator(lines, at) && lines.slice(0, at).some(saysSomething))
  const own = (end < 0 ? lines : lines.slice(0, end)).filter((line, at, all) => !isQuoted(line) && !introduces(all, at))
  return (own.some(saysSomething) ? own : lines).join('\n')
}

function isQuoted(line: string): boolean {
  return /^\s{0,8}>/.test(line)
}

function saysSomething(line: string): boolean {
  return /[\p{L}\p{N}]/u.test(line) && !isQuoted(line)
}

/** "On … wrote:" above lines that are quoted. */
function introduces(lines: readonly string[], at: number): boolean {
  const next = lines.slice(at + 1, at + 4).find((line) => line.trim() !== '')
  return next !== undefined && isQuoted(next) && isIntroduction(lines[at] ?? '')
}

function isSeparator(lines: readonly string[], at: number): boolean {
  const line = (lines[at] ?? '').slice(0, 300)
  if (DASHED.test(line)) return true
  if (isIntroduction(line)) return !isQuotedBelow(lines, at)
  return isHead(lines, at)
}

/** Quoted with ">" it ends by itself, and an answer may follow below. */
function isQuotedBelow(lines: readonly string[], at: number): boolean {
  return isQuoted(lines.slice(at + 1, at + 4).find((line) => line.trim() !== '') ?? '')
}

/** "-----Original Message-----" and its like, in the languages of mail programs. */
const DASHED =
  /^\s*-{2,20}\s{0,3}(?:original message|ursprüngliche nachricht|originalnachricht|message d'origine|mensaje original|messaggio originale|mensagem original|oorspronkelijk bericht|wiadomość oryginalna|původní zpráva|исходное сообщение|原始邮件|元のメッセージ|원본 메시지|reply above this line)\s{0,3}-{2,20}\s*$/i

/** "On Monday … wrote:" */
function isIntroduction(line: string): boolean {
  return line.length < 300 && INTRODUCTION.test(line.trim())
}

const INTRODUCTION =
  /^(?:(?:on|am|le|el|il|em|op|dnia|w dniu|dne)\s.{4,250}(?:wrote|schrieb(?: [^:]{1,120})?|a écrit|escribió|ha scritto|escreveu|schreef(?: [^:]{1,120})?|napisał\(?a?\)?|napsal\(?a?\)?)|.{4,250}(?:пишет|написал|写道|のメール))\s?[:：]$/i

/** The head of an older mail as Outlook sets it above: "From:" and below it "Sent:" or "To:" or "Subject:". */
function isHead(lines: readonly string[], at: number): boolean {
  if (!FROM.test(lines[at] ?? '')) return false
  return lines.slice(at + 1, at + 5).filter((line) => FIELD.test(line)).length >= 2
}

const FROM = /^\s{0,8}\*?(?:from|von|de|da|van|od|от|发件人|差出人|보낸 사람)\s?[:：]/i
const FIELD =
  /^\s{0,8}\*?(?:sent|date|to|cc|subject|gesendet|datum|an|betreff|envoyé|à|objet|enviado|para|asunto|inviato|a|oggetto|verzonden|aan|onderwerp|wysłano|do|temat|komu|předmět|отправлено|кому|тема|发送时间|收件人|主题|送信日時|宛先|件名)(?:\s(?:le|el|il|am))?\*?\s?[:：]/i
