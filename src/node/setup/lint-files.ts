import type { Linted } from '../../engine/lint/configuration.ts'
import type { LintWorld } from '../../engine/lint/lint-rule.ts'
import { readConfiguration, recognizeConfiguration } from '../../engine/lint/read/read-configuration.ts'
import { LINT_RULES } from '../../engine/lint/registry.ts'
import { runLint } from '../../engine/lint/run-lint.ts'
import type { Setup } from '../../engine/setup/setup.ts'
import type { LintView } from '../../engine/setup/setup-views.ts'

/** More than anybody mends before looking once more; somebody’s file of 50,000 bad lines must not fill the memory. */
const MOST_FINDINGS = 1000
const MOST_TROUBLES = 200

/** A configuration as it was pasted or dropped. */
export interface PastedFile {
  readonly name: string
  readonly text: string
  /** Null: told by its form. */
  readonly kind: Linted | null
}

/** What a set-up knows of the server that is linted. `reverseNames`: those that its addresses really have; none: it is not known, and nothing is compared. */
export function lintWorld({ values }: Setup, reverseNames: readonly string[]): LintWorld {
  const { hostName, domain, moreDomains, ipv4, ipv6 } = values
  return {
    hostName: hostName === '' ? null : hostName,
    reverseNames,
    domains: [domain, ...moreDomains],
    addresses: [ipv4, ipv6].filter((address) => address !== ''),
  }
}

/** What the rules find in files that belong together. A file whose kind cannot be told is told as such. */
export function lintFiles(files: readonly PastedFile[], world: LintWorld | null): LintView {
  const read = files.map(({ name, text, kind }, place) => {
    const software = kind ?? recognizeConfiguration(text)
    return { name, place, configuration: software === null ? null : readConfiguration(text, software) }
  })
  const known = read.flatMap(({ name, place, configuration }) =>
    configuration === null ? [] : [{ name, place, configuration }],
  )
  const findings = runLint(
    LINT_RULES,
    known.map(({ configuration }) => configuration),
    world,
  )
  return {
    files: read.map(({ name, configuration }) => ({
      name,
      kind: configuration?.kind ?? null,
      troubles: configuration?.troubles.slice(0, MOST_TROUBLES) ?? [],
      moreTroubles: Math.max(0, (configuration?.troubles.length ?? 0) - MOST_TROUBLES),
      rules: LINT_RULES.filter(({ software }) => software === configuration?.kind).length,
    })),
    findings: findings.slice(0, MOST_FINDINGS).map((finding) => {
      const { name = '', place = 0 } = known[finding.configuration] ?? {}
      return { ...finding, configuration: place, file: name }
    }),
    moreFindings: Math.max(0, findings.length - MOST_FINDINGS),
  }
}
