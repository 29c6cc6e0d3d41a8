import { readCaaValue } from '../../dns/caa-value.ts'
import type { Check } from '../check.ts'
import { type CaaSet, caaSets } from '../facts/caa.ts'
import { shorten } from '../shorten.ts'
import { fixRecords, notice, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'caa-present',
  area: 'transport',
  level: 'may',
  subject: 'domain',
  title: {
    en: 'The domain says who may issue its certificates',
    de: 'Die Domain sagt, wer ihre Zertifikate ausstellen darf',
  },
  explanation: {
    en: 'Without CAA records every certification authority may issue a certificate for the mail server, also to somebody who only tricked it.',
    de: 'Ohne CAA-Einträge darf jede Zertifizierungsstelle ein Zertifikat für den Mailserver ausstellen, auch an jemanden, der sie nur getäuscht hat.',
  },
  cites: [rfc(8659, '3'), rfc(8659, '4.2')],
  run: async (run) => {
    const found = await run.get(caaSets)
    if (found.verdict !== undefined) return found.verdict
    const parts = found.sets.map((set) => ({ target: set.host, ...describe(set) }))
    const open = found.sets.filter(({ owner }) => owner === null)
    if (open.length === 0)
      return pass(
        { en: 'CAA records name the authorities.', de: 'CAA-Einträge nennen die Zertifizierungsstellen.' },
        { parts },
      )
    const { domain } = run.subject
    const records = [{ name: domain, type: 'CAA', before: [], after: ['0 issue "letsencrypt.org"'] }]
    const hosts = shorten(open.map(({ host }) => host).join(', '))
    return notice(
      { en: `No CAA record holds for ${hosts}.`, de: `Kein CAA-Eintrag gilt für ${hosts}.` },
      { fix: fixRecords(PUBLISH, records, RISK), parts },
    )
  },
}

function describe({ owner, records }: CaaSet) {
  if (owner === null)
    return {
      outcome: 'notice',
      summary: { en: 'Any authority may issue.', de: 'Jede Stelle darf ausstellen.' },
    } as const
  const issuers = records
    .filter(({ tag }) => tag.toLowerCase() === 'issue')
    .map(({ value }) => readCaaValue(value).issuer ?? '–')
  const list = shorten(issuers.join(', ')) || '*'
  return {
    outcome: 'pass',
    summary: { en: `Decided at ${shorten(owner)}: ${list}.`, de: `Entschieden bei ${shorten(owner)}: ${list}.` },
  } as const
}

const PUBLISH = {
  en: 'Publish a CAA record for each authority that issues your certificates (here Let’s Encrypt as an example).',
  de: 'Für jede Stelle, die die eigenen Zertifikate ausstellt, einen CAA-Eintrag veröffentlichen (hier als Beispiel Let’s Encrypt).',
}

const RISK = {
  en: 'An authority that is not named cannot renew its certificates any more, also those of web pages.',
  de: 'Eine nicht genannte Stelle kann ihre Zertifikate nicht mehr erneuern, auch nicht die von Webseiten.',
}
