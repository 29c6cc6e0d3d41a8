import { shorten } from '../../../engine/checks/shorten.ts'
import {
  MAIL_TROUBLES,
  type MailTrouble,
  type MailTroubleCode,
  type ShownCertificate,
} from '../../../engine/mailboxes/mail-trouble.ts'
import type { Scrub } from './scrub.ts'

/** A trouble on its way up, inside the hands only: what leaves them is what it tells. Its message is the code and nothing else. */
export class MailFailure extends Error {
  override readonly name = 'MailFailure'
  readonly code: MailTroubleCode
  /** As it was said, perhaps with a secret in it. Not enumerable, so that no log shows it. */
  readonly #said: string
  readonly #certificate: ShownCertificate | null

  constructor(code: MailTroubleCode, said = '', certificate: ShownCertificate | null = null) {
    super(code)
    this.code = code
    this.#said = said.slice(0, LONGEST_HEARD)
    this.#certificate = certificate
  }

  /** The trouble as a value: secrets are taken out before it is cut, for half of one is a secret too. */
  told(scrub: Scrub): MailTrouble {
    const said = shorten(scrub(this.#said).trim(), LONGEST_TOLD)
    return { stage: MAIL_TROUBLES[this.code], code: this.code, said, certificate: this.#certificate }
  }

  /** The same words as another trouble. */
  as(code: MailTroubleCode): MailFailure {
    return new MailFailure(code, this.#said, this.#certificate)
  }
}

const LONGEST_HEARD = 4000
const LONGEST_TOLD = 300
