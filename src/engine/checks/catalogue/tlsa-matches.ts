import type { Check } from '../check.ts'
import { daneStates } from '../facts/dane-states.ts'
import { type HostTlsa, hasRightLength, isKnown, shownTlsa, usableTlsa } from '../facts/tlsa.ts'
import type { Judgement } from '../judge-servers.ts'
import { judgeTlsa } from '../judge-tlsa.ts'
import type { Run } from '../run.ts'
import { fixRecords, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'tlsa-matches',
  area: 'transport',
  level: 'must',
  subject: 'domain',
  title: { en: 'TLSA records match the live certificate', de: 'TLSA-Einträge passen zum echten Zertifikat' },
  explanation: {
    en: 'Senders with DANE compare the certificate that the server shows with its TLSA records. If none matches they do not deliver, for days, and then give the mail back.',
    de: 'Absender mit DANE vergleichen das Zertifikat, das der Server zeigt, mit seinen TLSA-Einträgen. Passt keiner, stellen sie nicht zu, tagelang, und geben die Mail dann zurück.',
  },
  cites: [rfc(7671, '5.1'), rfc(7672, '3.1.1'), rfc(7672, '2.2')],
  run: (run) => judgeTlsa(run, 'secure', (tlsa) => judge(run, tlsa)),
}

async function judge(run: Run, { host, name, records }: HostTlsa): Promise<Judgement> {
  const [states, usable] = await Promise.all([run.get(daneStates, host), run.get(usableTlsa, host)])
  if (usable.length === 0) return unusable(records)
  if (states.length === 0) return NOT_OWN
  const seen = states.filter(({ live }) => live !== null)
  if (seen.length === 0) return { outcome: 'notApplicable', summary: NO_TLS, because: 'dane-starttls' }
  if (seen.some(({ anchor }) => anchor !== null && !(anchor.sent && anchor.named)))
    return { outcome: 'notApplicable', summary: ANCHOR, because: 'tlsa-anchor' }
  const wrong = seen.filter(({ matching }) => matching.length === 0)
  if (wrong.length === 0)
    return { outcome: 'pass', summary: { en: 'They match on every address.', de: 'Sie passen auf jeder Adresse.' } }
  const live = [...new Set(wrong.map((state) => state.live ?? ''))]
  const where = wrong.map(({ address }) => address).join(', ')
  const before = records.map(
    ({ usage, selector, matchingType, data }) => `${usage} ${selector} ${matchingType} ${data}`,
  )
  return {
    outcome: 'fail',
    summary: {
      en: `None of the ${usable.length} TLSA records matches the certificate shown at ${where}. Senders with DANE do not deliver.`,
      de: `Keiner der ${usable.length} TLSA-Einträge passt zum Zertifikat, das ${where} zeigt. Absender mit DANE stellen nicht zu.`,
    },
    fix: fixRecords(NOW, [{ name, type: 'TLSA', before: before.slice(0, 10), after: live }], RISK),
  }
}

/** Nothing that senders could use; which record is wrong is told by the check that knows it. */
function unusable(records: HostTlsa['records']): Judgement {
  const shown = records[0] === undefined ? '' : shownTlsa(records[0])
  const meant = records.filter(({ usage }) => usage === 2 || usage === 3)
  const because =
    meant.length === 0
      ? 'tlsa-usage'
      : meant.every(isKnown) && !meant.every(hasRightLength)
        ? 'tlsa-digest'
        : 'tlsa-parameters'
  return {
    outcome: 'notApplicable',
    summary: { en: `No record can be used (${shown}).`, de: `Kein Eintrag ist verwendbar (${shown}).` },
    because,
  }
}

const NOT_OWN: Judgement = {
  outcome: 'notApplicable',
  summary: {
    en: 'Left out: SMTP is only spoken with servers that are said to be one’s own.',
    de: 'Ausgelassen: SMTP wird nur mit Servern gesprochen, die als eigene angegeben sind.',
  },
}
const NO_TLS = {
  en: 'No TLS came about, so nothing could be compared.',
  de: 'Es kam kein TLS zustande, also war nichts zu vergleichen.',
}
const ANCHOR = {
  en: 'The authority that the records name is the matter.',
  de: 'Es liegt an der Stelle, die die Einträge nennen.',
}
const NOW = {
  en: 'Publish the record of the live key now. Keep the old one beside it until no address shows the old certificate.',
  de: 'Den Eintrag des echten Schlüssels jetzt veröffentlichen. Den alten daneben lassen, bis keine Adresse mehr das alte Zertifikat zeigt.',
}
const RISK = {
  en: 'Make sure first that the certificate seen from here is the right one: a wrong one may also mean that somebody stands between.',
  de: 'Vorher sicherstellen, dass das von hier gesehene Zertifikat das richtige ist: Ein falsches kann auch heißen, dass jemand dazwischensteht.',
}
