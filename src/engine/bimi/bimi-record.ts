import { readTagList, tagValue } from '../tag-list/tag-list.ts'

/** An assertion record at `default._bimi` (draft-brand-indicators-for-message-identification §4.2), or what is wrong with it. */
export type BimiRecord =
  | {
      readonly valid: true
      /** Where the logo is; null: the domain declines to take part (§4.3). */
      readonly logo: string | null
      /** Where the mark certificate is; null: none. */
      readonly certificate: string | null
      readonly unknownTags: readonly string[]
    }
  | {
      readonly valid: false
      readonly reason: 'version' | 'syntax' | 'noLogo' | 'badLogo' | 'badCertificate'
      readonly value: string
    }

/** The version comes first, and any text without it is no BIMI record. */
export function isBimiRecord(text: string): boolean {
  return /^[ \t]*v[ \t]*=[ \t]*BIMI1[ \t]*(?:;|$)/.test(text)
}

export function parseBimiRecord(text: string): BimiRecord {
  const invalid = (reason: 'version' | 'syntax' | 'noLogo' | 'badLogo' | 'badCertificate', value = '') =>
    ({ valid: false, reason, value }) as const
  if (!isBimiRecord(text)) return invalid('version')
  const list = readTagList(text)
  if (list.problems.length > 0) return invalid('syntax', list.problems[0]?.name)
  const [logo, certificate] = [tagValue(list, 'l'), tagValue(list, 'a')]
  if (logo === null) return invalid('noLogo')
  if (logo !== '' && !isHttps(logo)) return invalid('badLogo', logo)
  if (certificate !== null && certificate !== '' && !isHttps(certificate)) return invalid('badCertificate', certificate)
  const unknownTags = list.tags.map(({ name }) => name).filter((name) => !KNOWN.has(name))
  return { valid: true, logo: logo || null, certificate: certificate || null, unknownTags }
}

const KNOWN = new Set(['v', 'l', 'a', 'avp', 'lps'])

function isHttps(text: string): boolean {
  return URL.canParse(text) && new URL(text).protocol === 'https:'
}
