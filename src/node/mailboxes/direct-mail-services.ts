import type { Net } from '../checks/pretended-internet.ts'
import type { MailServices } from './mail-services.ts'

export interface MailServicesOptions {
  readonly net: Net
}

/** The hands for mail in this very thread: for the command line, and inside the worker of the window. */
export function mailServices(_options: MailServicesOptions): MailServices {
  throw new Error('under way')
}
