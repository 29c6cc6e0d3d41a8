import { createHash } from 'node:crypto'
import type { Setup } from '../../../../engine/setup/setup.ts'
import { tlsSettings } from '../../../mail/tls-settings.ts'
import { enterRecords } from '../enter-records.ts'
import { guideRecords } from '../guide-records.ts'
import { NEWCOMER } from '../newcomer-data.ts'
import { answer, hostOf, type NewcomerSite, type StageDeed } from '../newcomer-site.ts'

/** Gets a certificate for these names, and puts it where the software finds it. */
export async function getCertificate(site: NewcomerSite, names: readonly string[]): Promise<string> {
  const made = await site.makeCertificate({ names })
  site.certificate = made
  site.server.change({ tls: tlsSettings(made) })
  return createHash('sha256').update(made.spki).digest('hex')
}

/** For the host, and for the web server with the policy. */
export function certificateNames(setup: Setup): readonly string[] {
  return [hostOf(setup), `mta-sts.${NEWCOMER.domain}`]
}

function pointBack(site: NewcomerSite, name: string) {
  site.setReverse({ [NEWCOMER.ipv4]: name, [NEWCOMER.ipv6]: name })
  return answer(`Both addresses now point to ${name}.`, `Beide Adressen zeigen jetzt auf ${name}.`)
}

/** Two letters of the first label change places, as fingers do it. */
function misspelt(host: string): string {
  const [first = '', ...rest] = host.split('.')
  const wrong = first.length < 3 ? `${first}l` : `${first.slice(0, -2)}${first.at(-1)}${first.at(-2)}`
  return [wrong === first ? `${first}l` : wrong, ...rest].join('.')
}

/** One name, and four places that have to agree. */
export const NAMES: readonly StageDeed[] = [
  {
    id: 'host-name',
    step: 'names',
    isMistake: false,
    says: {
      en: 'Enter the addresses of the host name at the DNS host',
      de: 'Die Adressen des Hostnamens beim DNS-Anbieter eintragen',
    },
    act: (site, setup) => {
      const records = guideRecords(setup).filter(({ id }) => id.startsWith('address-'))
      enterRecords(site.zone, records)
      const shown = records.map(({ data }) => data).join(', ')
      return records.length === 0
        ? answer(
            'The guide knows no address yet, so nothing was entered.',
            'Der Leitfaden kennt noch keine Adresse, also wurde nichts eingetragen.',
          )
        : answer(`${hostOf(setup)} now leads to ${shown}.`, `${hostOf(setup)} führt jetzt zu ${shown}.`)
    },
  },
  {
    id: 'ptr',
    step: 'names',
    isMistake: false,
    says: {
      en: 'Set the reverse name to the host name at the hoster',
      de: 'Den Rückwärtsnamen beim Hoster auf den Hostnamen setzen',
    },
    act: (site, setup) => pointBack(site, hostOf(setup)),
  },
  {
    id: 'ptr-misspelt',
    step: 'names',
    isMistake: true,
    says: { en: 'Set the reverse name with a typing error', de: 'Den Rückwärtsnamen mit einem Tippfehler setzen' },
    act: (site, setup) => pointBack(site, misspelt(hostOf(setup))),
  },
  {
    id: 'ptr-bare-domain',
    step: 'names',
    isMistake: true,
    says: {
      en: 'Set the reverse name to the bare domain',
      de: 'Den Rückwärtsnamen auf die bloße Domain setzen',
    },
    act: (site) => pointBack(site, NEWCOMER.domain),
  },
  {
    id: 'greeting',
    step: 'names',
    isMistake: false,
    says: { en: 'Give the machine the host name', de: 'Dem Rechner den Hostnamen geben' },
    act: (site, setup) => {
      site.server.change({ host: hostOf(setup) })
      return answer(`The machine is called ${hostOf(setup)}.`, `Der Rechner heißt ${hostOf(setup)}.`)
    },
  },
  {
    id: 'certificate',
    step: 'names',
    isMistake: false,
    says: { en: 'Get the certificate for the host name', de: 'Das Zertifikat für den Hostnamen holen' },
    act: async (site, setup) => {
      const digest = await getCertificate(site, certificateNames(setup))
      return answer(
        'The certificate is there. This is the SHA-256 of its public key, which DANE wants to know.',
        'Das Zertifikat ist da. Das ist der SHA-256 seines öffentlichen Schlüssels, den DANE wissen will.',
        digest,
      )
    },
  },
  {
    id: 'certificate-bare-domain',
    step: 'names',
    isMistake: true,
    says: {
      en: 'Get the certificate for the bare domain only',
      de: 'Das Zertifikat nur für die bloße Domain holen',
    },
    act: async (site) => {
      const digest = await getCertificate(site, [NEWCOMER.domain])
      return answer(
        `The certificate is there, for ${NEWCOMER.domain}. Who connects to the mail server sees it as soon as its software runs.`,
        `Das Zertifikat ist da, für ${NEWCOMER.domain}. Wer sich mit dem Mailserver verbindet, sieht es, sobald dessen Software läuft.`,
        digest,
      )
    },
  },
]
