import type { SetupStep, SetupValues } from '../../../contract/setup-shapes.ts'

/** In which step one enters each value; where there is no such step for a role, it stands with domain and role. */
export const VALUE_STEPS: Readonly<Record<keyof SetupValues, SetupStep>> = {
  domain: 'readiness',
  moreDomains: 'records',
  parkedDomains: 'records',
  hostName: 'names',
  ipv4: 'readiness',
  ipv6: 'readiness',
  selectorRsa: 'keys',
  selectorEd25519: 'keys',
  publicKeyRsa: 'keys',
  publicKeyEd25519: 'keys',
  postmaster: 'roles',
  reportsAddress: 'records',
  relayHost: 'readiness',
  relayPort: 'readiness',
  relaySpf: 'readiness',
  certificateFile: 'names',
  certificateKeyFile: 'names',
  certificateKey: 'policies',
  nextCertificateKey: 'policies',
  certificateAuthority: 'names',
  stack: 'software',
  distribution: 'software',
  hoster: 'readiness',
  dnsHost: 'records',
}
