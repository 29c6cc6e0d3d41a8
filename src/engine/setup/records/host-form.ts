import type { Localized } from '../../bounces/diagnosis.ts'
import type { DnsHost } from '../setup-knowledge.ts'
import type { RecordType } from './wanted-record.ts'
import { quotedStrings } from './zone-file.ts'

/** One record as it is typed into a DNS host's form: its fields in order. */
export interface FormRecord {
  readonly type: string
  readonly name: string
  readonly fields: readonly { readonly label: Localized; readonly value: string }[]
}

/** `zone`: without the last dot. A name that is not in it is written absolutely. */
export function formRecord(
  {
    name,
    type,
    data,
    ttl,
  }: { readonly name: string; readonly type: RecordType; readonly data: string; readonly ttl: number },
  zone: string,
  host: DnsHost,
): FormRecord {
  const seconds = Math.max(ttl, host.leastTtl ?? 0)
  return {
    type,
    name: nameIn(name, zone, host.names),
    fields: [...dataFields(type, data, host), { label: LABELS.ttl, value: String(seconds) }],
  }
}

function nameIn(name: string, zone: string, form: DnsHost['names']): string {
  const bare = name.replace(/\.$/, '')
  if (form === 'absolute') return bare
  if (form === 'absoluteDot') return `${bare}.`
  if (bare.toLowerCase() === zone.toLowerCase()) return form === 'relativeAt' ? '@' : ''
  return bare.toLowerCase().endsWith(`.${zone.toLowerCase()}`) ? bare.slice(0, -zone.length - 1) : `${bare}.`
}

function dataFields(type: RecordType, data: string, host: DnsHost): FormRecord['fields'] {
  const words = data.split(' ')
  const target = (text: string) => (host.targets === 'dot' || text === '.' ? text : text.replace(/\.$/, ''))
  switch (type) {
    case 'TXT':
      return [{ label: LABELS.value, value: textIn(data, host.txt) }]
    case 'MX':
      if (host.priority === 'inData') return [{ label: LABELS.value, value: `${words[0]} ${target(words[1] ?? '')}` }]
      return [
        { label: LABELS.priority, value: words[0] ?? '' },
        { label: LABELS.target, value: target(words[1] ?? '') },
      ]
    case 'SRV':
      if (host.priority === 'inData')
        return [{ label: LABELS.value, value: [...words.slice(0, 3), target(words[3] ?? '')].join(' ') }]
      return [
        { label: LABELS.priority, value: words[0] ?? '' },
        { label: LABELS.weight, value: words[1] ?? '' },
        { label: LABELS.port, value: words[2] ?? '' },
        { label: LABELS.target, value: target(words[3] ?? '') },
      ]
    case 'CNAME':
    case 'PTR':
      return [{ label: LABELS.target, value: target(data) }]
    case 'TLSA':
      return [
        { label: LABELS.usage, value: words[0] ?? '' },
        { label: LABELS.selector, value: words[1] ?? '' },
        { label: LABELS.matching, value: words[2] ?? '' },
        { label: LABELS.digest, value: words[3] ?? '' },
      ]
    case 'CAA':
      return [
        { label: LABELS.flags, value: words[0] ?? '' },
        { label: LABELS.tag, value: words[1] ?? '' },
        {
          label: LABELS.value,
          value: words
            .slice(2)
            .join(' ')
            .replace(/^"(.*)"$/, '$1'),
        },
      ]
    default:
      return [{ label: LABELS.value, value: data }]
  }
}

function textIn(text: string, form: DnsHost['txt']): string {
  const parts = quotedStrings(text)
  if (form === 'quotedParts') return parts.join(' ')
  return form === 'quoted' ? `"${parts.map((part) => part.slice(1, -1)).join('')}"` : text
}

const LABELS = {
  value: { en: 'Value', de: 'Wert' },
  target: { en: 'Target', de: 'Ziel' },
  priority: { en: 'Priority', de: 'Priorität' },
  weight: { en: 'Weight', de: 'Gewicht' },
  port: { en: 'Port', de: 'Port' },
  usage: { en: 'Certificate usage', de: 'Zertifikatsverwendung' },
  selector: { en: 'Selector', de: 'Selektor' },
  matching: { en: 'Matching type', de: 'Abgleichsart' },
  digest: { en: 'Certificate data', de: 'Zertifikatsdaten' },
  flags: { en: 'Flags', de: 'Flags' },
  tag: { en: 'Tag', de: 'Tag' },
  ttl: { en: 'TTL (seconds)', de: 'TTL (Sekunden)' },
} as const satisfies Readonly<Record<string, Localized>>
