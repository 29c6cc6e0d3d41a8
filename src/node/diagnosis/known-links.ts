import type { Provider } from '../../engine/knowledge/provider.ts'
import type { RuleFile } from '../../engine/knowledge/rule.ts'

/** Which places on the web our knowledge vouches for. A bounce may be forged: what it links to is not trusted by itself. */
export interface KnownLinks {
  /** Host names on which every page may be opened: those of the organizations themselves. */
  readonly hosts: readonly string[]
  /** Pages elsewhere that the knowledge names: only exactly these. */
  readonly urls: readonly string[]
  /** Domains to which mail may be written. */
  readonly mailDomains: readonly string[]
}

/** On these anybody can publish a page (or point to one), so the host says nothing about who did. */
const SHARED_HOSTS =
  /^((.+\.)?(github\.(com|io)|gitlab\.com|facebook\.com|reddit\.com|medium\.com|tistory\.com|kayako\.com|zendesk\.com|wordpress\.com|blogspot\.com)|(docs|sites|groups|drive|forms)\.google\.com|forms\.gle|forms\.office\.com|pastebin\.com|web\.archive\.org|www\.mail-archive\.com|bit\.ly|chk\.me|ya\.cc|x\.co|goo\.gl|tinyurl\.com)$/

/** Where the rules are written that checks rest on. */
const STANDARDS = ['www.rfc-editor.org', 'datatracker.ietf.org', 'www.iana.org']

/** Collects what the files on organizations and rules point to, and the pages that checks cite. */
export function knownLinks(
  providers: readonly Provider[],
  ruleFiles: readonly RuleFile[],
  cited: readonly string[] = [],
): KnownLinks {
  const targets = providers.flatMap(({ appeals }) => appeals.map(({ target }) => target))
  const hints = providers.flatMap((provider) => provider.hints.flatMap(addressesIn))
  const sources = [
    ...providers.flatMap((provider) => [
      ...provider.sources.map(({ url }) => url),
      ...provider.appeals.map(({ source }) => source),
    ]),
    ...ruleFiles.flatMap(({ rules }) => rules.map(({ source }) => source)),
  ]
  const named = [...targets, ...hints]
  const ofOrganizations = named
    .flatMap((text) => urlOf(text)?.hostname ?? [])
    .filter((host) => !SHARED_HOSTS.test(host))
  const hosts = once(ofOrganizations)
  return {
    hosts: [...hosts, ...STANDARDS.filter((host) => !hosts.includes(host))],
    urls: once([...targets, ...sources, ...cited].flatMap((text) => urlOf(text)?.href ?? [])),
    mailDomains: once([...named.flatMap(mailDomainOf), ...hosts.map(withoutWww)]),
  }
}

/** The URLs, host names with a path, and mail addresses in a hint: `spamhaus.org/query`, `tosa@rx.t-online.de`. */
function addressesIn(hint: string): readonly string[] {
  const found = hint.match(/(?:https?:\/\/|[a-z0-9._+-]+@)?(?:[a-z0-9-]+\.)+[a-z]{2,}(?![a-z0-9.*{-])/g) ?? []
  return found.map((text) => (text.includes('://') || text.includes('@') ? text : `https://${text}`))
}

function urlOf(text: string): URL | undefined {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return undefined
  const url = new URL(text)
  url.protocol = 'https:'
  return url
}

function mailDomainOf(text: string): readonly string[] {
  const domain = /^[^@\s/:]+@([^@\s/:]+)$/.exec(text)?.[1]
  return domain === undefined ? [] : [domain.toLowerCase()]
}

function withoutWww(host: string): string {
  return host.replace(/^www\./, '')
}

function once(values: readonly string[]): readonly string[] {
  return [...new Set(values)]
}
