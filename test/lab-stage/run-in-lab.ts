import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkKnowledgeFile } from '../../scripts/build/check-knowledge-file.ts'
import type { Check } from '../../src/engine/checks/check.ts'
import { CHECKS } from '../../src/engine/checks/registry.ts'
import type { Report } from '../../src/engine/checks/report.ts'
import { runChecks } from '../../src/engine/checks/run-checks.ts'
import type { Subject } from '../../src/engine/checks/subject.ts'
import type { World } from '../../src/engine/checks/world.ts'
import type { RunningLab } from '../../src/lab/start-scenario.ts'
import { createDns } from '../../src/node/dns/create-dns.ts'
import { createHash } from '../../src/node/hash.ts'
import { createHttps } from '../../src/node/https/create-https.ts'
import { createMail } from '../../src/node/mail/create-mail.ts'

/** What the program knows, as the build would make it. */
export const KNOWLEDGE = checkKnowledgeFile(resources('blocklists'), resources('checks'))

/** The checks of a domain, by the real hands, in a lab. A check that throws fails the test. */
export async function runInLab(
  lab: RunningLab,
  subject: Partial<Subject> = {},
  checks: readonly Check[] = CHECKS.filter((check) => check.subject === 'domain'),
): Promise<Report> {
  const end = new AbortController()
  const bugs: unknown[] = []
  const { world, close } = worldIn(lab, end.signal)
  const onBug = (id: string, error: unknown) => bugs.push(new Error(id, { cause: error }))
  const report = await runChecks(checks, subjectIn(lab, subject), world, { onBug })
  end.abort()
  close()
  if (bugs.length > 0) throw new AggregateError(bugs, `checks that threw: ${bugs.map(String).join(', ')}`)
  return report
}

function subjectIn(lab: RunningLab, subject: Partial<Subject>): Subject {
  return {
    domain: lab.scenario.domain,
    addresses: [],
    ehloName: null,
    selectors: Object.keys(lab.scenario.dkimKeys),
    ownServers: 'all',
    message: null,
    localPart: null,
    knowledge: KNOWLEDGE,
    ...subject,
  }
}

function worldIn(lab: RunningLab, signal: AbortSignal): { readonly world: World; readonly close: () => void } {
  const { dialer, rootPem } = lab
  const dns = createDns({
    dialer,
    signal,
    systemServers: () => [{ name: '127.0.0.1', address: '127.0.0.1', port: lab.resolverPort }],
    probeNames: lab.scenario.probeNames,
    trustAnchors: lab.file.trustAnchors.map(anchorOf),
  })
  const world: World = {
    dns,
    mail: createMail({ dialer, signal, extraCa: rootPem, ipv6: true, patience: { gapMs: 0 } }),
    https: createHttps({ dns, dialer, signal, extraCa: rootPem }),
    hash: createHash(),
    signatures: { verify: () => Promise.reject(new Error('no mail here')) },
    now: Date.now,
    elapsed: () => performance.now(),
  }
  return { world, close: dns.close }
}

function anchorOf(line: string) {
  const [, , , keyTag, algorithm, digestType, digest = ''] = line.split(' ')
  return { keyTag: Number(keyTag), algorithm: Number(algorithm), digestType: Number(digestType), digest }
}

function resources(folder: string) {
  const path = join(import.meta.dirname, '../../resources', folder)
  const names = readdirSync(path).filter((name) => name.endsWith('.json'))
  return names.map((name) => ({ name: `${folder}/${name}`, text: readFileSync(join(path, name), 'utf8') }))
}
