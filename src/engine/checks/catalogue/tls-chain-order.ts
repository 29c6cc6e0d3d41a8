import type { Check } from '../check.ts'
import { judgeTls } from '../judge-tls.ts'
import { fixBy, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'tls-chain-order',
  area: 'transport',
  level: 'may',
  subject: 'domain',
  title: {
    en: 'The chain is in order and has nothing too much',
    de: 'Die Kette ist in der richtigen Folge und hat nichts zu viel',
  },
  explanation: {
    en: 'Each certificate sent should vouch for the one before it. The root at the end needs not be sent: who trusts it has it.',
    de: 'Jedes mitgeschickte Zertifikat sollte für das vorige bürgen. Die Wurzel am Ende muss nicht mit: Wer ihr vertraut, hat sie.',
  },
  cites: [rfc(8446, '4.4.2'), rfc(5246, '7.4.2')],
  run: (run) =>
    judgeTls(run, ({ tls: { chain } }) => {
      const broken = chain.findIndex((one, at) => at > 0 && chain[at - 1]?.issuer !== one.subject)
      if (broken > 0) return { outcome: 'notice', summary: ORDER, fix: fixBy(REBUILD) }
      const last = chain.at(-1)
      if (chain.length > 1 && last !== undefined && last.subject === last.issuer)
        return { outcome: 'notice', summary: ROOT, fix: fixBy(REBUILD) }
      return { outcome: 'pass', summary: { en: 'In order.', de: 'In Ordnung.' } }
    }),
}

const ORDER = {
  en: 'A certificate in the chain does not belong to the one before it. Some programs cannot follow such a chain.',
  de: 'Ein Zertifikat in der Kette gehört nicht zum vorigen. Manche Programme können einer solchen Kette nicht folgen.',
}
const ROOT = {
  en: 'The root certificate is sent too. That does no harm, and only costs octets.',
  de: 'Das Wurzelzertifikat wird mitgeschickt. Das schadet nicht und kostet nur Oktette.',
}
const REBUILD = {
  en: 'Put the server’s certificate first, then each issuer in turn, without the root (fullchain.pem is so already).',
  de: 'Das Zertifikat des Servers zuerst, dann der Reihe nach jeden Aussteller, ohne die Wurzel (fullchain.pem ist schon so).',
}
