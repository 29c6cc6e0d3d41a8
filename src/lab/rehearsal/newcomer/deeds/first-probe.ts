import { enterRecords } from '../enter-records.ts'
import { recordsOf } from '../guide-records.ts'
import { NEWCOMER } from '../newcomer-data.ts'
import { answer, type StageDeed } from '../newcomer-site.ts'
import { copyKeys } from './keys.ts'

/** What only a mail shows. */
export const FIRST_PROBE: readonly StageDeed[] = [
  {
    id: 'sends-well',
    step: 'firstProbe',
    isMistake: false,
    says: {
      en: 'Let the server sign, and send only from addresses that stand in SPF',
      de: 'Den Server signieren und nur von Adressen senden lassen, die in SPF stehen',
    },
    act: async (site, setup) => {
      const signers = await copyKeys(site, setup)
      enterRecords(site.zone, recordsOf(setup, 'spf'))
      site.server.change({
        signs: true,
        sendsBySix: setup.values.ipv6 !== '',
        ...(signers.length === 0 ? {} : { signers }),
      })
      return answer(
        'The server signs, and sends from addresses that stand in SPF.',
        'Der Server signiert und sendet von Adressen, die in SPF stehen.',
      )
    },
  },
  {
    id: 'unsigned',
    step: 'firstProbe',
    isMistake: true,
    says: { en: 'Forget to start what signs', de: 'Vergessen, das Signieren zu starten' },
    act: (site) => {
      site.server.change({ signs: false })
      return answer('Mail now leaves the server unsigned.', 'Mail verlässt den Server jetzt unsigniert.')
    },
  },
  {
    id: 'six-without-record',
    step: 'firstProbe',
    isMistake: true,
    says: {
      en: 'Send over IPv6 although SPF names the IPv4 address alone',
      de: 'Über IPv6 senden, obwohl SPF nur die IPv4-Adresse nennt',
    },
    act: (site) => {
      site.zone.set(NEWCOMER.domain, 'TXT', [
        ...site.zone.at(NEWCOMER.domain, 'TXT').filter((text) => !text.startsWith('v=spf1')),
        `v=spf1 ip4:${NEWCOMER.ipv4} -all`,
      ])
      site.server.change({ sendsBySix: true })
      return answer(
        `SPF names ${NEWCOMER.ipv4} alone, and receivers with IPv6 see ${NEWCOMER.ipv6}.`,
        `SPF nennt nur ${NEWCOMER.ipv4}, und Empfänger mit IPv6 sehen ${NEWCOMER.ipv6}.`,
      )
    },
  },
]
