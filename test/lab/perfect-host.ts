import type { MadeCertificate } from '../../src/lab/certificates/certificate-data.ts'
import type { Scenario } from '../../src/lab/scenario.ts'
import { ADDRESSES, DOMAIN, MAIL_HOST } from '../../src/lab/scenarios/perfect/addresses.ts'
import { perfectScenario } from '../../src/lab/scenarios/perfect/perfect-scenario.ts'
import { loadCheckKnowledge } from '../../src/node/knowledge/load-check-knowledge.ts'
import type { Checked, RealLab } from './real-lab.ts'
import type { MailHost } from './servers/mail-host.ts'

/** The mail host of the perfect scenario. */
export const HOST: MailHost = {
  name: MAIL_HOST,
  domain: DOMAIN,
  addresses: ADDRESSES.mail,
  mailboxes: ['postmaster', 'abuse', 'hostmaster', 'security', 'noc', 'webmaster', 'info', 'dmarc', 'tls-reports'],
}

/** What is said about the domain on the command line. */
export const ARGUMENTS = [DOMAIN, '--own', 'all', '--selector', 's2026,s2026e', '--ip', ADDRESSES.mail[0]]

/** The perfect scenario, with the blocklists that Postdesk knows. */
export function perfect(): Scenario {
  return perfectScenario(loadCheckKnowledge('out/check-knowledge.json').blocklists)
}

export function certificateOf({ certificates }: RealLab, name: string): MadeCertificate {
  const certificate = certificates.get(name)
  if (certificate === undefined) throw new Error(`The scenario has no certificate ${name}`)
  return certificate
}

/** What is wrong: `fail starttls-offered: …`. */
export function complaints({ findings }: Checked): readonly string[] {
  return findings
    .filter(({ outcome }) => outcome === 'fail' || outcome === 'warn')
    .map(({ id, outcome, summary }) => `${outcome} ${id}: ${summary}`)
}

/** What is wrong with a domain or its servers. Of the resolver of this computer, which is slow when the computer is busy, nothing is told. */
export function complaintsAboutDomain(checked: Checked): readonly string[] {
  return complaints(checked).filter((line) => !line.startsWith('warn resolver-answers:'))
}

/** The ids of what is wrong. */
export function wrong(checked: Checked): readonly string[] {
  return complaints(checked).map((line) => line.split(':')[0] ?? '')
}

export function outcomeOf({ findings }: Checked, id: string): string | undefined {
  return findings.find((finding) => finding.id === id)?.outcome
}
