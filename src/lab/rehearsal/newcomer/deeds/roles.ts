import { NEWCOMER } from '../newcomer-data.ts'
import { answer, type StageDeed } from '../newcomer-site.ts'
import { FIRST_MAILBOX } from './software.ts'

const ROLES = ['postmaster', 'abuse']

/** Who is written to when there is trouble. */
export const ROLE_DEEDS: readonly StageDeed[] = [
  {
    id: 'aliases',
    step: 'roles',
    isMistake: false,
    says: {
      en: 'Let postmaster@ and abuse@ lead to the mailbox',
      de: 'postmaster@ und abuse@ ins Postfach leiten',
    },
    act: (site, { values }) => {
      const reports = [values.reportsAddress, values.postmaster]
        .filter((address) => address.endsWith(`@${NEWCOMER.domain}`))
        .map((address) => address.slice(0, address.indexOf('@')))
      const localParts = [...new Set([FIRST_MAILBOX, ...ROLES, ...reports])]
      site.server.change({ localParts })
      const shown = localParts.map((one) => `${one}@`).join(', ')
      return answer(`These exist now: ${shown}`, `Diese gibt es jetzt: ${shown}`)
    },
  },
  {
    id: 'no-aliases',
    step: 'roles',
    isMistake: true,
    says: { en: 'Forget postmaster@ and abuse@', de: 'postmaster@ und abuse@ vergessen' },
    act: (site) => {
      site.server.change({ localParts: [FIRST_MAILBOX] })
      return answer(
        `Only ${NEWCOMER.login} exists; mail to anybody else is refused.`,
        `Es gibt nur ${NEWCOMER.login}; Mail an alle anderen wird abgewiesen.`,
      )
    },
  },
]
