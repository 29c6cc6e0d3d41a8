import type { WantedRecord } from '../../../../engine/setup/records/wanted-record.ts'
import type { Setup } from '../../../../engine/setup/setup.ts'
import { cutOff } from '../enter-records.ts'
import { guideRecords, recordsBeforePolicies } from '../guide-records.ts'
import { NEWCOMER } from '../newcomer-data.ts'
import { answer, type NewcomerSite, type StageDeed } from '../newcomer-site.ts'

/** What the guide prints, as far as its turn has come. */
function due(site: NewcomerSite, setup: Setup): readonly WantedRecord[] {
  return site.server.manner.policy === null ? recordsBeforePolicies(setup) : guideRecords(setup)
}

function enter(site: NewcomerSite, records: readonly WantedRecord[]) {
  site.zone.become(records)
  return answer(
    `The DNS host has entered ${records.length} records. They are visible at once.`,
    `Der DNS-Anbieter hat ${records.length} Records eingetragen. Sie sind sofort sichtbar.`,
  )
}

/** Every mistake enters all the rest as it should be. */
function mistake(
  id: string,
  says: StageDeed['says'],
  change: (record: WantedRecord, setup: Setup) => readonly WantedRecord[],
): StageDeed {
  return {
    id,
    step: 'records',
    isMistake: true,
    says,
    act: (site, setup) =>
      enter(
        site,
        due(site, setup).flatMap((record) => change(record, setup)),
      ),
  }
}

/** The zone, as the guide prints it, and as forms and fingers make it. */
export const RECORDS: readonly StageDeed[] = [
  {
    id: 'records',
    step: 'records',
    isMistake: false,
    says: {
      en: 'Enter the records as the guide prints them',
      de: 'Die Records so eintragen, wie der Leitfaden sie zeigt',
    },
    act: (site, setup) => enter(site, due(site, setup)),
  },
  mistake(
    'records-cut',
    {
      en: 'Enter them in a form that cuts texts off at 255 characters',
      de: 'Sie in ein Formular eintragen, das Texte nach 255 Zeichen abschneidet',
    },
    (record) => [cutOff(record)],
  ),
  mistake(
    'name-doubled',
    {
      en: 'Type the whole name of the DMARC record where the form adds the domain itself',
      de: 'Den ganzen Namen des DMARC-Records eintippen, wo das Formular die Domain selbst anhängt',
    },
    (record) => [record.id.startsWith('dmarc-') ? { ...record, name: `${record.name}${NEWCOMER.domain}.` } : record],
  ),
  mistake(
    'spf-twice',
    {
      en: 'Leave the SPF record of the DNS host’s template beside the new one',
      de: 'Den SPF-Record aus der Vorlage des DNS-Anbieters neben dem neuen stehen lassen',
    },
    (record) => (record.id === `spf-${NEWCOMER.domain}` ? [record, { ...record, data: 'v=spf1 a mx ~all' }] : [record]),
  ),
  mistake(
    'mx-address',
    {
      en: 'Enter the IP address as mail server',
      de: 'Die IP-Adresse als Mailserver eintragen',
    },
    (record) => [record.type === 'MX' ? { ...record, data: `10 ${NEWCOMER.ipv4}.` } : record],
  ),
]
