import type { ReactNode } from 'react'
import type { TermId } from '../../text/glossary.ts'
import { Term } from './term.tsx'

/** How the terms of the trade are written in running text, in English and German. */
const WRITTEN: readonly (readonly [id: TermId, form: string])[] = [
  ['spf', 'SPF'],
  ['dkim', 'DKIM'],
  ['dmarc', 'DMARC'],
  ['starttls', 'STARTTLS'],
  ['smtputf8', 'SMTPUTF8'],
  ['null-mx', 'null MX|Null-MX'],
  ['mx', 'MX records?|MX-Einträgen?|MX-Eintrag'],
  ['reverse-dns', 'PTR(?: record|-Eintrag)?|reverse DNS|Reverse-DNS'],
  ['ehlo-name', 'EHLO'],
  ['greylisting', 'greylisting|Greylisting'],
  ['blocklist', 'block lists?|Sperrlisten?'],
  ['smart-host', 'smart host|Smarthost'],
  ['resolver', 'DNS resolver|DNS-Resolver'],
  ['backscatter', 'backscatter|Backscatter'],
  ['reputation', 'reputation|Reputation'],
  ['postmaster', 'postmaster(?!@)|Postmaster'],
  ['dsn', 'DSN'],
]

const TERMS = new RegExp(
  `(?<![\\w@.-])(?:${WRITTEN.map(([, form]) => `(${form})`).join('|')})(?![\\w@]|-[a-z]|\\.\\w)`,
  'g',
)

/** A text in which each term of the trade is explained, the first time that it stands there. */
export function RichText({ text }: { readonly text: string }) {
  const parts: ReactNode[] = []
  const seen = new Set<TermId>()
  let at = 0
  for (const match of text.matchAll(TERMS)) {
    const id = WRITTEN[match.slice(1).findIndex((form) => form !== undefined)]?.[0]
    if (!id || seen.has(id)) continue
    seen.add(id)
    parts.push(
      text.slice(at, match.index),
      <Term key={id} id={id}>
        {match[0]}
      </Term>,
    )
    at = match.index + match[0].length
  }
  parts.push(text.slice(at))
  return <>{parts}</>
}
