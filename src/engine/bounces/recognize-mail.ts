import { typedValue } from '../messages/delivery-status.ts'
import { headerValue } from '../messages/headers.ts'
import { parameter } from '../messages/mime.ts'
import type { InputDetail, InputKind } from './diagnosis.ts'
import type { MailFacts } from './mail-facts.ts'

export interface Recognized {
  readonly kind: InputKind
  readonly detail: InputDetail
}

/** What a mail is by its structure, before its words are read; null: its words must tell. */
export function recognizeStructure(facts: MailFacts): Recognized | null {
  const { entity } = facts
  const contentType = headerValue(entity.headers, 'content-type')
  const reportType = parameter(contentType, 'report-type')?.toLowerCase() ?? ''
  if (facts.deliveryStatus) return { kind: 'dsn', detail: 'deliveryStatusNotification' }
  if (facts.feedbackReport || reportType === 'feedback-report') return { kind: 'complaint', detail: 'abuseReport' }
  if (facts.dispositionNotification || reportType === 'disposition-notification')
    return { kind: 'report', detail: 'readReceipt' }
  if (
    reportType === 'tlsrpt' ||
    hasPart(facts, /^application\/tlsrpt/) ||
    headerValue(entity.headers, 'tls-report-domain') !== ''
  )
    return { kind: 'report', detail: 'tlsReport' }
  if (isDmarcReport(facts)) return { kind: 'report', detail: 'dmarcReport' }
  return null
}

/** RFC 7489 §7.2.1.1: "Report Domain: … Submitter: … Report-ID: …", a compressed attachment named `receiver!domain!begin!end`. */
function isDmarcReport(facts: MailFacts): boolean {
  if (/report domain:.{1,300}submitter:/i.test(facts.subject)) return true
  return facts.entity.parts.some((part) =>
    /name\*?=.{0,4}[^"\s!;]{3,253}![^"\s!;]{3,253}!\d+!\d+/.test(
      `${headerValue(part.headers, 'content-type')} ${headerValue(part.headers, 'content-disposition')}`,
    ),
  )
}

function hasPart(facts: MailFacts, type: RegExp): boolean {
  return facts.entity.parts.some((part) => type.test(part.type))
}

const DAEMON =
  /mailer-?\s?daemon|mail ?-?deliver(?:y|er)?\b|postmaster|mail (?:system|administrator|server|gateway)|system administrator|mdaemon|bounce|deliver.{0,12}sub.?system|mail\.delivery|courier|autoresponder-failure|maildelivery|interscan|undeliver|mail router|message router|no-?reply@.*(?:bounce|mailer)|returned mail|internet mail|mmsc|anti-?virus|post_master|delivery.?(?:status|notification|failure)/i

const FAILURE_SUBJECT =
  /undeliver|non[- ]?deliver|not deliver|deliver\w*[ :-]+(?:status|failure|failed|problem|error|notification|report|has failed|delayed|incomplete|unsuccess)|(?:failure|failed|returned|rejected|bounced?|unzustellbar\w*|delay\w*)[ :-]+(?:notice|mail|message|delivery|e-?mail)|mail[- ](?:deliver\w* |system )?(?:error|fail\w*|problem|could not)|returned (?:mail|to sender|message|e-?mail)|message (?:status|could|not|delivery|you sent|delayed|undeliv)|mail (?:could|delivery|returned|status|undeliv)|could not (?:be )?(?:send|deliver)|couldn't be delivered|permanent(?:e)? (?:delivery )?(?:failure|error)|unzustellbar|nicht zugestellt|unzustellbarkeit|zustellung fehlgeschlagen|fehler bei der zustellung|mail ?fehler|non remis|non délivr|échec|non-remise|devuelto|no se ha podido entregar|no se puede entregar|notificaci(?:ó|o)n de estado|onbestelbaar|mancata consegna|non recapitato|impossibile recapitare|nie można dostarczyć|niedostarcz|не доставлено|недоставл|配信|送信|エラー|退信|退回|未送達|無法傳送|系统退信|relatório de erro|falha|não entregue|oälevereras|kunde inte|kan niet|there was an error sending|user unknown|warning: (?:could not|message)|undelivered|mail bounce|error sending|no such user|mailbox (?:full|unavail)|delivery (?:failure|has failed|failed|unsuccess)|sorry[,!]|rejected|message blocked|considered unsolicited|blocked|returned|nondeliver/i

const FAILURE_WORDS =
  /(?:could|can|was|were|has|is|did|has been)(?:\s?not|n't| unable to)(?: yet)? (?:be(?:en)? )?(?:deliver|reach|sent|accept|recogni|found|mailed)|(?:wasn't|weren't|not|isn't) able to (?:be )?(?:deliver|send)|unable to (?:deliver|send|relay|process your)|undeliver|following (?:recipient|address|destination)|failed (?:to deliver|permanently|addresses|recipient)|delivery (?:to the following|attempt|has failed|fail|status|error|problem|of your (?:message|mail))|permanent (?:fatal )?(?:error|failure|delivery)|returned to (?:you|sender)|transcript of (?:the )?session|giving up on|was not delivered|user unknown|unknown user|no such user|mailbox (?:full|unavailable|not found)|rejected|refused|exceed|(?:nicht|konnte) .{0,60}(?:zugestellt|zustell)|n'a pas (?:pu|été)|no (?:ha podido|se pudo|se puede|se ha podido)|(?:non|impossibile) .{0,40}(?:consegn|recapit)|配信|送信でき|届けられ|退信|无法|無法|не (?:удалось|может|доставлен)|nie (?:mo|zosta)|não (?:foi|pôde|pode)|kon niet|kunde inte|(?:had|have) trouble delivering|no valid recipients|did not reach|bounced|have been suspended|message status|error sending|delivery failed|not our customer|no longer/i

/** A sender or subject says what it says at its beginning. */
const MOST_HEADER = 1000

/** Is a mail without a report part a bounce? Who wrote it, what its subject says, where it came from and what its words say must agree. */
export function isBounceMail(facts: MailFacts, words: string): boolean {
  const { headers } = facts.entity
  const value = (name: string) => headerValue(headers, name)
  if (value('x-failed-recipients') !== '') return true
  const isDaemon =
    DAEMON.test(facts.from.slice(0, MOST_HEADER)) || facts.from === '' || /^<?mailer-daemon/i.test(value('sender'))
  const nullPath = facts.returnPath !== null && /^<\s*>|^$|mailer-daemon/i.test(facts.returnPath)
  const subject = FAILURE_SUBJECT.test(facts.subject.slice(0, MOST_HEADER))
  const failure =
    FAILURE_WORDS.test(words.slice(0, 6000).replace(/\s+/g, ' ')) ||
    FAILURE_WORDS.test(words.slice(-3000).replace(/\s+/g, ' '))
  const code = /(?:^|[\s(:"'#])(?:[45]\d\d[ -]#?[45]\.\d{1,3}\.\d{1,3}|#[45]\.\d\.\d{1,3}|55[0-4][ -]\S)/.test(
    words.slice(0, 16_384),
  )
  const score = (isDaemon ? 2 : 0) + (nullPath ? 1 : 0) + (subject ? 2 : 0) + (failure ? 2 : 0) + (code ? 1 : 0)
  return (
    score >= 4 &&
    (isDaemon || nullPath || (subject && failure && (code || facts.returned !== null || isMachineMade(facts, words))))
  )
}

/** Short, and without the marks of a mail that a person wrote or answered. */
function isMachineMade({ entity: { headers } }: MailFacts, words: string): boolean {
  const written = ['in-reply-to', 'references', 'x-mailer', 'user-agent', 'thread-topic'].some(
    (name) => headerValue(headers, name) !== '',
  )
  return !written && words.length < 2000
}

/** RFC 3834 §5 and what older software sets. */
export function isAutoReply(facts: MailFacts): boolean {
  const { headers } = facts.entity
  const value = (name: string) => headerValue(headers, name).toLowerCase()
  if (
    value('auto-submitted').startsWith('auto-replied') ||
    value('x-autoreply') !== '' ||
    value('x-autorespond') !== ''
  )
    return true
  if (value('x-auto-response-suppress') !== '' && AUTO_SUBJECT.test(facts.subject)) return true
  if (/auto[_-]?reply|vacation/.test(value('precedence')) || value('delivered-to') === 'autoresponder') return true
  return AUTO_SUBJECT.test(facts.subject)
}

const AUTO_SUBJECT =
  /^(?:re: ?)?\s*(?:\[?auto(?:mat\w*)?[- ]?(?:re(?:ply|spon\w*)|antwort|response)|auto ?:|out of (?:the )?office|abwesen\w*|automatische antwort|vacation|réponse automatique|respuesta automática|risposta automatica|automatisch antwoord|away from|i am (?:away|on vacation|out)|im urlaub|autosvar|resposta automática|自動(?:返信|応答)|不在)/i

/** "Confirm that you are a person": a challenge-response system holds the mail back. */
export function isChallenge(facts: MailFacts, words: string): boolean {
  const text = `${facts.subject}\n${words.slice(0, 4000)}`
  return /challenge[- ]response|confirm (?:that )?(?:you|your (?:e-?mail|message|identity))|please (?:click|reply|follow).{0,80}(?:to (?:confirm|release|deliver|verify)|so that (?:your|the) (?:message|mail))|verify (?:that )?you(?:r message| are)|(?:boxbe|spamarrest|tmda|mailblocks|bluebottle|sendio)|awaiting your (?:confirmation|verification)|to be added to .{0,40}(?:approved|guest|white) ?list/i.test(
    text,
  )
}

/** All recipients were reached: a report of success (RFC 3464 §2.3.3: delivered, relayed, expanded). */
export function isSuccessReport(actions: readonly (string | null)[]): boolean {
  return (
    actions.length > 0 &&
    actions.every((action) => action === 'delivered' || action === 'relayed' || action === 'expanded')
  )
}

export function feedbackRecipients(body: string): string[] {
  return [...body.matchAll(/^(?:original-rcpt-to|removal-recipient):\s*(.{1,320})$/gim)].map(
    (match) => typedValue(match[1] ?? '').text,
  )
}
