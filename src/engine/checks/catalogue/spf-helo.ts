import type { Check } from '../check.ts'
import { mailServers } from '../facts/own-servers.ts'
import { profile } from '../facts/profile.ts'
import { sendingAddresses } from '../facts/sending-addresses.ts'
import { spfForHelo } from '../facts/spf.ts'
import type { FindingPart } from '../finding.ts'
import type { Run } from '../run.ts'
import { shorten } from '../shorten.ts'
import { fixRecords, notApplicable, rfc, worstOf } from '../verdict.ts'

const MOST = 6

export const check: Check = {
  id: 'spf-helo',
  area: 'authentication',
  level: 'must',
  subject: 'domain',
  title: { en: 'The server’s own name passes SPF', de: 'Der Name des Servers besteht SPF' },
  explanation: {
    en: 'Bounces have an empty sender; receivers then look up SPF for the name with which the server greets. A short record there lets them pass.',
    de: 'Rückläufer haben einen leeren Absender; Empfänger schlagen SPF dann für den Namen nach, mit dem der Server grüßt. Ein kurzer Eintrag dort lässt sie bestehen.',
  },
  cites: [rfc(7208, '2.3'), rfc(7208, '2.4')],
  run: async (run) => {
    if ((await run.get(profile)).sends === false) return notApplicable(SENDS_NOTHING)
    const pairs = (await pairsOf(run)).filter(({ name }) => name !== run.subject.domain)
    if (pairs.length === 0) return notApplicable(NO_NAME)
    const parts = await Promise.all(pairs.map((pair) => judge(run, pair)))
    return worstOf(parts, (_, these) => ({
      en: [...new Set(these.map(({ summary }) => summary.en))].slice(0, 3).join(' '),
      de: [...new Set(these.map(({ summary }) => summary.de))].slice(0, 3).join(' '),
    }))
  },
}

interface Pair {
  readonly name: string
  readonly address: string
  /** The user said so; else it is the name under which the server receives. */
  readonly known: boolean
}

async function pairsOf(run: Run): Promise<readonly Pair[]> {
  const { ehloName } = run.subject
  const [{ addresses, from }, servers] = await Promise.all([run.get(sendingAddresses), run.get(mailServers)])
  if (ehloName !== null)
    return addresses
      .slice(0, MOST)
      .map((address) => ({ name: ehloName.toLowerCase(), address, known: from === 'user' }))
  const own = servers.filter((server) => server.own && addresses.includes(server.address))
  return own.slice(0, MOST).map(({ host, address }) => ({ name: host, address, known: false }))
}

async function judge(
  run: Run,
  { name, address, known }: Pair,
): Promise<FindingPart & { fix?: ReturnType<typeof fixRecords> }> {
  const verdict = await run.get(spfForHelo, `${name} ${address}`)
  const [target, shown] = [`${shorten(name)} (${address})`, shorten(name)]
  const change = {
    name,
    type: 'TXT',
    before: verdict.tree.text === null ? [] : [verdict.tree.text],
    after: ['v=spf1 a -all'],
  }
  const fix = fixRecords(PUBLISH, [change])
  switch (verdict.result) {
    case 'pass':
      return { target, outcome: 'pass', summary: { en: `${shown} passes.`, de: `${shown} besteht.` } }
    case 'temperror':
      return {
        target,
        outcome: 'temperror',
        summary: { en: `${shown} did not answer.`, de: `${shown} hat nicht geantwortet.` },
      }
    case 'none':
      return {
        target,
        outcome: 'notice',
        fix,
        summary: { en: `${shown} has no SPF record.`, de: `${shown} hat keinen SPF-Eintrag.` },
      }
    default: {
      const en = `The SPF record of ${shown} does not allow ${address}: “${verdict.result}”.`
      const de = `Der SPF-Eintrag von ${shown} erlaubt ${address} nicht: „${verdict.result}“.`
      const grave = verdict.result === 'fail' || verdict.result === 'permerror'
      return { target, outcome: grave ? (known ? 'fail' : 'warn') : 'notice', fix, summary: { en, de } }
    }
  }
}

const SENDS_NOTHING = {
  en: 'The domain says that it sends no mail.',
  de: 'Die Domain sagt, dass sie keine Mail versendet.',
}
const NO_NAME = {
  en: 'It is not known with which name the domain’s own servers greet.',
  de: 'Es ist nicht bekannt, mit welchem Namen die eigenen Server grüßen.',
}
const PUBLISH = {
  en: 'Publish this record at the server’s name. It allows the server’s own addresses and nobody else.',
  de: 'Diesen Eintrag beim Namen des Servers veröffentlichen. Er erlaubt die eigenen Adressen des Servers und sonst niemanden.',
}
