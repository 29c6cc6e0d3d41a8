import type { Localized } from '../../bounces/diagnosis.ts'
import { compauthMeaning } from '../../checks/compauth-meaning.ts'
import { shorten } from '../../checks/shorten.ts'
import type { VendorVerdict } from '../analysis.ts'
import {
  ADDRESS_VERDICTS,
  bclCode,
  CATEGORIES,
  DESTINATIONS,
  DIRECTIONS,
  FILTER_VERDICTS,
  SAFETY_TIPS,
  sclCode,
} from './microsoft-codes.ts'
import { part, type Reading, type Tone, type Values, type Vendor } from './vendor.ts'

/** Exchange Online and Outlook.com: what their filter thought, and where the mail went. */
export const microsoft: Vendor = {
  vendor: 'microsoft',
  name: 'Microsoft',
  source: { url: 'https://learn.microsoft.com/en-us/defender-office-365/message-headers-eop-mdo', asOf: '2026-11-21' },
  placed: 'anywhere',
  writtenBy: ['outlook.com', 'microsoft.com', 'office365.com'],
  read: readMicrosoft,
}

type Part = VendorVerdict['parts'][number]

const REPORT = 'X-Forefront-Antispam-Report'

function readMicrosoft(values: Values): Reading | null {
  const [report = ''] = values('x-forefront-antispam-report')
  const [antispam = ''] = values('x-microsoft-antispam')
  const [delivery = ''] = values('x-microsoft-antispam-mailbox-delivery')
  const [level] = values('x-ms-exchange-organization-scl')
  const said = new Map([...pairsOf(antispam), ...pairsOf(report)])
  if (level !== undefined) said.set('SCL', level.trim())
  const parts = [...partsOf(said), ...deliveryParts(pairsOf(delivery)), ...compositeParts(values)]
  if (parts.every(({ name }) => name === 'compauth')) return null
  const scl = /^-?\d$/.exec(said.get('SCL') ?? '')?.[0]
  const tone = toneOf(parts)
  const header = report !== '' ? REPORT : (HEADERS.find((name) => values(name.toLowerCase()).length > 0) ?? REPORT)
  return {
    key: scl === undefined ? tone : `scl-${scl}`,
    header,
    raw: shorten(values(header.toLowerCase())[0] ?? '', 2000),
    tone,
    say: sentence(parts, tone),
    parts,
  }
}

const HEADERS = ['X-Microsoft-Antispam-Mailbox-Delivery', 'X-MS-Exchange-Organization-SCL', 'X-Microsoft-Antispam']

/** `SFV:NSPM;SCL:1;…`; some values hold colons themselves. */
function pairsOf(field: string): readonly (readonly [string, string])[] {
  return field
    .slice(0, 5000)
    .split(';')
    .slice(0, 100)
    .map((pair) => pair.trim())
    .map((pair) => [pair.split(':', 1)[0] ?? '', pair.slice(pair.indexOf(':') + 1).trim()] as const)
    .map(([name, value]) => [name.toUpperCase(), value] as const)
}

/** In the order in which they matter. */
function partsOf(said: ReadonlyMap<string, string>): readonly Part[] {
  const coded = (name: string, codes: Readonly<Record<string, { tone: Tone; say: Localized }>>) => {
    const value = said.get(name) ?? ''
    const code = Object.hasOwn(codes, value.toUpperCase()) ? codes[value.toUpperCase()] : undefined
    return code === undefined ? [] : [part(name, shorten(value, 20), code.tone, code.say)]
  }
  const levelled = (name: string, codeOf: (level: number) => { tone: Tone; say: Localized }) => {
    const value = said.get(name) ?? ''
    if (!/^-?\d{1,2}$/.test(value)) return []
    const code = codeOf(Number(value))
    return [part(name, value, code.tone, code.say)]
  }
  const told = (name: string, say: (value: string) => Localized) => {
    const value = shorten(said.get(name) ?? '', 120)
    return value === '' ? [] : [part(name, value, 'neutral', say(value))]
  }
  return [
    ...levelled('SCL', sclCode),
    ...coded('SFV', FILTER_VERDICTS),
    ...coded('CAT', CATEGORIES),
    ...levelled('BCL', bclCode),
    ...coded('IPV', ADDRESS_VERDICTS),
    ...coded('SFTY', SAFETY_TIPS),
    ...coded('DIR', DIRECTIONS),
    ...told('CIP', () => CLIENT),
    ...told('CTRY', () => COUNTRY),
    ...told('LANG', () => LANGUAGE),
    ...told('H', () => GREETING),
    ...told('PTR', () => REVERSE),
    ...told('SRV', (value) => (value.toUpperCase() === 'BULK' ? BULK : SERVICE)),
  ]
}

/** Known from real mails and the pages of mail administrators; Microsoft explains none of it. */
function deliveryParts(pairs: readonly (readonly [string, string])[]): readonly Part[] {
  return pairs.flatMap(([name, value]) => {
    if (name === 'DEST') {
      const code = Object.hasOwn(DESTINATIONS, value.toUpperCase()) ? DESTINATIONS[value.toUpperCase()] : undefined
      return code === undefined ? [] : [part('dest', value, code.tone, code.say)]
    }
    if (name === 'OFR') return [part('OFR', shorten(value, 60), 'neutral', /CustomRules/i.test(value) ? RULE : FILTER)]
    return []
  })
}

/** It stands in Authentication-Results, where Microsoft names no authserv-id. */
function compositeParts(values: Values): readonly Part[] {
  const composite = values('authentication-results')
    .slice(0, 10)
    .map((value) => /\bcompauth=([a-z]{1,20})(?: reason=(\d{1,3}))?/i.exec(value.slice(0, 5000)))
    .find((match) => match !== null)
  if (composite === undefined || composite === null) return []
  const [, result = '', reason = ''] = composite
  const tone = result === 'pass' ? 'good' : result === 'fail' ? 'bad' : 'neutral'
  return [part('compauth', `${result} ${reason}`.trim(), tone, compauthMeaning(reason))]
}

/** The levels and the verdict decide; a country does not. */
function toneOf(parts: readonly Part[]): Tone {
  const has = (tone: Tone) => parts.some((one) => one.tone === tone)
  if (has('bad')) return 'bad'
  return has('good') ? 'good' : 'neutral'
}

function sentence(parts: readonly Part[], tone: Tone): Localized {
  const those = parts.filter((one) => one.tone === tone).slice(0, 3)
  const list = (language: keyof Localized) =>
    those.map(({ name, value, say }) => `${name} ${value} (${say[language]})`).join(', ')
  return { en: `Microsoft says: ${list('en')}.`, de: `Microsoft sagt: ${list('de')}.` }
}

const CLIENT: Localized = { en: 'the address that handed the mail over', de: 'die Adresse, die die Mail übergab' }
const COUNTRY: Localized = { en: 'the country of that address', de: 'das Land dieser Adresse' }
const LANGUAGE: Localized = {
  en: 'the language of the text, as it was recognised',
  de: 'die erkannte Sprache des Textes',
}
const GREETING: Localized = { en: 'how the sending server greeted', de: 'wie der sendende Server grüßte' }
const REVERSE: Localized = { en: 'the reverse name of the address', de: 'der Reverse-Name der Adresse' }
const BULK: Localized = { en: 'recognised as bulk mail', de: 'als Massenmail erkannt' }
const SERVICE: Localized = { en: 'an inner note of the service', de: 'ein innerer Vermerk des Dienstes' }
const RULE: Localized = { en: 'a rule of the reader decided', de: 'eine Regel des Lesers entschied' }
const FILTER: Localized = { en: 'the spam filter decided', de: 'der Spamfilter entschied' }
