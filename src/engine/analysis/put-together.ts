import type { Report } from '../checks/report.ts'
import type { AnalysedMail } from './analyse-mail.ts'
import type { Analysis } from './analysis.ts'
import { leaksOf } from './leaks.ts'
import { clientsOf } from './mail-software.ts'
import { sentenceOf } from './sentence.ts'

/** The whole analysis: what was judged beside the checks, and what they found. */
export function putTogether(mail: AnalysedMail, report: Report): Analysis {
  const servers = mail.way.flatMap((hop) => (hop.side === 'receiver' ? [] : (hop.software ?? [])))
  const software = [...new Set([...servers, ...clientsOf(mail.mail.header)])]
  return { say: sentenceOf(mail, report), report, ...mail, leaks: leaksOf(report.findings, software) }
}
