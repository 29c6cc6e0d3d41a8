import type { Setup } from '../../../../engine/setup/setup.ts'
import { tlsSettings } from '../../../mail/tls-settings.ts'
import { NEWCOMER } from '../newcomer-data.ts'
import { answer, hostOf, type NewcomerSite, type StageDeed } from '../newcomer-site.ts'
import type { ServerManner } from '../server-manner.ts'
import { copyKeys } from './keys.ts'
import { certificateNames, getCertificate } from './names.ts'

/** Whom the recipe makes a mailbox for. */
export const FIRST_MAILBOX = NEWCOMER.login.split('@')[0] ?? ''

/** Installs as the recipe says; who gives mistakes gets those too. */
async function install(site: NewcomerSite, setup: Setup, mistake: Partial<ServerManner> = {}) {
  const { role } = setup.choices
  if (site.certificate === null) await getCertificate(site, certificateNames(setup))
  const { certificate, server } = site
  const { manner } = server
  const signers = manner.signers.length > 0 ? manner.signers : await copyKeys(site, setup)
  server.change({
    isInstalled: true,
    host: hostOf(setup),
    tls: certificate === null ? null : tlsSettings(certificate),
    isOpenRelay: false,
    submission: role === 'receiveOnly' ? 'none' : 'tls',
    receives: role !== 'sendOnly',
    signers,
    localParts: [...new Set([...manner.localParts, FIRST_MAILBOX])],
    sendsBySix: setup.values.ipv6 !== '',
    ...mistake,
  })
  server.flush()
  const { host } = server.manner
  return role === 'relay'
    ? answer(
        `The mail software runs and greets as ${host}. There is no relay in this world: it sends by itself, and receivers will say that SPF names somebody else.`,
        `Die Mailsoftware läuft und grüßt als ${host}. In dieser Welt gibt es kein Relay: Sie sendet selbst, und Empfänger werden sagen, dass SPF jemand anderen nennt.`,
      )
    : answer(
        `The mail software runs and greets as ${host}. It has one mailbox: ${NEWCOMER.login}.`,
        `Die Mailsoftware läuft und grüßt als ${host}. Sie hat ein Postfach: ${NEWCOMER.login}.`,
      )
}

function wrong(id: string, says: StageDeed['says'], mistake: Partial<ServerManner>): StageDeed {
  return { id, step: 'software', isMistake: true, says, act: (site, setup) => install(site, setup, mistake) }
}

/** The mail software, as the recipe has it, and as haste has it. */
export const SOFTWARE: readonly StageDeed[] = [
  {
    id: 'install',
    step: 'software',
    isMistake: false,
    says: {
      en: 'Install the software as the recipe says',
      de: 'Die Software so einrichten, wie das Rezept es sagt',
    },
    act: (site, setup) => install(site, setup),
  },
  wrong(
    'open-relay',
    {
      en: 'Install it with all networks trusted (mynetworks = 0.0.0.0/0)',
      de: 'Sie einrichten und allen Netzen vertrauen (mynetworks = 0.0.0.0/0)',
    },
    { isOpenRelay: true },
  ),
  wrong(
    'no-starttls',
    { en: 'Install it and leave out TLS', de: 'Sie einrichten und TLS weglassen' },
    { tls: null, submission: 'none' },
  ),
  {
    id: 'self-signed',
    step: 'software',
    isMistake: true,
    says: {
      en: 'Install it with the self-signed certificate of the package',
      de: 'Sie mit dem selbstsignierten Zertifikat des Pakets einrichten',
    },
    act: async (site, setup) => {
      const made = await site.makeCertificate({ names: ['localhost'], issuer: 'self' })
      return install(site, setup, { tls: tlsSettings(made) })
    },
  },
  wrong(
    'clear-submission',
    {
      en: 'Install it and offer the login without TLS',
      de: 'Sie einrichten und die Anmeldung ohne TLS anbieten',
    },
    { submission: 'clear' },
  ),
  wrong(
    'greets-as-localhost',
    {
      en: 'Install it without giving the machine its name',
      de: 'Sie einrichten, ohne dem Rechner seinen Namen zu geben',
    },
    { host: 'localhost.localdomain' },
  ),
]
