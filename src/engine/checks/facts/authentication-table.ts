import { receiverSays } from '../../authentication-results/receiver-says.ts'
import { fact } from '../run.ts'
import { shorten } from '../shorten.ts'
import { mailSignatures } from './mail-signatures.ts'
import { message } from './message.ts'
import { messageDmarc } from './message-dmarc.ts'
import { messageSpf } from './message-spf.ts'

/** One line of the verdict: a method, what it says here, what the receiver noted. */
export interface AuthenticationLine {
  readonly method: 'SPF' | 'DKIM' | 'DMARC' | 'ARC'
  readonly here: string
  readonly receiver: string
  readonly about: string
}

/** The whole verdict beside that of the receiver. */
export const authenticationTable = fact('authenticationTable', async (run): Promise<readonly AuthenticationLine[]> => {
  const [{ trusted }, spf, { all, report }, dmarc] = await Promise.all([
    run.get(message),
    run.get(messageSpf),
    run.get(mailSignatures),
    run.get(messageDmarc),
  ])
  const said = (method: string, at = 0) => receiverSays(trusted, method)[at]?.result ?? '-'
  const line = (method: AuthenticationLine['method'], here: string, receiver: string, about: string) => ({
    method,
    here: shorten(here, 24),
    receiver: shorten(receiver, 24),
    about: shorten(about, 160),
  })
  const signed = all.map((one, at) => {
    const why = one.detail === null ? '' : ` (${one.detail})`
    return line('DKIM', one.result, said('dkim', at), `d=${one.domain} s=${one.selector}${why}`)
  })
  const seals = report.arc.sealers.join(', ')
  return [
    line('SPF', spf?.verdict.result ?? '-', said('spf'), spf === null ? '' : `${spf.domain} from ${spf.address}`),
    ...(signed.length > 0 ? signed : [line('DKIM', 'none', said('dkim'), '')]),
    line('DMARC', dmarc?.evaluation.result ?? '-', said('dmarc'), dmarc?.evaluation.policyDomain ?? ''),
    line('ARC', report.arc.result, said('arc'), seals),
  ]
})

/** The table as lines of fixed columns. */
export function tableLines(table: readonly AuthenticationLine[], receiver: string): readonly string[] {
  const row = (cells: readonly string[]) =>
    cells
      .map((cell, at) => cell.padEnd(WIDTHS[at] ?? 0))
      .join('  ')
      .trimEnd()
  const head = row(['', 'here', shorten(receiver, 24), ''])
  return [head, ...table.map(({ method, here, receiver: theirs, about }) => row([method, here, theirs, about]))]
}

const WIDTHS = [5, 12, 24]
