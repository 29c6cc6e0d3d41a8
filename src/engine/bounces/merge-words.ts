import { readSmtpReply } from '../messages/smtp-reply.ts'
import type { Outcome } from './diagnosis.ts'
import { readTextBounce, type TextBounceContext } from './read-text-bounce.ts'

/** Completes what a report says of a recipient with what the words beside it say: many reports leave the server's reply to the words. */
export function mergeWords(outcome: Outcome, words: string, alone: boolean, context: TextBounceContext): Outcome {
  if (outcome.text !== '' && outcome.replyCode !== null && outcome.recipient?.includes('@')) return outcome
  const spoken = findSpoken(outcome, words, alone, context)
  if (!spoken) return outcome
  const text = chooseText(outcome.text, spoken.text)
  const reply = readSmtpReply(text)
  return {
    ...outcome,
    recipient: outcome.recipient?.includes('@') ? outcome.recipient : (spoken.recipient ?? outcome.recipient),
    text,
    replyCode: outcome.replyCode ?? reply.replyCode,
    enhancedStatusCode: outcome.enhancedStatusCode ?? reply.enhancedStatusCode,
    command: outcome.command ?? spoken.command,
    remoteMta: outcome.remoteMta ?? spoken.remoteMta,
    reportingMta: outcome.reportingMta ?? spoken.reportingMta,
    action: outcome.action ?? spoken.action,
  }
}

function findSpoken(outcome: Outcome, words: string, alone: boolean, context: TextBounceContext): Outcome | null {
  const wanted = [outcome.recipient, outcome.originalRecipient].flatMap((address) => (address?.includes('@') ? [address] : []))
  const [first] = readTextBounce(words, { ...context, failedRecipients: wanted.length > 0 ? wanted.slice(0, 1) : context.failedRecipients })
  return first && (alone || wanted.length > 0) ? first : null
}

/** The server's own reply is worth more than a short word for it. */
function chooseText(reported: string, spoken: string): string {
  if (reported === '') return spoken
  const hasCode = (text: string) => readSmtpReply(text).replyCode !== null
  return !hasCode(reported) && hasCode(spoken) ? spoken : reported
}
