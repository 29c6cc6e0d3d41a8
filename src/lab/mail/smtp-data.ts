/** A mail server on one port, as data. */
export interface SmtpData {
  readonly addresses: readonly string[]
  /** 25 unless told. */
  readonly port?: number
  readonly implicitTls?: boolean
  /** The name in banner and EHLO reply. */
  readonly name: string
  /** Whole lines of the banner; `220 NAME ESMTP` unless told. */
  readonly banner?: readonly string[]
  readonly bannerDelayMs?: number
  /** `endless`: a banner that never ends · `silent`: none ever comes · `hangUp`: the door is closed at once. */
  readonly bannerFault?: 'endless' | 'silent' | 'hangUp'
  /** The lines of the EHLO reply after the first; STARTTLS is added by itself where a certificate is there. */
  readonly capabilities?: readonly string[]
  readonly capabilitiesAfterTls?: readonly string[]
  /** The domains that it receives mail for. Anything else is relaying. */
  readonly domains: readonly string[]
  /** Local parts that exist; anything else gets 550 5.1.1. `*`: all. */
  readonly mailboxes?: readonly string[]
  readonly relaysFor?: 'nobody' | 'everybody'
  readonly greylists?: boolean
  /** Before everything else: the first whose pattern fits the command line (`*` is anything) answers. */
  readonly replies?: readonly ScriptedReply[]
  /** Of `Scenario.certificates`. */
  readonly certificate?: string
  readonly startTls?: 'offered' | 'hidden' | 'refused' | 'failing' | 'injectable'
  readonly tls?: TlsData
  /** Replies have no codes of RFC 3463. */
  readonly withoutEnhancedCodes?: boolean
  /** Takes mail only after AUTH. */
  readonly submission?: boolean
  /** AUTH mechanisms before and after TLS. */
  readonly auth?: { readonly before?: string; readonly after?: string }
}

export interface ScriptedReply {
  readonly command: string
  /** Whole lines; an empty list: hangs up. */
  readonly reply: readonly string[]
  readonly only?: 'beforeTls' | 'afterTls'
  readonly delayMs?: number
}

export interface TlsData {
  readonly minVersion?: 'TLSv1' | 'TLSv1.1' | 'TLSv1.2' | 'TLSv1.3'
  readonly maxVersion?: 'TLSv1' | 'TLSv1.1' | 'TLSv1.2' | 'TLSv1.3'
  /** OpenSSL cipher list. */
  readonly ciphers?: string
}
