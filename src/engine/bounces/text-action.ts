import { FAILURE_WORDS } from './bounce-phrases.ts'
import type { Action } from './diagnosis.ts'

const GIVEN_UP = /permanent|has been (?:returned|removed)|giv(?:en|ing) up|final|no further attempts/i
const NOT_YET = /not yet been delivered|hasn't been delivered yet/i
const DELAYED =
  /not (?:yet )?been delivered (?:to|yet)|hasn't been delivered yet|has been delayed|(?:is|was|still) being (?:retried|attempted)|still trying|will (?:continue|keep) (?:to try|trying|to be)|attempts? (?:will continue|to deliver the message will continue)|warning message only|warning only|temporary failure report|do not need to re-?send|do not resend|delivery (?:is )?delayed|is delayed|wird weiterhin|noch nicht zugestellt|verzögert|retardée|n'a pas encore été|aún no se ha|retrasad|non è ancora stat|ritardat|ainda não foi|atrasad|nog niet (?:bezorgd|afgeleverd)|vertraagd|fördröjd|forsinke|opóźnion|zpožděn|задерж|再試行|遅延|延迟|延遲|지연|retry(?:ing)? (?:for|until)/i
const DELAYED_SUBJECT =
  /\b(?:delayed|delay\)|warning: (?:message|could not send))|verzögert|retard|retras|ritard|atras|vertraag|fördröj|forsink|opóźn|задерж|遅延|延迟|延遲|지연/i
const DELIVERED =
  /(?:was|were|has been|have been) (?:successfully )?(?:delivered|relayed)|successfully delivered|delivery to these recipients .{0,20}is complete|successful (?:mail )?delivery|erfolgreich zugestellt|a été remis|se entregó correctamente|è stato recapitato/i

/** Failed, only delayed, or delivered, as the words or the subject of a bounce say. */
export function readTextAction(words: string, subject: string): Action {
  const head = words.slice(0, 4000)
  if (GIVEN_UP.test(head) && !NOT_YET.test(head)) return 'failed'
  if (DELAYED.test(head) || DELAYED_SUBJECT.test(subject)) return 'delayed'
  return DELIVERED.test(head) && !FAILURE_WORDS.test(head) ? 'delivered' : 'failed'
}
