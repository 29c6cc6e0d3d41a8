import { registeredDomain } from '../../dmarc/older-receivers.ts'
import { toMailDomain } from '../../dns/mail-domain.ts'
import type { Check } from '../check.ts'
import { delivery } from '../facts/delivery.ts'
import { mailSignatures } from '../facts/mail-signatures.ts'
import { author } from '../facts/message-dmarc.ts'
import type { FindingPart } from '../finding.ts'
import { shorten } from '../shorten.ts'
import { fixBy, notApplicable, notice, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'message-alignment',
  area: 'message',
  level: 'may',
  subject: 'message',
  title: { en: 'All names of the sender belong together', de: 'Alle Namen des Absenders gehören zusammen' },
  explanation: {
    en: 'A mail names its sender several times: in From, in the envelope (Return-Path), in the signature (d=), in the greeting of the server. The more of them belong to one organization, the easier it is to trust.',
    de: 'Eine Mail nennt ihren Absender mehrfach: in From, im Umschlag (Return-Path), in der Signatur (d=), in der Begrüßung des Servers. Je mehr davon zu einer Organisation gehören, desto leichter fällt Vertrauen.',
  },
  cites: [rfc(9989, '4.4'), rfc(9989, '4.10.2')],
  run: async (run) => {
    const [from, way, { all }] = await Promise.all([run.get(author), run.get(delivery), run.get(mailSignatures)])
    if (from.domain === null) return notApplicable(NO_AUTHOR, 'message-from')
    const organization = registeredDomain(from.domain)
    const part = (target: string, name: string): FindingPart => {
      const belongs = registeredDomain(toMailDomain(name) ?? '') === organization
      return { target: `${target} ${shorten(name, 80)}`, outcome: belongs ? 'pass' : 'notice', summary: words(belongs) }
    }
    const envelope = way.mailFrom === null || way.mailFrom === '' ? [] : [part('Return-Path', domainPart(way.mailFrom))]
    const signed = [...new Set(all.map(({ domain }) => domain))].slice(0, 20).map((domain) => part('d=', domain))
    const greeted = way.ehloName === null ? [] : [part('EHLO', way.ehloName)]
    const parts = [...envelope, ...signed, ...greeted]
    const counting = [envelope, signed].filter((group) => group.length > 0)
    const belonging = counting.filter((group) => group.some(({ outcome }) => outcome === 'pass'))
    if (counting.length === 0) return notApplicable(NOTHING_ELSE)
    if (belonging.length === counting.length) return pass(TOGETHER, { parts })
    return notice(belonging.length === 0 ? NONE : SOME, { parts, fix: fixBy(FIX) })
  },
}

function domainPart(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1)
}

function words(belongs: boolean) {
  return belongs
    ? { en: 'Belongs to the domain in From.', de: 'Gehört zur Domain in From.' }
    : { en: 'Belongs to another organization.', de: 'Gehört zu einer anderen Organisation.' }
}

const NO_AUTHOR = { en: 'From names no single domain.', de: 'From nennt nicht genau eine Domain.' }
const NOTHING_ELSE = {
  en: 'Neither an envelope sender nor a signature is known.',
  de: 'Weder ein Umschlagabsender noch eine Signatur ist bekannt.',
}
const TOGETHER = {
  en: 'Envelope and signature belong to the domain in From.',
  de: 'Umschlag und Signatur gehören zur Domain in From.',
}
const SOME = {
  en: 'Only one of envelope and signature belongs to the domain in From: DMARC hangs on this one alone.',
  de: 'Nur eines von Umschlag und Signatur gehört zur Domain in From: DMARC hängt allein daran.',
}
const NONE = {
  en: 'Neither the envelope nor a signature belongs to the domain in From.',
  de: 'Weder der Umschlag noch eine Signatur gehört zur Domain in From.',
}
const FIX = {
  en: 'Use the domain in From for the envelope sender and for the signature as well. Where a relay sends, set up its own return-path domain and DKIM for that domain.',
  de: 'Die Domain in From auch für Umschlagabsender und Signatur verwenden. Wo ein Relay sendet, dort eine eigene Return-Path-Domain und DKIM für diese Domain einrichten.',
}
