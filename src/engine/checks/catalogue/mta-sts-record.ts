import { utcTime } from '../../dns/utc-time.ts'
import type { Check } from '../check.ts'
import { mtaSts } from '../facts/mta-sts.ts'
import { mxHosts } from '../facts/mx.ts'
import { saidBy, TAKES_NO_MAIL } from '../judge-mta-sts.ts'
import { couldNotTell, fixRecords, notApplicable, notice, pass, rfc, warn } from '../verdict.ts'

export const check: Check = {
  id: 'mta-sts-record',
  area: 'transport',
  level: 'should',
  subject: 'domain',
  title: { en: 'MTA-STS is announced', de: 'MTA-STS ist angekündigt' },
  explanation: {
    en: 'MTA-STS tells senders to deliver only over verified encryption. Without it (or DANE) anybody on the way can talk them out of encrypting.',
    de: 'MTA-STS sagt Absendern, nur über geprüfte Verschlüsselung zuzustellen. Ohne das (oder DANE) kann jeder auf dem Weg sie zum Verzicht auf Verschlüsselung bringen.',
  },
  cites: [rfc(8461, '3.1')],
  run: async (run) => {
    const [state, mx] = await Promise.all([run.get(mtaSts), run.get(mxHosts)])
    if (mx.status === 'nullMx' || mx.status === 'none') return notApplicable(TAKES_NO_MAIL)
    if (state.status === 'unknown') return couldNotTell(UNKNOWN)
    if (state.status === 'found') return pass({ en: 'It is announced.', de: 'Es ist angekündigt.' })
    if (state.status !== 'none') return notApplicable(BROKEN, saidBy(state))
    const id = utcTime(run.now()).replace(/[^0-9A-Za-z]/g, '')
    const change = { name: state.name, type: 'TXT', before: [], after: [`v=STSv1; id=${id}`] }
    if (state.policy === null) {
      const hosts = mx.hosts.slice(0, 20).map(({ name }) => name)
      return notice(NONE, {
        fix: { ...fixRecords(START, [change], POLICY_FIRST), settings: [policyFile(run.subject.domain, hosts)] },
      })
    }
    return warn(FORGOTTEN, { fix: fixRecords(PUBLISH, [change]) })
  },
}

const UNKNOWN = {
  en: 'Could not tell: the question for _mta-sts was not answered.',
  de: 'Nicht festzustellen: Die Frage nach _mta-sts blieb ohne Antwort.',
}
const BROKEN = {
  en: 'There is a record, but not one that senders see; another finding says why.',
  de: 'Es gibt einen Eintrag, aber keinen, den Absender sehen; ein anderer Befund sagt, warum.',
}
const NONE = {
  en: 'The domain has no MTA-STS. Mail still gets here, most often encrypted, but nobody insists on it.',
  de: 'Die Domain hat kein MTA-STS. Mail kommt trotzdem an, meist verschlüsselt, aber niemand besteht darauf.',
}
const FORGOTTEN = {
  en: 'A policy lies ready at the policy host, but the record at _mta-sts that announces it is missing: nobody looks at it.',
  de: 'Beim Richtlinien-Host liegt eine Richtlinie bereit, aber der Eintrag bei _mta-sts fehlt, der sie ankündigt: Niemand sieht sie an.',
}
const START = {
  en: 'Put this policy on a web server with a valid certificate (give the name mta-sts its address), then publish the record. When TLS reports show no trouble for some weeks: mode enforce, a longer max_age, a new id.',
  de: 'Diese Richtlinie auf einen Webserver mit gültigem Zertifikat legen (der Name mta-sts bekommt dessen Adresse), dann den Eintrag veröffentlichen. Melden die TLS-Berichte einige Wochen lang nichts: mode enforce, ein längeres max_age, eine neue id.',
}
const POLICY_FIRST = {
  en: 'A record without a policy that can be fetched is a fault: policy first, then the record.',
  de: 'Ein Eintrag ohne abrufbare Richtlinie ist ein Fehler: zuerst die Richtlinie, dann der Eintrag.',
}
const PUBLISH = { en: 'Publish this record.', de: 'Diesen Eintrag veröffentlichen.' }

/** RFC 8461 §3.2 */
function policyFile(domain: string, hosts: readonly string[]) {
  const lines = ['version: STSv1', 'mode: testing', ...hosts.map((name) => `mx: ${name}`), 'max_age: 604800']
  return { software: 'MTA-STS', file: `https://mta-sts.${domain}/.well-known/mta-sts.txt`, lines }
}
