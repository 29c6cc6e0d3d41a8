import type { Port25Seen, Setup, SetupChoices, SetupStep, SetupValues, StepProgress, Verification } from './setup.ts'

export const EMPTY_VALUES: SetupValues = {
  domain: '',
  moreDomains: [],
  parkedDomains: [],
  hostName: '',
  ipv4: '',
  ipv6: '',
  selectorRsa: '',
  selectorEd25519: '',
  publicKeyRsa: '',
  publicKeyEd25519: '',
  postmaster: '',
  reportsAddress: '',
  relayHost: '',
  relayPort: '',
  relaySpf: '',
  certificateFile: '',
  certificateKeyFile: '',
  certificateKey: '',
  nextCertificateKey: '',
  certificateAuthority: 'letsencrypt.org',
  stack: '',
  distribution: '',
  hoster: '',
  dnsHost: '',
}

/** Some of it; what is undefined stays. */
export type Changed<T> = { readonly [K in keyof T]?: T[K] | undefined }

/** What is changed by the user, or by what was seen. */
export type SetupChange =
  | { readonly kind: 'values'; readonly values: Changed<SetupValues> }
  | { readonly kind: 'choices'; readonly choices: Changed<SetupChoices> }
  | {
      readonly kind: 'step'
      readonly step: SetupStep
      readonly state: StepProgress['state']
      readonly said: readonly string[]
    }
  | { readonly kind: 'verified'; readonly step: SetupStep; readonly verification: Verification }
  | { readonly kind: 'port25'; readonly seen: Port25Seen | null }

/** A new set-up; what can be guessed from the domain is filled in and can be changed. */
export function beginSetup(id: string, domain: string, role: SetupChoices['role'], at: string): Setup {
  const hostName = `mail.${domain}`
  const live = `/etc/letsencrypt/live/${hostName}`
  const receives = role !== 'sendOnly'
  return {
    id,
    createdAt: at,
    updatedAt: at,
    revision: 0,
    values: {
      ...EMPTY_VALUES,
      domain,
      hostName,
      selectorRsa: `${at.slice(0, 4)}r`,
      selectorEd25519: `${at.slice(0, 4)}e`,
      postmaster: `postmaster@${domain}`,
      reportsAddress: receives ? `postmaster@${domain}` : '',
      certificateFile: `${live}/fullchain.pem`,
      certificateKeyFile: `${live}/privkey.pem`,
      relayPort: '587',
      stack: receives ? 'postfix-dovecot-opendkim' : 'postfix-send-only',
      distribution: 'debian',
    },
    choices: {
      role,
      dmarc: 'none',
      mtaSts: receives ? 'testing' : 'off',
      tlsRpt: receives,
      dane: false,
      caa: false,
      clientDiscovery: receives,
      clientFiles: false,
      ed25519: true,
    },
    steps: {},
    port25: null,
  }
}

/** The set-up with one change more. What follows from a name follows with it, where the user has not said otherwise. */
export function changeSetup(setup: Setup, change: SetupChange, at: string): Setup {
  const next = { ...setup, updatedAt: at, revision: setup.revision + 1 }
  switch (change.kind) {
    case 'values':
      return { ...next, values: withValues(setup.values, change.values) }
    case 'choices':
      return { ...next, choices: { ...setup.choices, ...defined(change.choices) } }
    case 'port25':
      return { ...next, port25: change.seen }
    case 'step':
      return withStep(next, change.step, (old) => ({ ...old, state: change.state, said: change.said, at }))
    default:
      return withStep(next, change.step, (old) => ({
        ...old,
        verification: change.verification,
        state: change.verification.result === 'verified' ? 'done' : old.state,
        ...(change.verification.result === 'verified' ? { since: old.since ?? firstSeen(old) ?? at } : {}),
        at,
      }))
  }
}

/** Verified before the first time was kept. */
function firstSeen({ verification }: StepProgress): string | null {
  return verification?.result === 'verified' ? verification.at : null
}

function withStep(setup: Setup, step: SetupStep, make: (old: StepProgress) => StepProgress): Setup {
  const old = setup.steps[step] ?? { state: 'open', said: [], verification: null, at: setup.createdAt }
  return { ...setup, steps: { ...setup.steps, [step]: make(old) } }
}

function withValues(old: SetupValues, changed: Changed<SetupValues>): SetupValues {
  const values = { ...old, ...defined(changed) }
  if (changed.hostName === undefined || changed.hostName === old.hostName || old.hostName === '') return values
  const follow = (name: 'certificateFile' | 'certificateKeyFile') =>
    changed[name] === undefined
      ? old[name].replace(`/live/${old.hostName}/`, `/live/${changed.hostName}/`)
      : values[name]
  return { ...values, certificateFile: follow('certificateFile'), certificateKeyFile: follow('certificateKeyFile') }
}

function defined<T extends object>(changed: Changed<T>): Partial<T> {
  // Without those that are undefined, the rest has the types of T.
  return Object.fromEntries(Object.entries(changed).filter(([, value]) => value !== undefined)) as Partial<T>
}
