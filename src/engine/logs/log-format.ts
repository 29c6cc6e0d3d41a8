import type { Action, Outcome } from '../bounces/diagnosis.ts'
import { EMPTY_OUTCOME, isSuccess } from '../bounces/outcome.ts'
import { readSmtpCommand } from '../bounces/smtp-command.ts'
import { foldReplyLines, readSmtpReply, type SmtpReply } from '../messages/smtp-reply.ts'
import { toInstant } from './instant.ts'
import type { LogLine } from './log-line.ts'
import type { LogMemory } from './log-memory.ts'

/** How one mail software writes its log. */
export interface LogFormat {
  /** True for a line that this software wrote, whatever it tells. Cheap, as it is asked of each line. */
  readonly recognizes: (line: LogLine) => boolean
  /** What the line tells of its recipients: nothing when it is about a connection, or about mail that only came in. */
  readonly read: (line: LogLine, memory: LogMemory) => readonly Told[]
}

/** What a line tells of one recipient. Fields that are left out are read from the text and from what syslog put in front. */
export interface Told extends Partial<Outcome> {
  readonly action: Action | null
  readonly text: string
}

/** The whole outcome that a line tells: codes and command come from its text, where the line has no fields for them. */
export function completeOutcome(line: LogLine, told: Told): Outcome {
  const text = foldReplyLines(told.text)
  const success = isSuccess(told)
  return {
    ...EMPTY_OUTCOME,
    reportingMta: line.host,
    lastAttemptDate: line.time === null ? null : toInstant(line.time),
    command: success ? null : readSmtpCommand(text),
    ...(success ? readAcceptance(text) : readSmtpReply(text)),
    ...told,
    text,
  }
}

/** A success says little more than its code, which stands in front; the log may have taken it off. */
const ACCEPTANCE = /(?:said: |^)(?:(2\d\d)(?=$|[ -]))?[ -]?(2\.\d{1,3}\.\d{1,3}(?![\d.]))?/

function readAcceptance(text: string): SmtpReply {
  const said = text.indexOf('said: ')
  const match = ACCEPTANCE.exec(said < 0 ? text : text.slice(said))
  return { replyCode: match?.[1] ?? null, enhancedStatusCode: match?.[2] ?? null }
}

/** What a reply or an enhanced status code means for the recipient; `otherwise` when there is none. */
export function actionOf(code: string | null | undefined, otherwise: Action): Action {
  const first = code?.[0]
  return first === '5' ? 'failed' : first === '4' ? 'delayed' : first === '2' ? 'relayed' : otherwise
}
