import { fact } from '../run.ts'
import { mtaSts } from './mta-sts.ts'

/** Senders with MTA-STS demand verified TLS of the domain's mail servers (RFC 8461 §5). */
export const mtaStsEnforced = fact('mtaStsEnforced', async (run): Promise<boolean> => {
  const { status, policy } = await run.get(mtaSts)
  return status === 'found' && policy?.mode === 'enforce'
})
