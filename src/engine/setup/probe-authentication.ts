import type { Analysis, MethodResult } from '../analysis/analysis.ts'
import type { Localized } from '../bounces/diagnosis.ts'
import { reverseName } from '../dns/ip-address.ts'
import { domainOf } from '../messages/addresses.ts'
import { plainLine } from '../programmes/plain-line.ts'
import type { SeenProbe } from './probe-items.ts'
import type { Setup, VerifiedItem } from './setup.ts'

/** Of words that others wrote. */
const LONGEST = 200

type Method = 'spf' | 'dkim' | 'dmarc'

interface Result {
  readonly result: string
  /** The receiver wrote it; else it is our own verification. */
  readonly isTheirs: boolean
  readonly reason: string | null
}

/** What the receiver says of SPF, DKIM and DMARC of an arrived probe; where it says nothing, what we find ourselves. */
export function authenticationItems(setup: Setup, { probe, analysis }: SeenProbe): readonly VerifiedItem[] {
  const { address } = probe.plan
  if (analysis === null)
    return [
      {
        id: `probe-unread ${address}`,
        title: titleOf('SPF, DKIM, DMARC', address),
        outcome: 'couldNotTell',
        says: UNREAD,
        fix: null,
      },
    ]
  const own = domainOf(probe.plan.from.address).toLowerCase()
  const items = (['spf', 'dkim', 'dmarc'] as const).map((method): VerifiedItem => {
    const result = resultOf(method, analysis, own)
    const { outcome, says } = judge(method, result, analysis, setup)
    return { id: `probe-${method} ${address}`, title: titleOf(method.toUpperCase(), address), outcome, says, fix: null }
  })
  return [...otherWay(setup, analysis, address), ...items]
}

/** A mail that another server handed over proves nothing of this one. */
function otherWay(
  { values, choices }: Setup,
  { mail }: Pick<Analysis, 'mail'>,
  address: string,
): readonly VerifiedItem[] {
  const own = [values.ipv4, values.ipv6].filter((one) => one !== '')
  const by = mail.handedOverBy
  if (choices.role === 'relay' || by === null || own.length === 0 || own.some((one) => sameAddress(one, by))) return []
  return [
    {
      id: `probe-other-way ${address}`,
      title: titleOf('IP', address),
      outcome: 'warn',
      says: {
        en: `It was handed over by ${by}, not by this server (${own.join(', ')}): it went through another sender, or leaves by another address. Choose this server as the sender; if it has several addresses, let the mail software send from this one.`,
        de: `Übergeben wurde sie von ${by}, nicht von diesem Server (${own.join(', ')}): Sie ging über einen anderen Absender oder verlässt den Server über eine andere Adresse. Diesen Server als Absender wählen; hat er mehrere Adressen, die Mailsoftware von dieser senden lassen.`,
      },
      fix: null,
    },
  ]
}

function resultOf(method: Method, { receiver, ours }: Pick<Analysis, 'receiver' | 'ours'>, own: string): Result | null {
  const theirs = best(
    method,
    receiver.results.filter((one) => one.method === method),
    own,
  )
  if (theirs !== null) return { result: theirs.result, isTheirs: true, reason: theirs.reason }
  const found = ours.filter((one) => one.method === method && one.result !== 'unknown')
  const chosen = found.find(({ result, domain }) => result === 'pass' && isOwn(domain, own)) ?? found[0]
  return chosen === undefined ? null : { result: chosen.result, isTheirs: false, reason: chosen.reason.en }
}

/** Of several signatures the one of the domain counts, and one that passes is enough (RFC 9989). */
function best(method: Method, results: readonly MethodResult[], own: string): MethodResult | null {
  if (method !== 'dkim') return results[0] ?? null
  const ofDomain = results.filter(({ properties }) =>
    isOwn(properties['header.d'] ?? properties['header.i'] ?? null, own),
  )
  const some = ofDomain.length > 0 ? ofDomain : results
  return some.find(({ result }) => result === 'pass') ?? some[0] ?? null
}

function isOwn(domain: string | null, own: string): boolean {
  const name = (domain ?? '').toLowerCase().replace(/^.*@/, '')
  return name === '' || name === own || name.endsWith(`.${own}`) || own.endsWith(`.${name}`)
}

function judge(
  method: Method,
  result: Result | null,
  { mail }: Pick<Analysis, 'mail'>,
  { values }: Setup,
): { readonly outcome: VerifiedItem['outcome']; readonly says: Localized } {
  if (result === null) return { outcome: 'couldNotTell', says: SILENT }
  const by = result.isTheirs
    ? { en: 'The receiver says', de: 'Der Empfänger sagt' }
    : { en: 'Verified here', de: 'Hier geprüft' }
  const reason = result.reason === null || result.reason === '' ? '' : ` (${plainLine(result.reason, LONGEST)})`
  const said = (language: 'en' | 'de') => `${by[language]}: ${method}=${plainLine(result.result, 20)}${reason}.`
  if (result.result === 'pass') return { outcome: 'pass', says: { en: said('en'), de: said('de') } }
  if (result.result === 'temperror' || result.result === 'unknown')
    return { outcome: 'couldNotTell', says: { en: said('en'), de: said('de') } }
  const why = whatToDo(method, result.result, mail.handedOverBy ?? '–', values.domain)
  return { outcome: 'fail', says: { en: `${said('en')} ${why.en}`, de: `${said('de')} ${why.de}` } }
}

function whatToDo(method: Method, result: string, address: string, domain: string): Localized {
  if (method === 'spf')
    return result === 'none'
      ? {
          en: `No SPF record was found for the sender’s domain: enter it (records step).`,
          de: `Für die Domain des Absenders wurde kein SPF-Record gefunden: ihn eintragen (Schritt Records).`,
        }
      : {
          en: `The address ${address} is not one that the SPF record of the sender’s domain allows: compare it with the record, IPv6 too.`,
          de: `Die Adresse ${address} gehört nicht zu denen, die der SPF-Record der Absenderdomain erlaubt: mit dem Record vergleichen, auch IPv6.`,
        }
  if (method === 'dkim')
    return result === 'none'
      ? {
          en: `The mail carries no signature of ${domain}: does the signer run, is the domain in its table, and does the mail software hand it what comes in by submission? The software step has the recipe.`,
          de: `Die Mail trägt keine Signatur von ${domain}: Läuft das Signierprogramm, steht die Domain in seiner Tabelle, und gibt die Mailsoftware ihm, was über Submission kommt? Das Rezept steht im Schritt Mailsoftware.`,
        }
      : {
          en: 'There is a signature, and it does not hold: either the key in the DNS is not the one that signs (keys and records step), or something changes the mail after it was signed.',
          de: 'Es gibt eine Signatur, doch sie hält nicht: Entweder ist der Schlüssel im DNS nicht der, der signiert (Schritte Schlüssel und Records), oder etwas ändert die Mail nach dem Signieren.',
        }
  return result === 'none'
    ? {
        en: 'No DMARC record was found: enter it (records step).',
        de: 'Es wurde kein DMARC-Record gefunden: ihn eintragen (Schritt Records).',
      }
    : {
        en: `Neither SPF nor DKIM passes for ${domain} itself: the signature has to be of that domain, or the envelope sender has to be.`,
        de: `Weder SPF noch DKIM besteht für ${domain} selbst: Die Signatur muss von dieser Domain sein oder der Absender des Umschlags.`,
      }
}

function titleOf(what: string, address: string): Localized {
  return { en: `${what} of the probe to ${address}`, de: `${what} der Testmail an ${address}` }
}

function sameAddress(a: string, b: string): boolean {
  return reverseName(a) !== null && reverseName(a) === reverseName(b)
}

const SILENT = {
  en: 'The receiver wrote nothing about it.',
  de: 'Der Empfänger hat dazu nichts geschrieben.',
}
const UNREAD = {
  en: 'The arrived mail is not judged yet, so what the receiver says is not known. Verify again in a moment; if it stays so, open the probe once or send another one.',
  de: 'Die angekommene Mail ist noch nicht beurteilt, also ist nicht bekannt, was der Empfänger sagt. Gleich noch einmal prüfen; bleibt es so, die Testmail einmal öffnen oder eine weitere senden.',
}
