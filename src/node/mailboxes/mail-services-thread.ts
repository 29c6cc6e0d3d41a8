import type { MailServices } from './mail-services.ts'

/** The same hands on a thread of their own. `close` ends it, with all that is watched. */
export interface MailServicesThread extends MailServices {
  close(): Promise<void>
}

/** Reading mail of strangers happens in one worker thread (`script`: mail-worker), which is started when first needed. */
export function mailServicesThread(_script: string): MailServicesThread {
  throw new Error('under way')
}
