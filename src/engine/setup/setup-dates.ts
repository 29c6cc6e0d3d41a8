import type { Localized } from '../bounces/diagnosis.ts'
import type { Setup } from './setup.ts'
import { WARM_UP } from './warm-up.ts'

/** Something that is to be done on a day. */
export interface SetupDate {
  readonly id: string
  /** RFC 3339, UTC. */
  readonly at: string
  readonly says: Localized
}

const DAY_MS = 86_400_000

/** What a set-up puts into the calendar: policies that become stricter, the change of keys, the slow beginning, the monthly look. Counted from when its records were verified the first time, else from its beginning. */
export function setupDates({ createdAt, steps, choices, values }: Setup): readonly SetupDate[] {
  const from = Date.parse(steps.records?.since ?? steps.records?.verification?.at ?? createdAt)
  const on = (id: string, days: number, says: Localized): SetupDate => ({
    id,
    at: new Date(from + days * DAY_MS).toISOString(),
    says,
  })
  const { domain } = values
  const sends = choices.role !== 'receiveOnly'
  return [
    ...(sends && choices.dmarc === 'none'
      ? [
          on('dmarc-quarantine', 14, {
            en: `${domain}: look at two weeks of DMARC reports. If nothing honest fails, set p=quarantine.`,
            de: `${domain}: zwei Wochen DMARC-Berichte ansehen. Scheitert nichts Redliches, p=quarantine setzen.`,
          }),
          on('dmarc-reject', 44, {
            en: `${domain}: another month of clean reports? Set p=reject.`,
            de: `${domain}: einen weiteren Monat saubere Berichte? p=reject setzen.`,
          }),
        ]
      : []),
    ...(choices.mtaSts === 'testing'
      ? [
          on('sts-enforce', 14, {
            en: `${domain}: no failures in the TLS reports? Set the MTA-STS policy to enforce, with a new id.`,
            de: `${domain}: keine Fehler in den TLS-Berichten? Die MTA-STS-Policy auf enforce setzen, mit neuer id.`,
          }),
        ]
      : []),
    ...(sends ? WARM_UP.map(({ id, days: [day], says }) => on(id, day - 1, says)) : []),
    ...(sends ? keyDates(on, domain) : []),
    ...Array.from({ length: 12 }, (_, month) =>
      on(`monthly-${month + 1}`, 30 * (month + 1), {
        en: `${domain}: the monthly look at the mail server.`,
        de: `${domain}: der monatliche Blick auf den Mailserver.`,
      }),
    ),
  ].toSorted((a, b) => (a.at < b.at ? -1 : 1))
}

/** New keys beside the old ones first; the old ones go when nothing signed with them is under way any more. */
function keyDates(on: (id: string, days: number, says: Localized) => SetupDate, domain: string): readonly SetupDate[] {
  return [
    on('keys-publish', 351, {
      en: `${domain}: make new DKIM keys under a new selector and publish them; the old ones stay.`,
      de: `${domain}: neue DKIM-Schlüssel unter neuem Selektor erzeugen und veröffentlichen; die alten bleiben.`,
    }),
    on('keys-switch', 353, {
      en: `${domain}: sign with the new DKIM selector.`,
      de: `${domain}: mit dem neuen DKIM-Selektor signieren.`,
    }),
    on('keys-revoke', 365, {
      en: `${domain}: empty the p= of the old DKIM selector, and remove the record a month later.`,
      de: `${domain}: p= des alten DKIM-Selektors leeren und den Record einen Monat später entfernen.`,
    }),
  ]
}
