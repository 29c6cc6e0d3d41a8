import type { Localized } from '../bounces/diagnosis.ts'
import type { SetupRole } from './setup.ts'

/** What the guide needs of resources/: validated and in one file by the build (`out/setup-knowledge.json`). */
export interface SetupKnowledge {
  readonly stacks: readonly Stack[]
  readonly hosters: readonly Hoster[]
  readonly dnsHosts: readonly DnsHost[]
}

interface Sourced {
  readonly sources: readonly { readonly url: string; readonly asOf: string }[]
  readonly verifiedOn: string
  readonly unsure?: true
}

/** A file in resources/stacks: how one kind of mail software is set up. */
export interface Stack extends Sourced {
  /** Equal to the file's name. */
  readonly id: string
  readonly name: string
  readonly summary: Localized
  readonly roles: readonly SetupRole[]
  /** `files`: configuration that is written · `panel`: where to click · `dnsOnly`. */
  readonly kind: 'files' | 'panel' | 'dnsOnly'
  /** Ids of distributions it is for: `debian`, `redhat`, `arch`, `alpine`, `openbsd`, `freebsd`, `docker`, `windows`. */
  readonly distributions: readonly string[]
  /** How a mail passes through the parts, in and out: drawn as a picture. */
  readonly flow: readonly StackFlow[]
  /** In order. */
  readonly steps: readonly StackStep[]
}

export interface StackFlow {
  readonly title: Localized
  /** Parts in order; `by` says how it gets from the one before: `SMTP, port 25`. What is called alike everywhere stands once. */
  readonly parts: readonly {
    readonly name: string | Localized
    readonly does: Localized
    readonly by: string | Localized | null
  }[]
}

export interface StackStep {
  /** Unique in the file. */
  readonly id: string
  readonly title: Localized
  readonly why: Localized
  /** Only for these; empty: all. */
  readonly roles: readonly SetupRole[]
  readonly distributions: readonly string[]
  readonly does: readonly StackDeed[]
}

/**
 * `{{value}}` in texts is a name of SetupValues; `{{#value}}…{{/value}}` stands only where it is known, and once for each in a list. Comments in files say why.
 * `file`: written whole · `append`: added at the end · `command`: in a shell as root · `click`: in a panel.
 */
export type StackDeed =
  | {
      readonly kind: 'file' | 'append'
      readonly path: string
      readonly mode: string
      readonly owner: string
      readonly text: string
    }
  | { readonly kind: 'command'; readonly text: string }
  | { readonly kind: 'click'; readonly way: readonly string[]; readonly says: Localized }
  | { readonly kind: 'note'; readonly says: Localized }

/** A file in resources/hosters: what is known of one place where servers are rented. */
export interface Hoster extends Sourced {
  readonly id: string
  readonly name: string
  readonly country: string
  /** Autonomous systems and words of reverse names by which it is recognised. */
  readonly reverseNames: readonly string[]
  readonly port25: { readonly out: 'open' | 'onRequest' | 'blocked' | 'unknown'; readonly says: Localized }
  readonly ptr: { readonly how: 'panel' | 'ticket' | 'none' | 'unknown'; readonly says: Localized }
  readonly ipv6Ptr: 'panel' | 'ticket' | 'none' | 'unknown'
  readonly reputation: Localized
  readonly url: string
}

/** A file in resources/dns-hosts: how records are written in one provider's form. */
export interface DnsHost extends Sourced {
  readonly id: string
  readonly name: string
  readonly url: string
  /** How names are written: below the zone with `@` or nothing for the zone itself, or absolute with or without the last dot. */
  readonly names: 'relativeAt' | 'relativeEmpty' | 'absolute' | 'absoluteDot'
  /** `one`: one string however long · `quotedParts`: parts of 255 in quotes · `parts`: one field for each part. */
  readonly txt: 'one' | 'quoted' | 'quotedParts'
  /** Of hosts in MX, CNAME, SRV. */
  readonly targets: 'dot' | 'noDot'
  /** Priority of MX and SRV in fields of their own. */
  readonly priority: 'ownField' | 'inData'
  readonly types: readonly string[]
  /** Seconds; null: not said. */
  readonly leastTtl: number | null
  readonly hints: readonly Localized[]
}
