import type { Check } from '../check.ts'
import { type ServerState, serverLabel, serverStates } from '../facts/server-states.ts'
import { zone } from '../facts/zone.ts'
import { withoutZone } from '../facts/zone-servers.ts'
import { shorten } from '../shorten.ts'
import { couldNotTell, fail, fixBy, notApplicable, pass, rfc, warn } from '../verdict.ts'

export const check: Check = {
  id: 'ns-authoritative',
  area: 'dns',
  level: 'must',
  subject: 'domain',
  title: { en: 'Every name server has the zone', de: 'Jeder Nameserver hat die Zone' },
  explanation: {
    en: 'A name server that is registered for the domain but does not have its records (a lame one) makes questions fail or take long.',
    de: 'Ein Nameserver, der für die Domain eingetragen ist, ihre Einträge aber nicht hat („lame“), lässt Fragen scheitern oder lange dauern.',
  },
  cites: [rfc(1912, '2.8'), rfc(9499, '7')],
  run: async (run) => {
    const found = await run.get(zone)
    const without = withoutZone(found)
    if (without !== null) return without
    const states = await run.get(serverStates)
    const answering = states.filter(({ state }) => state === 'authoritative' || state === 'lame')
    if (answering.length === 0) return noneAnswers(states)
    const lame = answering.filter(({ state }) => state === 'lame')
    const apex = shorten(found.apex)
    if (lame.length === 0)
      return pass({
        en: `All name servers that answer have the zone ${apex}.`,
        de: `Alle Nameserver, die antworten, haben die Zone ${apex}.`,
      })
    const names = lame.slice(0, 5).map(said).join(', ')
    const verdict = lame.length === answering.length ? fail : warn
    return verdict(
      { en: `Without the zone ${apex}: ${names}.`, de: `Ohne die Zone ${apex}: ${names}.` },
      { fix: fixBy(LOAD) },
    )
  },
}

function said(state: ServerState): string {
  return `${serverLabel(state)}: ${state.udp.rcode ?? state.tcp.rcode ?? '–'}`
}

function noneAnswers(states: readonly ServerState[]) {
  if (states.some(({ state }) => state === 'dead'))
    return notApplicable({ en: 'No name server answers.', de: 'Kein Nameserver antwortet.' }, 'ns-udp')
  return couldNotTell({
    en: 'Could not tell from here: no name server could be asked directly.',
    de: 'Von hier aus nicht festzustellen: Kein Nameserver ließ sich direkt fragen.',
  })
}

const LOAD = {
  en: 'Set up the zone on these servers (or let them fetch it from the primary), or remove them at the registrar and from the zone.',
  de: 'Die Zone auf diesen Servern einrichten (oder sie vom primären holen lassen), oder die Server beim Registrar und aus der Zone entfernen.',
}
