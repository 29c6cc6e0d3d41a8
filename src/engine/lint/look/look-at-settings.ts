import type { Localized } from '../../bounces/diagnosis.ts'
import type { Setting } from '../configuration.ts'
import type { LintHit, LintSubject } from '../lint-rule.ts'

/** What a rule asks of settings with names; of two with one name the last counts. */
export interface LookAtSettings {
  /** `block` left out: wherever it stands. */
  all(name: string): readonly Setting[]
  last(name: string): Setting | undefined
  /** Empty where it is not set. */
  value(name: string): string
  /** A hit at this setting. `value` null: it is to go. */
  at(setting: Setting, value: string | null, says: Localized): LintHit
  /** A hit for a setting that is missing. */
  missing(name: string, value: string, says: Localized): LintHit
}

/** `write`: how this software writes a setting. */
function lookAtSettings(
  { configuration: { kind, settings, blocks } }: LintSubject,
  write: (name: string, value: string) => string,
): LookAtSettings {
  const all = (name: string) => settings.filter((setting) => setting.name === name)
  // What counts for all has to stand before Exim's first `begin` (specification §6.1); elsewhere the end will do.
  const before = kind === 'exim' ? settings.filter(({ block }) => block === null) : [...settings, ...blocks]
  const end = before.reduce((line, one) => Math.max(line, one.line + one.lines - 1), 1)
  const at = ({ name, line, lines }: Setting, value: string | null, says: Localized): LintHit => ({
    line,
    lines,
    says,
    change: value === null ? '' : write(name, value),
    adds: false,
  })
  return {
    all,
    last: (name) => all(name).at(-1),
    value: (name) => all(name).at(-1)?.value ?? '',
    at,
    missing: (name, value, says) => ({ line: end, lines: 1, says, change: write(name, value), adds: true }),
  }
}

/** `Name value`, as opendkim.conf(5) has it. */
export function lookAtOpendkim(subject: LintSubject): LookAtSettings {
  return lookAtSettings(subject, (name, value) => `${OPENDKIM_NAMES[name] ?? name} ${value}`)
}

/** Dovecot and Exim write alike. */
export function lookAtEquals(subject: LintSubject): LookAtSettings {
  return lookAtSettings(subject, (name, value) => `${name} = ${value}`)
}

export function lookAtRspamd(subject: LintSubject): LookAtSettings {
  return lookAtSettings(
    subject,
    (name, value) => `${name} = ${/^(?:true|false|\d+)$/.test(value) ? value : `"${value}"`};`,
  )
}

/** As the manual page writes them. */
const OPENDKIM_NAMES: Readonly<Record<string, string>> = {
  allowsha1only: 'AllowSHA1Only',
  canonicalization: 'Canonicalization',
  diagnosticdirectory: 'DiagnosticDirectory',
  externalignorelist: 'ExternalIgnoreList',
  internalhosts: 'InternalHosts',
  keyfile: 'KeyFile',
  maximumsignedbytes: 'MaximumSignedBytes',
  minimumkeybits: 'MinimumKeyBits',
  mode: 'Mode',
  'on-badsignature': 'On-BadSignature',
  'on-default': 'On-Default',
  oversignheaders: 'OversignHeaders',
  removeoldsignatures: 'RemoveOldSignatures',
  requiresafekeys: 'RequireSafeKeys',
  selector: 'Selector',
  sendreports: 'SendReports',
  signaturealgorithm: 'SignatureAlgorithm',
  signingtable: 'SigningTable',
  socket: 'Socket',
  softwareheader: 'SoftwareHeader',
  subdomains: 'SubDomains',
  syslog: 'Syslog',
  userid: 'UserID',
}
