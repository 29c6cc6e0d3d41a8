import type { ReportUri } from '../../dmarc/report-uri.ts'
import type { Check } from '../check.ts'
import { dmarcFix, type FoundDmarc, judgeDmarc } from '../judge-dmarc.ts'
import { shorten } from '../shorten.ts'
import { notice, pass, rfc, warn } from '../verdict.ts'

export const check: Check = {
  id: 'dmarc-rua-syntax',
  area: 'authentication',
  level: 'should',
  subject: 'domain',
  title: { en: 'The addresses for DMARC reports can be read', de: 'Die Adressen für DMARC-Berichte sind lesbar' },
  explanation: {
    en: 'rua and ruf want a list of URIs with commas between: mailto: in front of each address, and , ! ; inside written as %2C %21 %3B.',
    de: 'rua und ruf wollen eine Liste von URIs mit Kommas dazwischen: mailto: vor jeder Adresse, und , ! ; darin als %2C %21 %3B geschrieben.',
  },
  cites: [rfc(9989, '4.8'), rfc(6068, '2')],
  run: (run) =>
    judgeDmarc(run, (found) => {
      const { rua, ruf } = found.record
      const all = [...rua, ...ruf]
      const empty = found.record.problems.find(
        ({ kind, tag }) => kind === 'emptyValue' && (tag === 'rua' || tag === 'ruf'),
      )
      if (all.length === 0 && empty === undefined)
        return pass({ en: 'The record names none.', de: 'Der Eintrag nennt keine.' })
      const wrong = all.find(({ scheme, address }) => scheme === null || (scheme === 'mailto' && address === null))
      if (wrong !== undefined || empty !== undefined) {
        const text = shorten(wrong?.uri ?? '', 80)
        const words = {
          en: `“${text}” is no destination that receivers can use; they ignore it.`,
          de: `„${text}“ ist kein Ziel, das Empfänger benutzen können; sie übergehen es.`,
        }
        return warn(words, { fix: repaired(found) })
      }
      const other = all.find(({ scheme }) => scheme !== 'mailto')
      if (other !== undefined) return notice(otherScheme(shorten(other.uri, 80)))
      if (rua.length > 2) return notice(many(rua.length))
      return pass({ en: 'They can be read.', de: 'Sie sind lesbar.' })
    }),
}

function otherScheme(uri: string) {
  return {
    en: `${uri} is no mailto: address. Receivers need only know mailto:, and hardly any uses another way.`,
    de: `${uri} ist keine mailto:-Adresse. Empfänger müssen nur mailto: kennen, und kaum einer nutzt einen anderen Weg.`,
  }
}

function many(count: number) {
  return {
    en: `${count} destinations are named; many receivers send to the first two only.`,
    de: `Es sind ${count} Ziele genannt; viele Empfänger schicken nur an die ersten zwei.`,
  }
}

/** An address without `mailto:` gets it; what stays unreadable is taken out. */
function repaired(found: FoundDmarc) {
  const changes = Object.fromEntries(
    (['rua', 'ruf'] as const).map((tag) => {
      const uris = found.record[tag].map(repairedUri).filter((uri) => uri !== null)
      return [tag, uris.length > 0 ? uris.join(',') : null]
    }),
  )
  return dmarcFix(FIX, found, changes)
}

function repairedUri({ uri, scheme, address }: ReportUri): string | null {
  if (scheme !== null && (scheme !== 'mailto' || address !== null)) return uri
  return /^[^\s@:;,!]{1,64}@[^\s@:;,!]{1,253}$/.test(uri) ? `mailto:${uri}` : null
}

const FIX = { en: 'Publish the record in this form.', de: 'Den Eintrag in dieser Form veröffentlichen.' }
