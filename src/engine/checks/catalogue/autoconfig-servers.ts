import { isHostName } from '../../dns/domain-name.ts'
import type { ConfiguredServer } from '../../mailboxes/read-autoconfig.ts'
import type { Check } from '../check.ts'
import { autoconfig } from '../facts/autoconfig.ts'
import { hostAddresses } from '../facts/host-addresses.ts'
import { type Judgement, sumUp } from '../judge-servers.ts'
import type { Run } from '../run.ts'
import { shorten } from '../shorten.ts'
import { fixBy, notApplicable, source, warn } from '../verdict.ts'

export const check: Check = {
  id: 'autoconfig-servers',
  area: 'clients',
  level: 'should',
  subject: 'domain',
  title: { en: 'The settings file names servers that exist', de: 'Die Einstellungsdatei nennt Server, die es gibt' },
  explanation: {
    en: 'A settings file that was forgotten at the last move leads every new account to the old server, or to nowhere.',
    de: 'Eine beim letzten Umzug vergessene Einstellungsdatei führt jedes neue Konto zum alten Server oder ins Leere.',
  },
  cites: [
    source(
      'Thunderbird: autoconfiguration file format',
      'https://wiki.mozilla.org/Thunderbird:Autoconfiguration:ConfigFileFormat',
    ),
  ],
  run: async (run) => {
    const { page, servers } = await run.get(autoconfig)
    if (page === null) return notApplicable({ en: 'There is no such file.', de: 'Es gibt keine solche Datei.' })
    if (servers.length === 0) return warn(EMPTY, { fix: fixBy(CORRECT) })
    const judged = servers.map(async (server) => ({
      target: `${shorten(server.host, 80)}:${server.port ?? '–'}`,
      ...(await judge(run, server)),
    }))
    return sumUp(await Promise.all(judged))
  },
}

async function judge(run: Run, { host, port, socket }: ConfiguredServer): Promise<Judgement> {
  const shown = shorten(host || '–', 80)
  if (!isHostName(host) || port === null)
    return {
      outcome: 'warn',
      summary: {
        en: `“${shown}” with port ${port ?? '–'} is no server.`,
        de: `„${shown}“ mit Port ${port ?? '–'} ist kein Server.`,
      },
      fix: fixBy(CORRECT),
    }
  if ((await run.get(hostAddresses, host)).status === 'none')
    return {
      outcome: 'warn',
      summary: { en: `${shown} has no address.`, de: `${shown} hat keine Adresse.` },
      fix: fixBy(CORRECT),
    }
  if (/^plain$/i.test(socket))
    return {
      outcome: 'warn',
      summary: {
        en: `${shown} is to be used without encryption.`,
        de: `${shown} soll ohne Verschlüsselung benutzt werden.`,
      },
      fix: fixBy(CORRECT),
    }
  return { outcome: 'pass', summary: { en: `${shown} exists.`, de: `${shown} gibt es.` } }
}

const EMPTY = { en: 'The file names no server.', de: 'Die Datei nennt keinen Server.' }
const CORRECT = {
  en: 'Correct host names, ports and socketType (SSL or STARTTLS) in the file.',
  de: 'Rechnernamen, Ports und socketType (SSL oder STARTTLS) in der Datei berichtigen.',
}
