/** The stages of a connection to a mailbox or submission service, in order. */
export const MAIL_STAGES = ['name', 'tcp', 'tls', 'certificate', 'greeting', 'login', 'folder', 'protocol'] as const
export type MailStage = (typeof MAIL_STAGES)[number]

/** Why a mailbox or submission service could not be used: one sentence each in src/text, by code. */
export const MAIL_TROUBLES = {
  'name-not-found': 'name',
  'name-no-answer': 'name',
  'tcp-refused': 'tcp',
  'tcp-no-answer': 'tcp',
  'tcp-unreachable': 'tcp',
  'connection-lost': 'protocol',
  'tls-not-offered': 'tls',
  'tls-failed': 'tls',
  'certificate-expired': 'certificate',
  'certificate-wrong-name': 'certificate',
  'certificate-self-signed': 'certificate',
  'certificate-untrusted': 'certificate',
  'certificate-not-the-pinned': 'certificate',
  'greeting-missing': 'greeting',
  'greeting-refused': 'greeting',
  'login-refused': 'login',
  'login-needs-app-password': 'login',
  'login-needs-oauth': 'login',
  'login-not-enabled': 'login',
  'login-too-many': 'login',
  'login-method-missing': 'login',
  'secret-missing': 'login',
  'oauth-refused': 'login',
  'oauth-expired': 'login',
  'folder-missing': 'folder',
  'folder-refused': 'folder',
  'too-many-folders': 'folder',
  'server-too-slow': 'protocol',
  'server-too-long': 'protocol',
  'server-too-much': 'protocol',
  'server-nonsense': 'protocol',
  'server-refused': 'protocol',
} as const satisfies Record<string, MailStage>
export type MailTroubleCode = keyof typeof MAIL_TROUBLES

/** What went wrong, as a value: it is kept, shown and sent between threads. Carries no secret. */
export interface MailTrouble {
  readonly stage: MailStage
  readonly code: MailTroubleCode
  /** What the server or the system said, cut, one line; empty: nothing. */
  readonly said: string
  /** The certificate that was shown, where it is what failed. */
  readonly certificate: ShownCertificate | null
}

export interface ShownCertificate {
  /** SHA-256 of the DER, lower-case hex: what a pin holds. */
  readonly sha256: string
  readonly subject: string
  readonly issuer: string
  readonly names: readonly string[]
  /** RFC 3339. */
  readonly validFrom: string
  readonly validTo: string
}

/** What a connection test found, stage by stage, up to the first that failed. */
export interface ConnectionTest {
  readonly ok: boolean
  readonly stages: readonly { readonly stage: MailStage; readonly ok: boolean; readonly said: string }[]
  readonly trouble: MailTrouble | null
  /** Of a mailbox: what it has. Null: it did not come so far, or it is a submission service. */
  readonly mailbox: {
    readonly folders: number
    readonly junkFolder: string | null
    readonly idle: boolean
    readonly gmail: boolean
    readonly capabilities: readonly string[]
  } | null
  /** Of a submission service. */
  readonly submission: {
    readonly dsn: boolean
    readonly smtpUtf8: boolean
    readonly size: number | null
    readonly name: string
  } | null
}
