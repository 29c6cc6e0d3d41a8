import { createHash } from 'node:crypto'
import { CHECKS } from '../../../src/engine/checks/registry.ts'
import { beginSetup, changeSetup } from '../../../src/engine/setup/change-setup.ts'
import type { Setup, SetupChoices, SetupStep, SetupValues, Verification } from '../../../src/engine/setup/setup.ts'
import type { Scenario } from '../../../src/lab/scenario.ts'
import { ADDRESSES, DOMAIN, MAIL_HOST } from '../../../src/lab/scenarios/perfect/addresses.ts'
import { perfectScenario } from '../../../src/lab/scenarios/perfect/perfect-scenario.ts'
import { type RunningLab, startScenario } from '../../../src/lab/start-scenario.ts'
import { writeLabFile } from '../../../src/lab/write-lab-file.ts'
import { netOf } from '../../../src/node/checks/pretended-internet.ts'
import { lintingHere } from '../../../src/node/setup/linting.ts'
import { SetupOffice } from '../../../src/node/setup/setup-office.ts'
import type { Store } from '../../../src/node/store/store.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { KNOWLEDGE, runInLab } from '../run-in-lab.ts'

export type Edit = (scenario: Scenario) => Scenario

interface Differently {
  readonly edits?: readonly Edit[]
  readonly values?: Partial<SetupValues>
  readonly choices?: Partial<SetupChoices>
  readonly port25?: Setup['port25']
}

const AT = '2026-11-22T08:00:00.000Z'
const [ipv4 = '', ipv6 = ''] = ADDRESSES.mail

/** The set-up that the perfect scenario is the end of. */
export function perfectSetup(lab: RunningLab, { values, choices, port25 = null }: Differently = {}): Setup {
  const begun = beginSetup('0b0e2f4c-3a79-4a0e-a6f4-5f8f7a4a3c11', DOMAIN, 'full', AT)
  const certificateKey = (name: string) =>
    createHash('sha256')
      .update(lab.certificates.get(name)?.spki ?? '')
      .digest('hex')
  const key = (selector: string) => lab.dkimKeys.get(selector)?.published ?? ''
  const named = changeSetup(
    begun,
    {
      kind: 'values',
      values: {
        hostName: MAIL_HOST,
        ipv4,
        ipv6,
        selectorRsa: 's2026',
        selectorEd25519: 's2026e',
        publicKeyRsa: key('s2026'),
        publicKeyEd25519: key('s2026e'),
        certificateKey: certificateKey('mail'),
        nextCertificateKey: certificateKey('next'),
        reportsAddress: `dmarc@${DOMAIN}`,
        ...values,
      },
    },
    AT,
  )
  const chosen = {
    mtaSts: 'enforce',
    dmarc: 'reject',
    tlsRpt: true,
    clientDiscovery: true,
    dane: true,
    ...choices,
  } as const
  return { ...changeSetup(named, { kind: 'choices', choices: chosen }, AT), port25 }
}

/** What the office sees of one step in the perfect scenario with something done differently. */
export async function verifyInLab(step: SetupStep, differently: Differently = {}): Promise<Verification> {
  const edits = differently.edits ?? []
  const lab = await startScenario(edits.reduce((so, edit) => edit(so), perfectScenario(KNOWLEDGE.blocklists)))
  try {
    const { office, setup } = await officeIn(lab, perfectSetup(lab, differently))
    const { steps } = await office.verify(setup.id, step)
    const verification = steps.find(({ id }) => id === step)?.progress.verification
    if (verification === undefined || verification === null) throw new Error(`nothing was kept of ${step}`)
    return verification
  } finally {
    await lab.stop()
  }
}

/** An office in this lab that keeps one set-up in memory. */
export async function officeIn(lab: RunningLab, setup: Setup) {
  let kept = setup
  const store = {
    setup: () => Promise.resolve(kept),
    keepSetup: (one: { readonly setup: Setup }) => {
      kept = one.setup
      return Promise.resolve(true)
    },
    probes: () => Promise.resolve({ probes: [], total: 0 }),
    programmeProgress: () => Promise.resolve({}),
    programmeData: () => Promise.resolve({ snds: [], sndsStatus: [], complaints: [], fetchedAt: null }),
  } as unknown as Store
  const file = await writeLabFile(lab, temporaryFolder())
  const office = new SetupOffice({
    linting: lintingHere(),
    store,
    checking: {
      run: ({ only, resolver: _, ...subject }) =>
        runInLab(
          lab,
          subject,
          CHECKS.filter(({ id }) => only === null || only.includes(id)),
        ),
    },
    net: netOf({ POSTDESK_LAB: file }),
    knowledge: () => ({ stacks: [], hosters: [], dnsHosts: [] }),
    now: () => new Date(AT),
    newId: () => setup.id,
  })
  return { office, setup, kept: () => kept }
}
