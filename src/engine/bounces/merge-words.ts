import { readSmtpReply } from '../messages/smtp-reply.ts'
import type { Outcome } from './diagnosis.ts'
import { readTextBounce, type TextBounceContext } from './read-text-bounce.ts'

/**
 * Completes what a report says of its recipients with what the words beside it say: many reports leave the server's reply
 * to the words. These are read once, however many recipients there are.
 */
export function mergeWords(outcomes: readonly Outcome[], words: string, context: TextBounceContext): Outcome[] {
  const spokenOf = readSpoken(outcomes, words, context)
  return outcomes.map((outcome) => (isComplete(outcome) ? outcome : complete(outcome, spokenOf(outcome))))
}

/** The report says all that words could add. */
export function isComplete({ text, replyCode, recipient }: Outcome): boolean {
  return text !== '' && replyCode !== null && recipient?.includes('@') === true
}

function complete(outcome: Outcome, spoken: Outcome | null): Outcome {
  if (!spoken) return outcome
  const text = chooseText(outcome.text, spoken.text)
  const reply = EXIT_CODE.test(text) ? NO_REPLY : readSmtpReply(text)
  return {
    ...outcome,
    recipient: outcome.recipient?.includes('@') ? outcome.recipient : (spoken.recipient ?? outcome.recipient),
    text,
    replyCode: outcome.replyCode ?? reply.replyCode,
    enhancedStatusCode: isGeneric(outcome.enhancedStatusCode, reply.enhancedStatusCode)
      ? reply.enhancedStatusCode
      : outcome.enhancedStatusCode,
    command: outcome.command ?? spoken.command,
    remoteMta: outcome.remoteMta ?? spoken.remoteMta,
    reportingMta: outcome.reportingMta ?? spoken.reportingMta,
    action: outcome.action ?? spoken.action,
  }
}

/** What the words say of each: all of them speak of a lone recipient; of several, each gets only what is said of it. */
function readSpoken(
  outcomes: readonly Outcome[],
  words: string,
  context: TextBounceContext,
): (outcome: Outcome) => Outcome | null {
  const wanted = outcomes.flatMap((outcome) => addressesOf(outcome).slice(0, 1))
  const failedRecipients = wanted.length > 0 ? wanted : context.failedRecipients
  const spoken = readTextBounce(words, { ...context, failedRecipients })
  if (outcomes.length === 1) return () => spoken[0] ?? null
  const byAddress = new Map(spoken.map((one) => [one.recipient?.toLowerCase(), one]))
  return (outcome) => {
    const address = addressesOf(outcome).find((one) => byAddress.has(one.toLowerCase()))
    return byAddress.get(address?.toLowerCase()) ?? null
  }
}

function addressesOf({ recipient, originalRecipient }: Outcome): string[] {
  return [recipient, originalRecipient].flatMap((address) => (address?.includes('@') ? [address] : []))
}

/** The server's own reply is worth more than a short word for it. */
function chooseText(reported: string, spoken: string): string {
  if (reported === '' || EXIT_CODE.test(reported)) return spoken || reported
  const hasCode = (text: string) => readSmtpReply(text).replyCode !== null
  return !hasCode(reported) && hasCode(spoken) ? spoken : reported
}

/** What a program ended with (X-Unix) is no reply. */
const EXIT_CODE = /^\d{1,3}$/
const NO_REPLY = { replyCode: null, enhancedStatusCode: null } as const

/** No code, or `5.0.0` where the server's own words give one of the same class that says more. */
function isGeneric(reported: string | null, spoken: string | null): boolean {
  if (reported === null) return true
  return spoken !== null && reported.endsWith('.0.0') && reported[0] === spoken[0]
}
