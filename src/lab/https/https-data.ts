import type { TlsData } from '../mail/smtp-data.ts'

/** A web server, as data. */
export interface HttpsData {
  readonly addresses: readonly string[]
  /** 443 unless told; `plain` is HTTP without TLS (80). */
  readonly port?: number
  readonly plain?: boolean
  /** Per host: which certificate (of `Scenario.certificates`), and what is under each path. */
  readonly hosts: Readonly<Record<string, WebHost>>
  readonly tls?: TlsData
}

export interface WebHost {
  readonly certificate: string
  readonly paths: Readonly<Record<string, WebPage>>
}

/** What is answered for a path; other paths are 404. */
export interface WebPage {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  readonly delayMs?: number
  /** A body without end, or of that many octets. */
  readonly endless?: boolean
  /** Answers nothing and hangs up. */
  readonly hangsUp?: boolean
}
