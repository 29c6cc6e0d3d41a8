import type { Socket } from 'node:net'
import type { TlsOptions } from 'node:tls'
import type { TakenMail } from '../mail/mta/envelope.ts'
import type { Route } from '../mail/mta/mail-queue.ts'
import type { Signer } from '../mail/mta/sign-mail.ts'
import type { StampResults } from './styles/stamp.ts'

/** What a provider needs of its world. */
export interface ProviderHouse {
  readonly tls: TlsOptions
  readonly ca: string
  readonly password: string
  /** Whose key seals with ARC; null: nobody's. */
  readonly sealer: Signer | null
  readonly acceptsToken: (login: string, token: string) => boolean
  readonly addressOf: (helo: string, family: 4 | 6) => string
  /** What is found out about a mail. */
  readonly judge: (mail: TakenMail) => Promise<StampResults>
  readonly route: (domain: string) => Route | null
  readonly now: () => Date
  /** An address of the user's is blocked nowhere any longer. */
  readonly lift: (provider: string, address: string) => void
  readonly dial: (address: string, port: number) => Promise<Socket>
}
