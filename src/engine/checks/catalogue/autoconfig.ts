import type { Check } from '../check.ts'
import { autoconfig } from '../facts/autoconfig.ts'
import { clientServices } from '../facts/client-services.ts'
import { couldNotTell, fixBy, notApplicable, notice, pass, source } from '../verdict.ts'

export const check: Check = {
  id: 'autoconfig',
  area: 'clients',
  level: 'may',
  subject: 'domain',
  title: { en: 'Thunderbird and others find their settings', de: 'Thunderbird und andere finden ihre Einstellungen' },
  explanation: {
    en: 'Thunderbird and many mobile programs fetch a small file from the domain that names the servers. Without it they guess, or ask the user.',
    de: 'Thunderbird und viele Mobilprogramme holen von der Domain eine kleine Datei, die die Server nennt. Ohne sie raten sie oder fragen den Nutzer.',
  },
  cites: [source('Thunderbird: autoconfiguration', 'https://wiki.mozilla.org/Thunderbird:Autoconfiguration')],
  run: async (run) => {
    const [{ page, unknown }, services] = await Promise.all([run.get(autoconfig), run.get(clientServices)])
    if (page !== null) return pass({ en: `Found at ${page.url}.`, de: `Gefunden unter ${page.url}.` })
    if (unknown) return couldNotTell(NO_ANSWER)
    if (services.length === 0) return notApplicable(NO_CLIENTS)
    const { domain } = run.subject
    const where = { en: PUT.en.replaceAll('{domain}', domain), de: PUT.de.replaceAll('{domain}', domain) }
    return notice(MISSING, { fix: fixBy(where) })
  },
}

const NO_ANSWER = {
  en: 'Could not tell: the places where the file would be did not answer.',
  de: 'Nicht festzustellen: Die Stellen, an denen die Datei läge, antworteten nicht.',
}
const NO_CLIENTS = {
  en: 'There is none, and no port for mail programs was seen.',
  de: 'Es gibt keine, und kein Port für Mailprogramme war zu sehen.',
}
const MISSING = { en: 'There is no such file.', de: 'Es gibt keine solche Datei.' }
const PUT = {
  en: 'Put it at https://autoconfig.{domain}/mail/config-v1.1.xml (or https://{domain}/.well-known/autoconfig/mail/config-v1.1.xml).',
  de: 'Unter https://autoconfig.{domain}/mail/config-v1.1.xml ablegen (oder https://{domain}/.well-known/autoconfig/mail/config-v1.1.xml).',
}
