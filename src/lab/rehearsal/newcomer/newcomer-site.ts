import type { NewcomerAnswer, NewcomerDeed } from '../../../engine/setup/newcomer.ts'
import type { Setup } from '../../../engine/setup/setup.ts'
import type { CertificateData, MadeCertificate } from '../../certificates/certificate-data.ts'
import type { Signer } from '../../mail/mta/sign-mail.ts'
import type { NewcomerServer } from './newcomer-server.ts'
import type { NewcomerZone } from './newcomer-zone.ts'

/** What deeds work on: the zone, the server, and who else has a hand in it. */
export interface NewcomerSite {
  readonly zone: NewcomerZone
  readonly server: NewcomerServer
  /** The names that the hoster gives the addresses; an address without one has none. */
  setReverse(names: Readonly<Record<string, string>>): void
  /** Whether the IPv4 address stands in a block list. */
  setListed(isListed: boolean): void
  /** Whether the hoster lets connections to port 25 of others out. */
  portIsOpen: boolean
  makeCertificate(data: CertificateData): Promise<MadeCertificate>
  /** The one that the server got; null: none yet. */
  certificate: MadeCertificate | null
  /** Where the private keys lie that the guide made last; none: it made none in this world. */
  keyFiles: readonly string[]
  /** What was read of them when they were copied: the copies on this computer may be deleted then. */
  copiedKeys: readonly Signer[]
}

/** A deed and what it does. Whatever was done wrong before, the right one mends. */
export interface StageDeed extends NewcomerDeed {
  readonly act: (site: NewcomerSite, setup: Setup) => NewcomerAnswer | Promise<NewcomerAnswer>
}

/** An answer with nothing to copy, unless told. */
export function answer(en: string, de: string, paste: string | null = null): NewcomerAnswer {
  return { says: { en, de }, paste }
}

/** The host name of a set-up; where none is said yet, the usual one. */
export function hostOf({ values }: Setup): string {
  return values.hostName === '' ? `mail.${values.domain}` : values.hostName
}
