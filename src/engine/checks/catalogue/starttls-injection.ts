import type { Check } from '../check.ts'
import { injectionSessions } from '../facts/injection-sessions.ts'
import { talkedServers } from '../facts/mx-sessions.ts'
import { type Judgement, nameOf, sumUp, withoutServers } from '../judge-servers.ts'
import { fixBy, notApplicable, rfc, source } from '../verdict.ts'
import type { SmtpSession } from '../world.ts'

export const check: Check = {
  id: 'starttls-injection',
  area: 'transport',
  level: 'must',
  subject: 'domain',
  title: { en: 'Nothing slips in behind STARTTLS', de: 'Hinter STARTTLS schlüpft nichts hinein' },
  explanation: {
    en: 'Whoever sits on the way can put commands behind STARTTLS, still in the clear. A server that carries them out afterwards holds them for the words of the encrypted sender.',
    de: 'Wer auf dem Weg sitzt, kann hinter STARTTLS noch im Klartext Befehle anhängen. Ein Server, der sie danach ausführt, hält sie für Worte des verschlüsselten Absenders.',
  },
  cites: [rfc(3207, '4.2'), source('CVE-2011-0411', 'https://www.postfix.org/CVE-2011-0411.html')],
  run: async (run) => {
    const sessions = await run.get(injectionSessions)
    if (sessions.length > 0)
      return sumUp(sessions.map(({ server, session }) => ({ target: nameOf(server), ...judge(session) })))
    if ((await run.get(talkedServers)).length === 0) return withoutServers(run)
    return notApplicable(NO_TLS, 'starttls-offered')
  },
}

function judge({ connection, ranBehindStartTls }: SmtpSession): Judgement {
  if (connection !== 'connected') return { outcome: 'temperror', summary: NOT_TRIED }
  if (ranBehindStartTls === true) return { outcome: 'fail', summary: RAN, fix: fixBy(UPDATE) }
  return { outcome: 'pass', summary: { en: 'It is dropped or refused.', de: 'Es wird verworfen oder abgelehnt.' } }
}

const NO_TLS = { en: 'No TLS came about.', de: 'Es kam kein TLS zustande.' }
const NOT_TRIED = {
  en: 'Could not tell: the server took no further connection.',
  de: 'Nicht festzustellen: Der Server nahm keine weitere Verbindung an.',
}
const RAN = {
  en: 'A command sent in the clear behind STARTTLS was carried out under TLS.',
  de: 'Ein im Klartext hinter STARTTLS gesandter Befehl wurde unter TLS ausgeführt.',
}
const UPDATE = {
  en: 'Update the mail software, or the proxy in front of it; all current software drops such commands.',
  de: 'Die Mailsoftware oder den Proxy davor erneuern; alle heutige Software verwirft solche Befehle.',
}
