import type { Localized } from '../../bounces/diagnosis.ts'
import type { Check } from '../check.ts'
import { judgeMtaSts } from '../judge-mta-sts.ts'
import { couldNotTell, fail, fixBy, notApplicable, pass, rfc } from '../verdict.ts'
import type { HttpsOutcome } from '../world.ts'

export const check: Check = {
  id: 'mta-sts-fetch',
  area: 'transport',
  level: 'must',
  subject: 'domain',
  title: { en: 'The MTA-STS policy can be fetched', de: 'Die MTA-STS-Richtlinie lässt sich holen' },
  explanation: {
    en: 'Senders fetch the policy over https and want the answer 200. Otherwise there is no policy, or they keep the one they have.',
    de: 'Absender holen die Richtlinie über https und wollen die Antwort 200. Sonst gibt es keine Richtlinie, oder sie behalten die, die sie haben.',
  },
  cites: [rfc(8461, '3.3')],
  run: (run) =>
    judgeMtaSts(run, 'fetch', ({ page }) => {
      if (page === null) return notApplicable(NO_HOST, 'mta-sts-host')
      if (page.outcome === 'cancelled' || page.outcome === 'unreachable') return couldNotTell(NO_WAY)
      if (page.outcome === 'ok' && page.status === 200)
        return pass({ en: 'It can be fetched.', de: 'Sie lässt sich holen.' })
      return fail(page.outcome === 'ok' ? answered(page.status) : (WHY[page.outcome] ?? MALFORMED), { fix: fixBy(FIX) })
    }),
}

function answered(status: number | null): Localized {
  return {
    en: `The policy host answers ${status ?? 'nothing'} instead of 200.`,
    de: `Der Richtlinien-Host antwortet ${status ?? 'nichts'} statt 200.`,
  }
}

const NO_HOST = { en: 'The policy host has no address.', de: 'Der Richtlinien-Host hat keine Adresse.' }
const NO_WAY = {
  en: 'Could not tell: there is no way from here to the policy host.',
  de: 'Nicht festzustellen: Von hier führt kein Weg zum Richtlinien-Host.',
}
const MALFORMED = {
  en: 'The policy host does not speak https as it should.',
  de: 'Der Richtlinien-Host spricht https nicht, wie er sollte.',
}
const WHY: Readonly<Partial<Record<HttpsOutcome['outcome'], Localized>>> = {
  nameNotFound: {
    en: 'The name of the policy host was not found.',
    de: 'Der Name des Richtlinien-Hosts wurde nicht gefunden.',
  },
  refused: {
    en: 'The policy host refuses connections on port 443.',
    de: 'Der Richtlinien-Host lehnt Verbindungen auf Port 443 ab.',
  },
  timeout: {
    en: 'The policy host did not answer within ten seconds.',
    de: 'Der Richtlinien-Host antwortete nicht innerhalb von zehn Sekunden.',
  },
  tls: {
    en: 'No encrypted connection to the policy host came about.',
    de: 'Zum Richtlinien-Host kam keine verschlüsselte Verbindung zustande.',
  },
}
const FIX = {
  en: 'Let a web server answer on port 443 for this name, with the file at /.well-known/mta-sts.txt.',
  de: 'Einen Webserver auf Port 443 für diesen Namen antworten lassen, mit der Datei unter /.well-known/mta-sts.txt.',
}
