import { isPublicAddress } from '../../dns/special-addresses.ts'
import type { Check } from '../check.ts'
import { FOREIGN } from '../facts/client-services.ts'
import type { Judgement } from '../judge-servers.ts'
import { judgeSubmission, type Submission } from '../judge-services.ts'
import { shorten } from '../shorten.ts'
import { answerOf, replyTo, spelled } from '../smtp-answer.ts'
import { fixBy, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'submission-needs-login',
  area: 'clients',
  level: 'must',
  subject: 'domain',
  title: { en: 'Nobody hands in mail without a login', de: 'Niemand liefert ohne Anmeldung Mail ein' },
  explanation: {
    en: 'The submission ports are for users who have logged in. If strangers may send there, the server is an open relay.',
    de: 'Die Einlieferungsports sind für angemeldete Nutzer. Dürfen Fremde dort senden, ist der Server ein offenes Relay.',
  },
  cites: [rfc(6409, '4.3'), rfc(5321, '7.1')],
  run: (run) => judgeSubmission(run, judge),
}

function judge({ said, endpoint }: Submission): Judgement {
  const reply = replyTo(said, FOREIGN)
  const mail = said.replies.find(({ command }) => command.startsWith('MAIL'))?.reply ?? null
  if (reply !== null && answerOf(reply) === 'accepted') {
    if (
      !isPublicAddress(endpoint.address) &&
      !/^(?:192\.0\.2|198\.51\.100|203\.0\.113)\.|^2001:db8:/.test(endpoint.address)
    )
      return { outcome: 'temperror', summary: TRUSTED }
    const line = shorten(spelled(reply))
    return {
      outcome: 'fail',
      summary: {
        en: `Without login a foreign recipient is taken: “${line}”.`,
        de: `Ohne Anmeldung wird ein fremder Empfänger angenommen: „${line}“.`,
      },
      fix: fixBy(CLOSE, SETTINGS),
    }
  }
  if (reply === null && mail === null) return { outcome: 'temperror', summary: NOT_ASKED }
  return {
    outcome: 'pass',
    summary: { en: 'Without login mail is refused.', de: 'Ohne Anmeldung wird Mail abgelehnt.' },
  }
}

const TRUSTED = {
  en: 'Could not tell from here: the server takes mail from this computer without login; it may stand in a network that the server trusts.',
  de: 'Von hier aus nicht festzustellen: Der Server nimmt von diesem Rechner ohne Anmeldung Mail an; er mag in einem Netz stehen, dem der Server vertraut.',
}
const NOT_ASKED = {
  en: 'Could not tell: the conversation did not come that far.',
  de: 'Nicht festzustellen: Das Gespräch kam nicht so weit.',
}
const CLOSE = { en: 'Demand login on this port.', de: 'Auf diesem Port die Anmeldung verlangen.' }
const SETTINGS = [
  { software: 'Postfix', file: 'master.cf', lines: ['  -o smtpd_relay_restrictions=permit_sasl_authenticated,reject'] },
]
