import type { Localized } from '../../bounces/diagnosis.ts'
import { registeredDomain } from '../../dmarc/older-receivers.ts'
import { drawTree } from '../../spf/draw-tree.ts'
import type { SpfResult } from '../../spf/spf-tree.ts'
import type { Check, Verdict } from '../check.ts'
import { forwarding } from '../facts/forwarding.ts'
import { type MessageSpf, messageSpf } from '../facts/message-spf.ts'
import { shorten } from '../shorten.ts'
import { couldNotTell, fail, fixBy, notApplicable, notice, pass, rfc, warn } from '../verdict.ts'

export const check: Check = {
  id: 'message-spf',
  area: 'message',
  level: 'must',
  subject: 'message',
  title: { en: 'The sending server was allowed by SPF', de: 'Der sendende Server war durch SPF erlaubt' },
  explanation: {
    en: 'The domain of the envelope sender (Return-Path) publishes which servers may send for it. Receivers look up whether the one that handed the mail over is among them.',
    de: 'Die Domain des Umschlagabsenders (Return-Path) veröffentlicht, welche Server für sie senden dürfen. Empfänger schlagen nach, ob der darunter ist, der die Mail übergab.',
  },
  cites: [rfc(7208, '2.4'), rfc(7208, '2.6')],
  run: async (run) => {
    const [spf, forwarded] = await Promise.all([run.get(messageSpf), run.get(forwarding)])
    if (spf === null) return notApplicable(UNKNOWN_WAY)
    run.note({ kind: 'note', lines: drawTree(spf.verdict.tree).slice(0, 100) })
    const isOwn = registeredDomain(spf.domain) === registeredDomain(run.subject.domain)
    const failed = spf.verdict.result === 'fail' || spf.verdict.result === 'softfail'
    if (failed && isOwn && forwarded.signs.length > 0 && !forwarded.rewritten)
      return notApplicable(FORWARDED, 'message-forwarding')
    return judge(spf, isOwn)
  },
}

function judge(spf: MessageSpf, isOwn: boolean): Verdict {
  const { result } = spf.verdict
  const [domain, address] = [shorten(spf.domain, 80), spf.address]
  const summary = {
    en: `SPF of ${domain} for ${address}: ${MEANING[result].en}`,
    de: `SPF von ${domain} für ${address}: ${MEANING[result].de}`,
  }
  if (result === 'pass') return pass(summary)
  if (result === 'temperror') return couldNotTell(summary)
  const fix = fixBy(FIX)
  if (result === 'neutral' || (result === 'none' && !isOwn)) return notice(summary, { fix })
  const grave = result === 'fail' || result === 'permerror'
  // Of a foreign envelope domain (a relay, a list) the author is not the owner.
  return (grave && isOwn ? fail : warn)(summary, { fix })
}

const MEANING: Readonly<Record<SpfResult, Localized>> = {
  pass: { en: 'pass, the address may send for it.', de: 'pass, die Adresse darf für sie senden.' },
  fail: { en: 'fail, the address may not send for it.', de: 'fail, die Adresse darf nicht für sie senden.' },
  softfail: {
    en: 'softfail, the address probably may not send for it.',
    de: 'softfail, die Adresse darf wohl nicht für sie senden.',
  },
  neutral: { en: 'neutral, the record says nothing about it.', de: 'neutral, der Eintrag sagt nichts über sie.' },
  none: { en: 'none, there is no SPF record.', de: 'none, es gibt keinen SPF-Eintrag.' },
  permerror: { en: 'permerror, the record is broken.', de: 'permerror, der Eintrag ist fehlerhaft.' },
  temperror: { en: 'temperror, the DNS did not answer.', de: 'temperror, das DNS hat nicht geantwortet.' },
}
const UNKNOWN_WAY = {
  en: 'The address that handed the mail over, or the envelope sender, is not known from the mail. Give them with --ip and --from.',
  de: 'Die Adresse, die die Mail übergab, oder der Umschlagabsender ist aus der Mail nicht bekannt. Sie lassen sich mit --ip und --from angeben.',
}
const FORWARDED = {
  en: 'The mail was forwarded, and SPF was asked for the forwarder.',
  de: 'Die Mail wurde weitergeleitet, und SPF wurde für den Weiterleiter gefragt.',
}
const FIX = {
  en: 'Add the address of the sending server to the SPF record of the envelope sender’s domain (ip4:… or ip6:…), or send through the server that is named there.',
  de: 'Die Adresse des sendenden Servers in den SPF-Eintrag der Domain des Umschlagabsenders aufnehmen (ip4:… oder ip6:…) oder über den dort genannten Server senden.',
}
