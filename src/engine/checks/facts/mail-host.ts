import type { MailHost } from '../check-knowledge.ts'
import { fact } from '../run.ts'
import { mxHosts } from './mx.ts'

/** The hoster or filter that receives for the domain, recognised by the names of its MX; null: nobody known. */
export const mailHost = fact('mailHost', async (run): Promise<MailHost | null> => {
  const { hosts } = await run.get(mxHosts)
  const names = hosts.map(({ name }) => name)
  const belongs = (name: string, suffix: string) => name === suffix || name.endsWith(`.${suffix}`)
  const isOf = ({ mx }: MailHost) => names.some((name) => mx.some((suffix) => belongs(name, suffix)))
  return run.subject.knowledge.mailHosts.find(isOf) ?? null
})
