import { createHash } from 'node:crypto'
import { mtaStsPolicy } from '../../../../engine/setup/records/policy-records.ts'
import type { Setup } from '../../../../engine/setup/setup.ts'
import { enterRecords } from '../enter-records.ts'
import { guideRecords, recordsOf } from '../guide-records.ts'
import { NEWCOMER } from '../newcomer-data.ts'
import { answer, hostOf, type NewcomerSite, type StageDeed } from '../newcomer-site.ts'
import { certificateNames, getCertificate } from './names.ts'

/** A week, as the guide has it. */
const MAX_AGE = 604_800

/** What announces the policy, and the keys of DANE. */
function announce(site: NewcomerSite, setup: Setup): void {
  const tlsa = guideRecords(setup).filter(({ type }) => type === 'TLSA')
  enterRecords(site.zone, [...recordsOf(setup, 'mta-sts', 'mta-sts-host', 'tls-rpt', 'dmarc'), ...tlsa])
  if (tlsa.length === 0) site.zone.set(`_25._tcp.${hostOf(setup)}`, 'TLSA', [])
}

/** A web server shows the certificate that is there; one for its name is got where it lacks. */
async function serve(site: NewcomerSite, setup: Setup, policy: string | null): Promise<void> {
  if (site.certificate === null) await getCertificate(site, certificateNames(setup))
  const { manner } = site.server
  site.server.change({ policy: policy ?? '', tls: manner.tls })
}

/** Transport that is announced: the file first, then what tells of it. */
export const POLICIES: readonly StageDeed[] = [
  {
    id: 'policy',
    step: 'policies',
    isMistake: false,
    says: {
      en: 'Put the policy file on the web server, then enter the records that announce it',
      de: 'Die Policy-Datei auf den Webserver legen, dann die Records eintragen, die sie ankündigen',
    },
    act: async (site, setup) => {
      const { mtaSts } = setup.choices
      await serve(site, setup, mtaSts === 'off' ? null : mtaStsPolicy([hostOf(setup)], mtaSts, MAX_AGE))
      announce(site, setup)
      return answer(
        'The file is served, and the records are entered.',
        'Die Datei ist abrufbar, und die Records sind eingetragen.',
      )
    },
  },
  {
    id: 'policy-missing',
    step: 'policies',
    isMistake: true,
    says: {
      en: 'Enter the records first, without any file',
      de: 'Zuerst die Records eintragen, ohne die Datei',
    },
    act: async (site, setup) => {
      await serve(site, setup, null)
      announce(site, setup)
      return answer(
        'The policy is announced, and its file is not there.',
        'Die Policy ist angekündigt, und ihre Datei gibt es nicht.',
      )
    },
  },
  {
    id: 'policy-other-mx',
    step: 'policies',
    isMistake: true,
    says: {
      en: 'Serve a policy that enforces, with another mail server in it',
      de: 'Eine Policy mit „enforce“ abrufbar machen, in der ein anderer Mailserver steht',
    },
    act: async (site, setup) => {
      await serve(site, setup, mtaStsPolicy([`mx1.${NEWCOMER.domain}`], 'enforce', MAX_AGE))
      announce(site, setup)
      return answer(
        'The file is served, and the records are entered. Who follows the policy delivers nothing any more.',
        'Die Datei ist abrufbar, und die Records sind eingetragen. Wer der Policy folgt, stellt nichts mehr zu.',
      )
    },
  },
  {
    id: 'tlsa-other-key',
    step: 'policies',
    isMistake: true,
    says: {
      en: 'Enter the TLSA record of another key',
      de: 'Den TLSA-Record eines anderen Schlüssels eintragen',
    },
    act: async (site, setup) => {
      const other = await site.makeCertificate({ names: [hostOf(setup)], generation: 2 })
      const digest = createHash('sha256').update(other.spki).digest('hex')
      site.zone.set(`_25._tcp.${hostOf(setup)}`, 'TLSA', [`3 1 1 ${digest}`])
      return answer(
        'The TLSA record stands there, and fits no certificate in use.',
        'Der TLSA-Record steht da und passt zu keinem benutzten Zertifikat.',
      )
    },
  },
]
