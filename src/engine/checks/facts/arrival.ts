import { fact } from '../run.ts'
import { message } from './message.ts'

/** When the last server took the mail, in milliseconds since 1970; null: no Received field says so. */
export const arrival = fact('arrival', async (run): Promise<number | null> => {
  const { hops } = await run.get(message)
  return hops.findLast(({ time }) => time !== null)?.time ?? null
})
