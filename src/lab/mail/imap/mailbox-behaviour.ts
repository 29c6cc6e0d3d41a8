/** What happens at a command instead of its answer. `endlessLines`: responses without end · `endlessLine`: one of them. */
export type Mischief = 'hang' | 'drop' | 'endlessLine' | 'endlessLines' | 'nonsense' | 'no' | 'bad' | 'bye'

/**
 * How a login is refused although the password is right: `authenticationFailed` (RFC 5530) · `appPassword` and `webLogin` (in the manner
 * of Gmail) · `oauthOnly` (in the manner of Outlook) · `tooMany` · `unavailable`.
 */
export type LoginRefusal =
  | 'authenticationFailed'
  | 'appPassword'
  | 'webLogin'
  | 'oauthOnly'
  | 'imapOff'
  | 'tooMany'
  | 'unavailable'

/** How a mailbox server misbehaves. It may be changed while the server runs; what is not told is as it should be. */
export interface MailboxBehaviour {
  /** Milliseconds before every answer. */
  readonly delayMs?: number
  /** Instead of the greeting. */
  readonly greeting?: Mischief
  /** Per command (`LOGIN` and `AUTHENTICATE` alike under `LOGIN`; `UID FETCH` under `FETCH`). */
  readonly at?: Readonly<Record<string, Mischief>>
  readonly login?: LoginRefusal
  /** Each connection is cut after so many octets from the server, in the middle of TLS. */
  readonly dropAfterOctets?: number
  /** Each connection is cut so many milliseconds after it began. */
  readonly disconnectAfterMs?: number
  /** So many more folders stand in LIST. */
  readonly manyFolders?: number
  /** What is said of the length of a mail that is sent: more than comes, less than comes, or a gigabyte that does come. */
  readonly literal?: 'longer' | 'shorter' | 'huge'
  /** RFC822.SIZE of every mail. */
  readonly sizeSaid?: number
  /** Capabilities that it lacks: `IDLE`, `SPECIAL-USE`, `STARTTLS`. */
  readonly without?: readonly string[]
  /** Where TLS must begin comes something else. */
  readonly brokenTls?: boolean
}
