import { delivery } from '../checks/facts/delivery.ts'
import { type MailSignatures, mailSignatures } from '../checks/facts/mail-signatures.ts'
import { message } from '../checks/facts/message.ts'
import { messageDmarc } from '../checks/facts/message-dmarc.ts'
import { messageSpf } from '../checks/facts/message-spf.ts'
import type { Run } from '../checks/run.ts'
import { handOverOf } from '../received/hand-over.ts'
import { receiverFields } from '../received/receiver-fields.ts'
import type { Analysis } from './analysis.ts'
import { describeMail } from './describe-mail.ts'
import { greylistingOf } from './greylisting.ts'
import { ownResults } from './own-results.ts'
import { readVerdicts } from './read-verdicts.ts'
import { readWay } from './read-way.ts'
import { receiverResults } from './receiver-results.ts'

/** What is told by the user beside the mail. */
export interface AnalyseOptions {
  /** Names of their own servers, with all names below them; empty: told by the author's domain. */
  readonly ownServers: readonly string[]
}

/** An analysis before the checks have ended. */
export type AnalysedMail = Omit<Analysis, 'say' | 'report' | 'leaks'>

/** Judges a mail out of the same facts as its checks. */
export async function analyseMail(run: Run, { ownServers }: AnalyseOptions): Promise<AnalysedMail> {
  const [mail, { address }, spf, signatures, dmarc] = await Promise.all([
    run.get(message),
    run.get(delivery),
    run.get(messageSpf),
    run.get(mailSignatures),
    run.get(messageDmarc),
  ])
  const { hops, fields, values, believed } = mail
  const handOver = handOverOf(hops)
  const theirs = fields.slice(0, receiverFields(fields, handOver < 0 ? hops.length : hops.length - handOver))
  const noted = (name: string) => theirs.filter((field) => field.name === name).map(({ value }) => unfold(value))
  const way = readWay(hops, handOver, { told: ownServers, author: run.subject.domain })
  const waitedSeconds = way.hops[handOver]?.correctedSeconds ?? sinceSigned(hops[handOver]?.time ?? null, signatures)
  return {
    mail: describeMail(mail, address),
    way: way.hops,
    totalSeconds: way.totalSeconds,
    greylisting: greylistingOf({ values: noted, handOver, waitedSeconds }),
    receiver: receiverResults(believed, values('arc-authentication-results')),
    ours: ownResults({
      trusted: mail.trusted,
      receivedSpf: firstWord(noted('received-spf')[0]),
      spf,
      signatures,
      dmarc,
    }),
    verdicts: readVerdicts(fields, hops, handOver),
  }
}

/** Where the sender's own Received were left out, its signature tells when the mail was ready to go. */
function sinceSigned(arrived: number | null, { own }: MailSignatures): number | null {
  const signed = own.flatMap(({ timestamp, result }) => (timestamp !== null && result === 'pass' ? [timestamp] : []))
  if (arrived === null || signed.length === 0) return null
  const seconds = Math.round(arrived / 1000) - Math.max(...signed)
  return seconds >= 0 ? seconds : null
}

function unfold(value: string): string {
  return value.slice(0, 5000).replace(/\r\n/g, '').trim()
}

function firstWord(text = ''): string | null {
  return /^[a-z]{1,20}\b/i.exec(text)?.[0].toLowerCase() ?? null
}
