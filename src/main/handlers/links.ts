import type { Appeal } from '../../engine/appeals/appeal.ts'
import type { MailKnowledge } from '../../engine/mailboxes/mail-knowledge.ts'
import type { SetupKnowledge } from '../../engine/setup/setup-knowledge.ts'
import type { KnownLinks } from '../../node/diagnosis/known-links.ts'
import { ticketPages } from '../../node/tickets/ticket-pages.ts'
import { externalLink } from '../links/external-link.ts'
import type { HandlersOf, Hands } from './hands.ts'

/** What the window may ask about links: the only way out of the program. */
export function links({ diagnosis, desktop, post, tickets, setup }: Hands): HandlersOf<'links'> {
  let asked: Promise<KnownLinks> | undefined
  const known = () => {
    asked ??= Promise.all([diagnosis.links(), lintPages()])
      .then(([links, ruled]) =>
        withPages(links, [
          ...presetPages(post.knowledge()),
          ...ticketPages(tickets.office),
          ...setupPages(setup.knowledge()),
          ...ruled,
        ]),
      )
      .then((links) => withDesks(links, tickets.office.appeals.all()))
    asked.catch(() => {
      asked = undefined
    })
    return asked
  }
  return {
    'links.open': async ({ url }) => {
      const link = externalLink(url, await known())
      return { opened: link !== null && (await desktop.openLink(link)) }
    },
    'links.known': async ({ urls }) => {
      const knowledge = await known()
      return urls.map((url) => externalLink(url, knowledge) !== null)
    },
  }
}

/** The pages on which one makes an app password or a client id. */
function presetPages({ presets, issuers }: MailKnowledge): readonly (string | null)[] {
  return [
    ...presets.flatMap(({ howToUrl, sources }) => [howToUrl, ...sources.map(({ url }) => url)]),
    ...issuers.flatMap(({ sources }) => sources.map(({ url }) => url)),
  ]
}

/** Where it is written what is known of hosters, DNS hosts and mail software. */
function setupPages({ stacks, hosters, dnsHosts }: SetupKnowledge): readonly string[] {
  return [
    ...[...hosters, ...dnsHosts].map(({ url }) => url),
    ...[...stacks, ...hosters, ...dnsHosts].flatMap(({ sources }) => sources.map(({ url }) => url)),
  ]
}

/** On what lint rules rest: they are many, so they are read only when somebody wants to go there. */
async function lintPages(): Promise<readonly string[]> {
  const { LINT_RULES } = await import('../../engine/lint/registry.ts')
  return LINT_RULES.flatMap(({ sources }) => sources)
}

/** Exactly these pages may be opened too. */
function withPages(links: KnownLinks, named: readonly (string | null)[]): KnownLinks {
  const pages = named.flatMap((url) => (url !== null && URL.canParse(url) ? new URL(url).href : []))
  return { ...links, urls: [...new Set([...links.urls, ...pages])] }
}

/** Mail may be written to whom an appeal names. */
function withDesks(links: KnownLinks, appeals: readonly Appeal[]): KnownLinks {
  const named = appeals.flatMap(({ target, escalate }) => [target, ...escalate.map((one) => one.target)])
  const domains = named.flatMap((address) => /^[^@\s/:]+@([^@\s/:]+)$/.exec(address ?? '')?.[1]?.toLowerCase() ?? [])
  return { ...links, mailDomains: [...new Set([...links.mailDomains, ...domains])] }
}
