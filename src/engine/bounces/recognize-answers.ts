import { headerValue } from '../messages/headers.ts'
import type { MailFacts } from './mail-facts.ts'

/** An answer that a program gave: RFC 3834 §5, and what older software sets. */
export function isAutoReply(facts: MailFacts): boolean {
  const { headers } = facts.entity
  const value = (name: string) => headerValue(headers, name).toLowerCase()
  if (
    /^auto-(?:replied|notified)/.test(value('auto-submitted')) ||
    value('x-autoreply') !== '' ||
    value('x-autorespond') !== ''
  )
    return true
  if (/auto[_-]?reply|vacation/.test(value('precedence')) || value('delivered-to') === 'autoresponder') return true
  return AUTO_SUBJECT.test(facts.subject)
}

const AUTO_SUBJECT =
  /^(?:re: ?)?\s*(?:\[?auto(?:mat\w*)?[- ]?(?:re(?:ply|spon\w*)|antwort|response)|auto ?:|ooo:|out of (?:the )?office|abwesen\w*|absen[ct]|fuera de|afwezig|frånvar|fravær|poissa|fora do escrit|fuori (?:sede|ufficio)|assenza|automatyczna|nieobecn|отсутств|відсутн|nepřítomn|automatische antwort|vacation|réponse automatique|respuesta automática|risposta automatica|automatisch antwoord|away from|i am (?:away|on vacation|out)|im urlaub|autosvar|automatisk svar|automatiskt svar|automaattinen vastaus|odpowiedź automatyczna|automatická odpověď|автоответ|автоматический ответ|otomatik yanıt|resposta automática|自動(?:返信|応答)|自动(?:回复|答复)|自動回覆|자동 회신|不在)/i

/** A challenge asks in its subject, or names the system that sends it. */
export function mayChallenge({ subject, from }: MailFacts): boolean {
  return (
    /confirm|challenge|verif|release|bestätig|action required|approv|waiting/i.test(subject) || CHALLENGERS.test(from)
  )
}

const CHALLENGERS = /boxbe|spam ?arrest|bluebottle|sendio|mailblocks|spamblocker|tmda|uol\.antispam/i

/** "Confirm that you are a person": a challenge-response system holds the mail back. */
export function isChallenge(facts: MailFacts, words: string): boolean {
  return CHALLENGE.test(facts.subject) || CHALLENGE.test(words.slice(0, 4000))
}

const CHALLENGE =
  /challenge[- ]response|confirm (?:that )?(?:you\b|your (?:e-?mail|message|identity))|please (?:click|reply|follow).{0,80}(?:to (?:confirm|release|deliver|verify)|so that (?:your|the) (?:message|mail))|to (?:deliver|release) (?:it|your message).{0,40}please (?:click|send|reply)|verify (?:that )?you(?:r message| are)|(?:boxbe|spamarrest|tmda|mailblocks|bluebottle|sendio)|awaiting your (?:confirmation|verification)|to be added to .{0,40}(?:approved|guest|white) ?list|bestätigen sie .{0,40}(?:absender|nachricht|e-?mail)/i

/** A list or a moderator holds the mail: nothing failed yet. */
export function isHeldForModeration(facts: MailFacts, words: string): boolean {
  return /awaits? moderator approval|(?:is )?being held (?:until|for) (?:the )?(?:list )?(?:moderator|approval)|wartet auf (?:die )?(?:bestätigung|freigabe|moderation)|en attente de modération|pendiente de (?:aprobación|moderación)/i.test(
    `${facts.subject}\n${words.slice(0, 2000)}`,
  )
}

/** A notice on the reader's own mailbox, true or forged: it is nearly full, mails wait in a quarantine, a password expires. */
export function isNotice({ subject }: MailFacts, words: string): boolean {
  return (
    /\b(?:summary|digest|statistics|weekly|daily|campaign|newsletter)\b/i.test(subject) ||
    NOTICE.test(subject) ||
    NOTICE.test(words.slice(0, 3000))
  )
}

const NOTICE =
  /almost full|nearly full|fast voll|presque plein|casi lleno|quasi pien[ao]|bijna vol|quarantine (?:summary|digest|report|notification)|held in (?:the |your )?quarantine|\d{1,3} ?% (?:of|full|used|voll)|(?:release|retrieve|recover|view) (?:your |the |all |pending |held )?(?:messages|mails|e-?mails)|your password|ihr passwort|storage (?:limit|space|is)|low storage|(?:verify|upgrade|update|re-?validate) your (?:account|mailbox|e-?mail)/i

/** A person takes leave; mail software does not. */
export function takesLeave(words: string): boolean {
  return /^[ \t]*(?:(?:best|kind|warm) )?(?:regards|wishes|cheers|thanks|(?:viele|beste|liebe|freundliche) grüße|mit freundlichen grüßen|gruß|cordialement|bien à vous|saludos|atentamente|cordiali saluti|met vriendelijke groet|med vänlig hälsning)\b[^\n]{0,60}$/im.test(
    words.slice(0, 8000),
  )
}
