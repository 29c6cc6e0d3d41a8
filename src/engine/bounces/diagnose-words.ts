import type { Knowledge } from '../knowledge/compile.ts'
import { bareAddress, findAddresses } from '../messages/addresses.ts'
import { decodeHeaderText } from '../messages/encoded-words.ts'
import { type HeaderBlock, headerValue } from '../messages/headers.ts'
import { foldReplyLines, readSmtpReply } from '../messages/smtp-reply.ts'
import { FAILURE_WORDS } from './bounce-phrases.ts'
import { describeMail, returnedHeaders } from './describe-mail.ts'
import type { DiagnosedInput, Outcome } from './diagnosis.ts'
import { failedRecipients } from './failed-recipients.ts'
import { judge } from './judge.ts'
import { type MailFacts, MOST_WORDS } from './mail-facts.ts'
import { mergeWords } from './merge-words.ts'
import { EMPTY_OUTCOME, isSuccess } from './outcome.ts'
import { readReport } from './read-report.ts'
import { readTextBounce, type TextBounceContext, unreadLines } from './read-text-bounce.ts'
import { isAutoReply, isChallenge, isHeldForModeration, mayChallenge } from './recognize-answers.ts'
import { hearBounce } from './recognize-mail.ts'
import { readRemoteHost } from './remote-host.ts'
import type { SplitText } from './split-returned.ts'
import { readTextAction } from './text-action.ts'
import { withoutFooter } from './without-footer.ts'

/** The text of a mail: its own words, and the headers of the mail that it returns. */
export type MailWords = SplitText

/** A bounce in words only, an automatic answer, a challenge; null: none of these. */
export function diagnoseWords(facts: MailFacts, split: MailWords, knowledge: Knowledge): DiagnosedInput | null {
  const { words } = split
  return diagnoseBounce(facts, split, knowledge) ?? diagnoseAnswer(facts, words, knowledge)
}

function diagnoseBounce(facts: MailFacts, { words, returned }: MailWords, knowledge: Knowledge): DiagnosedInput | null {
  const voice = hearBounce(facts, words)
  if (voice === null) return null
  const headers = returnedHeaders(facts, returned)
  const outcomes = readOutcomes(words, { ...contextOf(facts, headers), isSureNeeded: voice === 'words' })
  if (outcomes.length === 0) return null
  const diagnoses = outcomes.map((outcome) =>
    judge(outcome, outcomes.length === 1 ? withoutFooter(words.slice(0, 8000)) : '', knowledge),
  )
  const limits = [
    ...unreadLines(words),
    ...(words.length >= MOST_WORDS ? [`only the first ${MOST_WORDS} characters were read`] : []),
  ]
  return { ...describeMail(facts, outcomes.every(isSuccess) ? SUCCESS : BOUNCE, diagnoses, headers), limits }
}

const BOUNCE = { kind: 'bounce', detail: 'bounceWithoutReport' } as const
const SUCCESS = { kind: 'report', detail: 'successReport' } as const

function diagnoseAnswer(facts: MailFacts, words: string, knowledge: Knowledge): DiagnosedInput | null {
  if (isHeldForModeration(facts, words)) return describeMail(facts, CHALLENGE, [], null)
  const isAuto = isAutoReply(facts)
  if ((isAuto || mayChallenge(facts)) && isChallenge(facts, words)) return describeMail(facts, CHALLENGE, [], null)
  return isAuto ? diagnoseAutoReply(facts, words, knowledge) : null
}

const CHALLENGE = { kind: 'autoReply', detail: 'challenge' } as const

/** An automatic answer may say that the mailbox is gone for good: then it tells as much as a bounce. */
function diagnoseAutoReply(facts: MailFacts, words: string, knowledge: Knowledge): DiagnosedInput {
  const gone =
    /(?:inbox|mailbox|account|address)\b.{0,120}\bno longer (?:in use|exists?|active|valid|available)/is.exec(
      words.slice(0, 2000),
    )
  if (!gone) return describeMail(facts, { kind: 'autoReply', detail: 'vacation' }, [], null)
  const [said] = readTextBounce(words, { ...contextOf(facts, null), strangers: new Set() })
  const recipient = said?.recipient ?? bareAddress(facts.from)
  const outcome: Outcome = { ...(said ?? EMPTY_OUTCOME), recipient, action: 'failed', text: said?.text || gone[0] }
  return describeMail(facts, BOUNCE, [judge(outcome, words, knowledge)], null)
}

function readOutcomes(words: string, context: TextBounceContext): Outcome[] {
  const at = placeOfFields(words)
  const reported = at < 0 ? [] : readReport(words.slice(at))
  if (reported.length > 0) return mergeWords(reported, words.slice(0, at), context)
  const outcomes = readTextBounce(words, context)
  return outcomes.length > 0 || context.isSureNeeded ? outcomes : readNameless(words, context)
}

/** Mail software that names nobody: the words are worth reading all the same, when they tell of a failure. */
function readNameless(words: string, { subject }: TextBounceContext): Outcome[] {
  const head = words.slice(0, 4000)
  if (
    !FAILURE_WORDS.test(head) ||
    !/(?:your|the|a|ihre?) (?:e-?mail|message|mail|nachricht)\b|[45]\d\d[ -]\S/i.test(head)
  )
    return []
  const text = foldReplyLines(words.slice(0, 2000))
  return [
    {
      ...EMPTY_OUTCOME,
      ...readSmtpReply(text),
      action: readTextAction(words, subject),
      text,
      remoteMta: readRemoteHost(text),
    },
  ]
}

/** Where the fields of a delivery report begin, in a text part that does not say so; -1: nowhere. */
function placeOfFields(words: string): number {
  if (!/^final-recipient\s?:/im.test(words)) return -1
  return words.search(/^(?:reporting-mta|final-recipient|original-recipient)\s?:/im)
}

/** What the header of a bounce tells of who may have failed, and who has not. */
export function contextOf(facts: MailFacts, returned: HeaderBlock | null): TextBounceContext {
  const { headers } = facts.entity
  const strangers = STRANGERS.flatMap((name) => {
    const value = headerValue(headers, name)
    return value.includes('@') ? findAddresses(decodeHeaderText(value)) : []
  })
  return {
    failedRecipients: failedRecipients(headers),
    strangers: new Set(strangers.map((address) => address.toLowerCase())),
    returned,
    subject: facts.subject,
    sender: bareAddress(facts.from),
    list: bareAddress(headerValue(headers, 'x-beenthere')),
    isSureNeeded: false,
  }
}

const STRANGERS = ['from', 'to', 'delivered-to', 'reply-to', 'sender', 'return-path'] as const
