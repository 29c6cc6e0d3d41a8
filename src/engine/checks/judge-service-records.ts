import type { Verdict } from './check.ts'
import { type ClientProtocol, clientServices } from './facts/client-services.ts'
import { talkedServers } from './facts/mx-sessions.ts'
import {
  SERVICES,
  type ServiceName,
  type ServiceRecords,
  type ServiceTarget,
  serviceRecords,
} from './facts/service-records.ts'
import type { Fix } from './finding.ts'
import { type Judgement, sumUp } from './judge-servers.ts'
import type { Run } from './run.ts'
import { shorten } from './shorten.ts'
import { couldNotTell, notApplicable, notice, pass } from './verdict.ts'

export interface WantedService {
  readonly protocol: ClientProtocol
  /** The record to publish for this host. */
  readonly fix: (host: string) => Fix
}

/** Is one of these services announced by SRV, where the user's own servers have it? */
export async function judgeService(run: Run, names: readonly ServiceName[], wanted: WantedService): Promise<Verdict> {
  const [records, open, own] = await Promise.all([
    Promise.all(names.map((name) => run.get(serviceRecords, name))),
    run.get(clientServices),
    run.get(talkedServers),
  ])
  const offered = records.find(({ status }) => status === 'offered')
  if (offered !== undefined) {
    const [target] = offered.targets
    const where = `${shorten(target?.host ?? '', 80)}:${target?.port ?? ''}`
    return pass({ en: `${offered.name} leads to ${where}.`, de: `${offered.name} führt zu ${where}.` })
  }
  if (records.some(({ status }) => status === 'unknown')) return couldNotTell(NOT_ANSWERED)
  const serving = open.find(({ protocol }) => protocol === wanted.protocol)
  if (records.some(({ status }) => status === 'none') || serving === undefined)
    return notApplicable(own.length === 0 ? NOT_SEEN : NOT_OFFERED)
  return notice(MISSING, { fix: wanted.fix(serving.endpoint.host) })
}

/** Judges every target of the SRV records for mail programs. */
export async function judgeTargets(
  run: Run,
  judge: (target: ServiceTarget, records: ServiceRecords) => Promise<Judgement>,
): Promise<Verdict> {
  const all = await Promise.all(MAIL_SERVICES.map((service) => run.get(serviceRecords, service)))
  const judged = all.flatMap((records) =>
    records.targets.map(async (target) => ({
      target: `${records.name} → ${shorten(target.host, 80)}:${target.port}`,
      ...(await judge(target, records)),
    })),
  )
  if (judged.length > 0) return sumUp(await Promise.all(judged))
  if (all.some(({ status }) => status === 'unknown')) return couldNotTell(NOT_ANSWERED)
  return notApplicable({
    en: 'The domain has no SRV records for mail programs.',
    de: 'Die Domain hat keine SRV-Einträge für Mailprogramme.',
  })
}

const MAIL_SERVICES = SERVICES.filter((name) => !['caldavs', 'carddavs', 'autodiscover'].includes(name))
const NOT_ANSWERED = {
  en: 'Could not tell: the question for the SRV records was not answered.',
  de: 'Nicht festzustellen: Die Frage nach den SRV-Einträgen blieb ohne Antwort.',
}
const NOT_SEEN = {
  en: 'There are none. Whether the service exists was not tried: no server is said to be one’s own.',
  de: 'Es gibt keine. Ob es den Dienst gibt, wurde nicht erprobt: Kein Server ist als eigener angegeben.',
}
const NOT_OFFERED = {
  en: 'There are none, and the servers do not have this service.',
  de: 'Es gibt keine, und die Server haben diesen Dienst nicht.',
}
const MISSING = {
  en: 'The servers have this service, but no SRV record says so.',
  de: 'Die Server haben diesen Dienst, aber kein SRV-Eintrag sagt es.',
}
