import type { Check } from '../check.ts'
import { exposedPorts } from '../facts/exposed-ports.ts'
import { talkedServers } from '../facts/mx-sessions.ts'
import { sumUp, withoutServers } from '../judge-servers.ts'
import { fixBy, notApplicable, rfc, source } from '../verdict.ts'

export const check: Check = {
  id: 'exposed-ports',
  area: 'reachability',
  level: 'should',
  subject: 'domain',
  title: { en: 'Inner services are not open to the world', de: 'Innere Dienste stehen nicht der Welt offen' },
  explanation: {
    en: 'Databases, caches and filters of a mail server talk among themselves without a password, or with a weak one. Open to the net they are found within hours.',
    de: 'Datenbanken, Zwischenspeicher und Filter eines Mailservers sprechen untereinander ohne Passwort oder mit einem schwachen. Im Netz offen, werden sie binnen Stunden gefunden.',
  },
  cites: [
    source('Rspamd: worker-controller', 'https://docs.rspamd.com/workers/controller/'),
    source('Redis: security', 'https://redis.io/docs/latest/operate/oss_and_stack/management/security/'),
    rfc(5321, '7'),
  ],
  run: async (run) => {
    const found = await run.get(exposedPorts)
    if ((await run.get(talkedServers)).length === 0) return withoutServers(run)
    if (found.length === 0) return notApplicable(LOOPBACK)
    return sumUp(
      found.map(({ address, open }) => ({
        target: address,
        ...(open.length === 0
          ? { outcome: 'pass', summary: { en: 'None is open.', de: 'Keiner ist offen.' } }
          : {
              outcome: 'warn',
              summary: { en: `Open: ${open.join(', ')}.`, de: `Offen: ${open.join(', ')}.` },
              fix: fixBy(CLOSE),
            }),
      })),
    )
  },
}

const LOOPBACK = {
  en: 'The servers are on this computer; from here it cannot be seen what is open to others.',
  de: 'Die Server sind auf diesem Rechner; von hier ist nicht zu sehen, was anderen offen steht.',
}
const CLOSE = {
  en: 'Let these services listen on loopback only (127.0.0.1), and close their ports in the firewall. With Docker, publish ports as 127.0.0.1:PORT: it goes round the firewall otherwise.',
  de: 'Diese Dienste nur auf Loopback lauschen lassen (127.0.0.1) und ihre Ports in der Firewall schließen. Bei Docker Ports als 127.0.0.1:PORT veröffentlichen: Sonst umgeht es die Firewall.',
}
