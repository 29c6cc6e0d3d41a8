import type { ReverseDns } from './facts/reverse.ts'
import type { Fix } from './finding.ts'
import type { Judgement } from './judge-servers.ts'
import { shorten } from './shorten.ts'

/** Has the address a reverse name at all? */
export function judgePointer({ address, owner, status, names }: ReverseDns, fix: Fix): Judgement {
  const shown = shorten(names.map(({ name }) => name).join(', '), 200)
  switch (status) {
    case 'found':
      return { outcome: 'pass', summary: { en: `${address} is ${shown}.`, de: `${address} heißt ${shown}.` } }
    case 'none':
      return {
        outcome: 'fail',
        summary: {
          en: `${address} has no reverse name. Large receivers refuse mail from such an address.`,
          de: `${address} hat keinen Reverse-DNS-Namen. Große Empfänger lehnen Mail von einer solchen Adresse ab.`,
        },
        fix,
      }
    default:
      return {
        outcome: 'temperror',
        summary: {
          en: `Could not tell: the question for the name of ${address} (${owner}) was not answered. Receivers may meet the same.`,
          de: `Nicht festzustellen: Die Frage nach dem Namen von ${address} (${owner}) blieb ohne Antwort. Empfängern kann es ebenso gehen.`,
        },
      }
  }
}
