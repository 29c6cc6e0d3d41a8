import type { Appeal, LetterLanguage } from '../../appeals/appeal.ts'
import { type KnownFacts, renderLetter, renderText } from '../../appeals/render-letter.ts'
import type { Evidence } from '../evidence.ts'
import type { Ticket } from '../ticket.ts'
import type { TicketAnswer } from '../ticket-event.ts'
import type { TicketProfile } from '../ticket-settings.ts'
import type { DraftField, DraftOrder, DraftView } from '../ticket-views.ts'
import { checkedFact, runFacts } from './check-facts.ts'
import { chooseRecipient, escalationStep } from './choose-recipient.ts'
import { contactWarnings, type Reachability } from './contact-warnings.ts'
import { evidenceFacts } from './evidence-facts.ts'
import { type ChecksToJudge, judgeChecks } from './judge-checks.ts'
import { maskerOf } from './mask-private.ts'
import { factsOf, maskFacts, mergeFacts } from './merge-facts.ts'
import { ticketFacts } from './ticket-facts.ts'

/** All that a draft is made of. */
export interface DraftMaterial extends Pick<ChecksToJudge, 'run' | 'lists' | 'lines'> {
  readonly ticket: Ticket
  /** Null: no way of asking is known. */
  readonly appeal: Appeal | null
  /** All of the ticket. */
  readonly evidence: readonly Evidence[]
  readonly profile: TicketProfile
  /** What is known of where answers come to, but for what the facts say. */
  readonly reach: Omit<Reachability, 'contactAddress' | 'answersByMail'>
  /** Milliseconds since 1970. */
  readonly now: number
}

/** A letter or a form, filled with what is known and nothing else. While a check that is looked at fails, it is not written. */
export function writeDraft(material: DraftMaterial, order: DraftOrder): DraftView {
  const { ticket, appeal, evidence, run } = material
  const answer = ticket.answers.find(({ id }) => id === order.answer) ?? null
  const words = appeal === null ? NO_WORDS : wordsOf(appeal, order, ticket, answer)
  const languages = appeal?.reads.filter((language) => words.letters[language] !== undefined) ?? []
  const language = languages.find((one) => one === order.language) ?? languages[0] ?? null
  const chosen = evidence.filter(({ id }) => order.evidence?.includes(id) ?? true)
  const { addresses } = ticket.subject
  const judged = appeal === null ? NOT_JUDGED : judgeChecks({ ...material, appeal, addresses })
  const checked = run === null ? {} : checkedFact(judged.right, run, material.lines, language ?? 'en')
  const merged = mergeFacts([
    ['user', order.facts],
    ['ticket', ticketFacts(ticket, evidence)],
    ['evidence', evidenceFacts(chosen)],
    ['check', run === null ? {} : { ...runFacts(run, addresses), ...checked }],
    ['profile', { ...material.profile }],
  ])
  const facts = maskFacts(merged, order.tell, maskerOf(privateWords(evidence, chosen, order)))
  const [overridden, blockers] = split(judged.blockers, ({ check }) => order.overridden.includes(check))
  const filled = factsOf(facts)
  const letter = language === null || blockers.length > 0 ? undefined : words.letters[language]
  const { subject, text, open } = letter === undefined ? NOTHING : renderLetter(letter, filled)
  const fields = appeal === null || blockers.length > 0 || order.purpose === 'reply' ? [] : appeal.fields
  const to =
    appeal === null
      ? null
      : chooseRecipient({ appeal, purpose: order.purpose, answer, step: words.step, evidence: chosen })
  return {
    language,
    languages,
    subject,
    text,
    open,
    fields: fields.map((field) => fill(field, filled)),
    facts,
    blockers,
    overridden,
    unchecked: judged.unchecked,
    warnings: [
      ...warningsOf(material, filled, to, isUsed(judged)),
      ...(isRefusalOld(order, ticket, answer, chosen) ? [{ kind: 'refusalOld', suggestion: null } as const] : []),
    ],
    to,
    advice: words.advice,
  }
}

const NOTHING = { subject: '', text: '', open: [] } as const
const NOT_JUDGED = { right: [], blockers: [], unchecked: [] } as const

interface Words {
  readonly letters: Readonly<Partial<Record<LetterLanguage, { readonly subject: string; readonly text: string }>>>
  readonly advice: DraftView['advice']
  /** Of escalation. */
  readonly step: number
}

const NO_WORDS: Words = { letters: {}, advice: null, step: 0 }

function wordsOf(appeal: Appeal, { purpose }: DraftOrder, ticket: Ticket, answer: TicketAnswer | null): Words {
  const step = escalationStep(ticket, appeal)
  if (purpose === 'request') return { letters: appeal.letters, advice: null, step }
  if (purpose === 'escalation') return { letters: appeal.letters, advice: appeal.escalate[step]?.say ?? null, step }
  const known = appeal.answers.find(({ id }) => id === answer?.known) ?? null
  const subject = replySubject(answer)
  // To an answer that nobody knows, the facts once more are the best there is; to one that asks for no reply, nothing.
  const texts = known === null ? textsOf(appeal.letters) : (known.reply ?? {})
  const letters = Object.entries(texts).map(([language, text]) => [
    language,
    { subject: subject ?? `Re: ${appeal.letters[language as LetterLanguage]?.subject ?? appeal.name}`, text },
  ])
  return { letters: Object.fromEntries(letters), advice: known?.next ?? null, step }
}

function textsOf(letters: Appeal['letters']): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(letters).map(([language, { text }]) => [language, text]))
}

/** RFC 5322 §3.6.5. What strangers write is no template. */
function replySubject(answer: TicketAnswer | null): string | null {
  const subject = answer?.subject
    ?.replace(/^(?:\s*(?:re|aw|antw|sv|tr|rv)\s?:\s*)+/i, '')
    .replaceAll('{{', '{ {')
    .trim()
  return subject ? `Re: ${subject}` : null
}

function fill({ label, required, hint, fact, value }: Appeal['fields'][number], facts: KnownFacts): DraftField {
  if (value === null) return { label, required, hint, fact, value: null, open: [] }
  const { text, open } = renderText(value, facts)
  return { label, required, hint, fact, value: text, open }
}

/** All that must not be told: also what is in evidence that was not chosen, and what the user typed without ticking it. */
function privateWords(evidence: readonly Evidence[], chosen: readonly Evidence[], { tell, facts }: DraftOrder) {
  const rest = evidence.filter((one) => !chosen.includes(one))
  const hidden = (fact: 'recipient' | 'subject') => {
    const typed = facts[fact] ?? ''
    const told = tell.includes(fact)
    return [...(told ? rest : evidence).flatMap((one) => one.facts[fact] ?? []), ...(told ? [] : [typed])]
  }
  const recipients = hidden('recipient').flatMap((value) => value.split(/,\s*/))
  const toldOnes = tell.includes('recipient') ? chosen.flatMap((one) => one.facts.recipient?.toLowerCase() ?? []) : []
  return {
    recipients: recipients.filter((one) => !toldOnes.includes(one.toLowerCase())),
    subjects: hidden('subject').filter(
      (one) => !tell.includes('subject') || !chosen.some(({ facts: { subject } }) => subject === one),
    ),
  }
}

const WEEK_MS = 7 * 86_400_000

function isUsed({ right, blockers }: Pick<ReturnType<typeof judgeChecks>, 'right' | 'blockers'>): boolean {
  return right.length + blockers.length > 0
}

function warningsOf(
  { appeal, reach, run, now }: DraftMaterial,
  facts: KnownFacts,
  to: string | null,
  isRunUsed: boolean,
): DraftView['warnings'] {
  if (appeal === null || appeal.route === 'none') return []
  const blocked = [facts.domain, facts.host, facts.reverseName].flatMap((name) => name?.toLowerCase() ?? [])
  const isOld = isRunUsed && run !== null && now - Date.parse(run.at) > WEEK_MS
  return [
    ...contactWarnings({
      ...reach,
      contactAddress: facts.contactAddress ?? null,
      blocked: [...blocked, ...reach.blocked],
      answersByMail: appeal.sendsFrom.length > 0,
      senders: to === null ? null : reach.senders,
    }),
    ...(isOld ? [{ kind: 'checksOld', suggestion: null } as const] : []),
  ]
}

function split<T>(all: readonly T[], isFirst: (one: T) => boolean): readonly [readonly T[], readonly T[]] {
  return [all.filter(isFirst), all.filter((one) => !isFirst(one))]
}

/** That mail is still refused is shown by a refusal after the answer, or after what was asked last. */
function isRefusalOld(
  { purpose, facts }: DraftOrder,
  { asked }: Ticket,
  answer: TicketAnswer | null,
  chosen: readonly Evidence[],
): boolean {
  if (purpose === 'request' || facts.refusal !== undefined) return false
  const since = purpose === 'reply' ? answer?.receivedAt : asked.at(-1)?.at
  const refusals = chosen.filter((one) => one.facts.refusal !== undefined)
  return since !== undefined && refusals.length > 0 && refusals.every(({ at }) => Date.parse(at) < Date.parse(since))
}
