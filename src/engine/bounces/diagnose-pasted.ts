import type { Knowledge } from '../knowledge/compile.ts'
import type { HeaderBlock } from '../messages/headers.ts'
import { readSmtpReply } from '../messages/smtp-reply.ts'
import { answerPlain } from './answer-plain.ts'
import { BOUNCE_WORDS, FAILURE_WORDS } from './bounce-phrases.ts'
import { startsWithReply } from './diagnose-reply.ts'
import type { DiagnosedInput } from './diagnosis.ts'
import { findRecipients } from './find-recipients.ts'
import { judge } from './judge.ts'
import { mergeWords } from './merge-words.ts'
import { isSuccess } from './outcome.ts'
import { readReport } from './read-report.ts'
import { NO_CONTEXT, readTextBounce, unreadLines } from './read-text-bounce.ts'
import { takesLeave } from './recognize-answers.ts'
import type { SplitText } from './split-returned.ts'

/** Reporting-MTA, Final-Recipient …: the report part, pasted alone. */
export function diagnoseFields(text: string, knowledge: Knowledge): DiagnosedInput | null {
  const at = /^(?:reporting-mta|final-recipient|original-recipient)[ \t]{0,9}:/im.exec(text.slice(0, 65_536))
  if (!at || !/^final-recipient[ \t]{0,9}:/im.test(text)) return null
  const words = text.slice(0, at.index)
  const outcomes = mergeWords(readReport(text.slice(at.index)), words, NO_CONTEXT)
  if (outcomes.length === 0) return null
  const diagnoses = outcomes.map((outcome) => judge(outcome, words, knowledge))
  return outcomes.every(isSuccess)
    ? answerPlain('report', 'successReport', diagnoses)
    : answerPlain('dsn', 'deliveryStatusNotification', diagnoses)
}

/** Lines that name recipients as a bounce does, with a code or with words that tell of a failure, whatever their language. */
export function diagnoseLines({ words, returned }: SplitText, knowledge: Knowledge): DiagnosedInput | null {
  if (startsWithReply(words)) return null
  const lines = words.trim().split('\n', 4000)
  const listed = findRecipients(lines, new Set()).filter(({ weight }) => weight >= 5)
  if (listed.length === 0 || (listed.length === 1 && lines.length < 4 && listed[0]?.line === 0)) return null
  const coded = readSmtpReply(words).replyCode !== null
  const told =
    coded || (listed.some(({ weight }) => weight >= 6) && FAILURE_WORDS.test(headOf(words)) && !takesLeave(words))
  return told ? answerBody(words, returned, knowledge) : null
}

/** The words of a bounce, pasted without its headers. */
export function diagnoseBody({ words, returned }: SplitText, knowledge: Knowledge): DiagnosedInput | null {
  const head = words.slice(0, 6000)
  if (!CODED.test(head) && (!BOUNCE_WORDS.test(headOf(words)) || takesLeave(words))) return null
  return answerBody(words, returned, knowledge)
}

const CODED =
  /(?:said|response|error|reason|answer|status|diagnostic)[^\n]{0,120}:\s*[45]\d\d[ -]|[45]\d\d[ -]#?[45]\.\d{1,3}\.\d{1,3}/i

function headOf(words: string): string {
  return words.slice(0, 6000).replace(/\s+/g, ' ')
}

function answerBody(words: string, returned: HeaderBlock | null, knowledge: Knowledge): DiagnosedInput | null {
  const outcomes = readTextBounce(words, { ...NO_CONTEXT, returned })
  if (outcomes.length === 0) return null
  const diagnoses = outcomes.map((outcome) => judge(outcome, outcomes.length === 1 ? words : '', knowledge))
  const answer = outcomes.every(isSuccess)
    ? answerPlain('report', 'successReport', diagnoses)
    : answerPlain('bounce', 'bounceWithoutReport', diagnoses)
  return { ...answer, limits: unreadLines(words) }
}
