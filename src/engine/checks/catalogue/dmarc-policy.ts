import type { DmarcRecord } from '../../dmarc/dmarc-record.ts'
import type { Check } from '../check.ts'
import { dmarcFix, hasReadablePolicy, judgeDmarc } from '../judge-dmarc.ts'
import { shorten } from '../shorten.ts'
import { fail, pass, rfc, warn } from '../verdict.ts'

export const check: Check = {
  id: 'dmarc-policy',
  area: 'authentication',
  level: 'must',
  subject: 'domain',
  title: {
    en: 'The DMARC record has a policy that receivers can read',
    de: 'Der DMARC-Eintrag hat eine lesbare Richtlinie',
  },
  explanation: {
    en: 'p, and sp and np where they are used, must be none, quarantine or reject. One wrong word takes the effect from all of them.',
    de: 'p, und wo sie benutzt werden sp und np, müssen none, quarantine oder reject sein. Ein falsches Wort nimmt allen die Wirkung.',
  },
  cites: [rfc(9989, '4.7'), rfc(9989, '4.10.1')],
  run: (run) =>
    judgeDmarc(run, (found) => {
      const { record, discovery } = found
      if (hasReadablePolicy(record))
        return pass({ en: `The policy is p=${record.p}.`, de: `Die Richtlinie ist p=${record.p}.` })
      const what = whatIsWrong(record)
      const changes = Object.fromEntries(
        WRONG.filter((name) => record[name] === null).map((name) => [name, name === 'p' ? 'none' : null]),
      )
      const fix = dmarcFix(FIX, found, changes)
      if (discovery.outcome === 'unusable')
        return fail(
          {
            en: `${what.en} Without an address for reports (rua), receivers then apply no DMARC at all.`,
            de: `${what.de} Ohne Adresse für Berichte (rua) wenden Empfänger dann gar kein DMARC an.`,
          },
          { fix },
        )
      return warn(
        {
          en: `${what.en} Receivers act as if p=none stood there: nothing but reports.`,
          de: `${what.de} Empfänger handeln, als stünde p=none da: nichts als Berichte.`,
        },
        { fix },
      )
    }),
}

const WRONG = ['p', 'sp', 'np'] as const

function whatIsWrong(record: DmarcRecord) {
  const tag = record.tags.find(({ name }) => WRONG.some((one) => one === name && record[one] === null))
  if (tag === undefined) return { en: 'The record has no policy (p).', de: 'Der Eintrag hat keine Richtlinie (p).' }
  const written = shorten(`${tag.name}=${tag.value}`, 60)
  return {
    en: `The record says ${written}, which is none of none, quarantine, reject.`,
    de: `Im Eintrag steht ${written}; das ist keines von none, quarantine, reject.`,
  }
}

const FIX = {
  en: 'Correct the policy; p=none is the start that breaks nothing.',
  de: 'Die Richtlinie richtigstellen; p=none ist der Anfang, der nichts kaputt macht.',
}
