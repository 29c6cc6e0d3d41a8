import type { Configuration, Linted } from '../configuration.ts'
import { readBraces } from './read-braces.ts'
import { readExim } from './read-exim.ts'
import { readKeyValues } from './read-key-values.ts'
import { readOpensmtpd } from './read-opensmtpd.ts'
import { readPostfix } from './read-postfix.ts'
import { readPostfixMaster } from './read-postfix-master.ts'

const READERS: Readonly<Record<Linted, (text: string) => Configuration>> = {
  postfix: readPostfix,
  postfixMaster: readPostfixMaster,
  opensmtpd: readOpensmtpd,
  exim: readExim,
  opendkim: (text) => readKeyValues(text, 'opendkim'),
  rspamdDkim: (text) => readBraces(text, 'rspamdDkim'),
  dovecot: (text) => readBraces(text, 'dovecot'),
}

/** Reads a configuration of this kind. Total and linear; what comes after the last thing that is read is told of. */
export function readConfiguration(text: string, kind: Linted): Configuration {
  const read = READERS[kind](text)
  const cut = { ...read, settings: read.settings.slice(0, MOST), blocks: read.blocks.slice(0, MOST) }
  const left = [read.settings[MOST]?.line, read.blocks[MOST]?.line, lineTooFar(text)].filter(
    (line) => line !== undefined,
  )
  if (left.length === 0) return read
  const line = Math.min(...left)
  return { ...cut, troubles: [...read.troubles, { line, code: 'tooLong', text: '' }] }
}

/** Of settings and of blocks: no configuration has nearly so many, and rules compare each with all. */
const MOST = 5000
/** As the readers have it. */
const MOST_LINES = 50_000

/** The first line that no reader reads. */
function lineTooFar(text: string): number | undefined {
  const [rest = '', next] = text.split(/\r\n?|\n/, MOST_LINES + 2).slice(MOST_LINES)
  // The last line feed begins no line.
  return rest === '' && next === undefined ? undefined : MOST_LINES + 1
}

/** What only this kind has; each found counts once. */
const SIGNS: readonly (readonly [Linted, RegExp])[] = [
  ['postfixMaster', /^\S+\s+(?:inet|unix|fifo|pass)\s+[yn-]\s+[yn-]\s+[yn-]/m],
  [
    'postfix',
    /^(?:my(?:hostname|destination|networks|origin)|smtpd?_\w+|queue_directory|compatibility_level|relayhost|alias_maps|virtual_\w+|inet_interfaces|\w+_queue_lifetime|\w+_backoff_time)\s*=/m,
  ],
  [
    'exim',
    /^begin\s+(?:acl|routers|transports|retry|authenticators)\s*$|^(?:primary_hostname|acl_smtp_\w+|domainlist\s+\w+)\s*=/m,
  ],
  [
    'opensmtpd',
    /^(?:listen\s+on\s|match\s+.*(?:action|reject)|action\s+"?\w+"?\s+(?:maildir|mbox|lmtp|relay|mda|expand-only|forward-only)|pki\s+\S+\s+(?:cert|key))/m,
  ],
  [
    'opendkim',
    /^(?:Canonicalization|KeyTable|SigningTable|KeyFile|Selector|InternalHosts|ExternalIgnoreList|OversignHeaders|Mode)\s+\S/im,
  ],
  [
    'rspamdDkim',
    /^\s*(?:sign_authenticated|sign_local|use_domain|allow_username_mismatch|use_esld|allow_hdrfrom_mismatch\w*|sign_networks)\s*=|^\s*selector_map\s*=/m,
  ],
  [
    'dovecot',
    /^(?:protocols|mail_location|ssl_(?:cert|key|min_protocol)|auth_mechanisms|dovecot_config_version|disable_plaintext_auth|mail_driver)\s*=|^(?:passdb|userdb|service\s+\w[\w-]*|protocol\s+\w+|namespace\s+\w+)\s*(?:\w+\s*)?\{/m,
  ],
]

/** How far it is looked at. */
const ENOUGH = 200_000

/** Which software's configuration this is, by what only it has; null: that cannot be told. */
export function recognizeConfiguration(text: string): Linted | null {
  const head = text.slice(0, ENOUGH)
  return SIGNS.find(([, sign]) => sign.test(head))?.[0] ?? null
}
