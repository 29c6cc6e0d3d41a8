import type { CheckSettings } from '../../../contract/shapes.ts'

/** What stands in the form, as it was typed. */
export interface SettingsDraft {
  readonly domain: string
  readonly addresses: string
  readonly ehloName: string
  readonly selectors: string
  readonly own: 'none' | 'all' | 'named'
  readonly ownServers: string
  readonly resolver: string
}

export const EMPTY_DRAFT: SettingsDraft = {
  domain: '',
  addresses: '',
  ehloName: '',
  selectors: '',
  own: 'none',
  ownServers: '',
  resolver: '',
}

/** The field that cannot be meant so, with what is wrong in it; the main process checks everything once more. */
export interface DraftProblem {
  readonly field: Exclude<keyof SettingsDraft, 'own'>
  readonly value: string
}

/** The settings that a draft means, or the first thing that is wrong with it. */
export function readSettings(draft: SettingsDraft): CheckSettings | DraftProblem {
  const domain = readDomain(draft.domain)
  if (domain === null) return { field: 'domain', value: draft.domain }
  const [addresses, selectors, servers] = [words(draft.addresses), words(draft.selectors), words(draft.ownServers)]
  const wrong = (field: DraftProblem['field'], value: string | undefined) => value !== undefined && { field, value }
  const own = draft.own === 'named' ? servers : draft.own === 'all' ? 'all' : []
  const ehloName = draft.ehloName.trim()
  const resolver = draft.resolver.trim()
  return (
    wrong(
      'addresses',
      addresses.find((one) => !isAddress(one)),
    ) ||
    wrong('ehloName', ehloName === '' || /^[\x21-\x7e]+$/.test(ehloName) ? undefined : ehloName) ||
    wrong(
      'selectors',
      selectors.find((one) => !NAME.test(one)),
    ) ||
    wrong('ownServers', draft.own === 'named' ? (servers[0] ?? '') && servers.find(isNoServer) : undefined) ||
    wrong('resolver', resolver === '' || isResolver(resolver) ? undefined : resolver) || {
      domain,
      addresses,
      ehloName: ehloName === '' ? null : ehloName,
      selectors,
      ownServers: own,
      resolver: resolver === '' ? null : resolver,
    }
  )
}

/** The draft that leads to these settings. */
export function draftOf(settings: CheckSettings): SettingsDraft {
  const { domain, addresses, ehloName, selectors, ownServers, resolver } = settings
  return {
    domain,
    addresses: addresses.join(', '),
    ehloName: ehloName ?? '',
    selectors: selectors.join(', '),
    own: ownServers === 'all' ? 'all' : ownServers.length > 0 ? 'named' : 'none',
    ownServers: ownServers === 'all' ? '' : ownServers.join(', '),
    resolver: resolver ?? '',
  }
}

/** A domain out of what people paste: a mail address, a link, capitals, letters beyond ASCII (which become A-labels). */
export function readDomain(text: string): string | null {
  const host = text
    .trim()
    .replace(/^[a-z][a-z0-9+.-]*:\/\//i, '')
    .replace(/^.*@/, '')
    .replace(/[/?#].*$/s, '')
    .replace(/[.]$/, '')
  if (!/^[^\s:[\]@]{1,253}$/.test(host) || !URL.canParse(`http://${host}/`)) return null
  const name = host.includes('_') ? host.toLowerCase() : new URL(`http://${host}/`).hostname
  return name.includes('.') && NAME.test(name) && !/^[\d.]+$/.test(name) ? name : null
}

/** One label or several. */
const NAME = /^[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?([.][a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?)*$/i

function words(text: string): readonly string[] {
  return [...new Set(text.split(/[\s,;]+/).filter((word) => word !== ''))]
}

/** IPv6 in brackets is what URLs call a host, so the browser knows which ones there are. */
function isAddress(text: string): boolean {
  if (text.includes(':')) return /^[0-9a-f:.]+$/i.test(text) && URL.canParse(`http://[${text}]/`)
  return /^\d{1,3}([.]\d{1,3}){3}$/.test(text) && text.split('.').every((part) => Number(part) <= 255)
}

function isNoServer(text: string): boolean {
  return !isAddress(text) && readDomain(text) !== text.toLowerCase()
}

function isResolver(text: string): boolean {
  const [address = '', port = '53'] = text.split('#')
  return (isAddress(address) && /^\d{1,5}$/.test(port)) || (/^(tls|https):\/\/[^\s/]+/.test(text) && URL.canParse(text))
}
