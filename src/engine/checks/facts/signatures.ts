import { fact } from '../run.ts'
import type { SignatureReport } from '../world.ts'

/** The DKIM and ARC signatures of the mail, verified by ourselves. */
export const signatures = fact('signatures', async (run): Promise<SignatureReport> => {
  const { message } = run.subject
  if (message === null) throw new Error('a check of a message was run without one')
  return run.signatures.verify(message.source)
})
