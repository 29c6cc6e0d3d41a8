import { fact } from '../run.ts'
import { clientServices } from './client-services.ts'
import { mxSessions } from './mx-sessions.ts'

/** Which ways lead out of here, judged when everything that this run connects to has been tried. */
export const mailWays = fact('mailWays', async (run) => {
  await Promise.all([run.get(mxSessions), run.get(clientServices)])
  return run.mail.ways()
})
