import { headerValue } from '../../messages/headers.ts'
import { type Entity, parameter } from '../../messages/mime.ts'
import type { Check } from '../check.ts'
import { mailContent } from '../facts/mail-content.ts'
import { shorten } from '../shorten.ts'
import { fail, fixBy, pass, rfc, warn } from '../verdict.ts'

export const check: Check = {
  id: 'message-mime-structure',
  area: 'message',
  level: 'must',
  subject: 'message',
  title: { en: 'The parts of the mail can be told apart', de: 'Die Teile der Mail lassen sich trennen' },
  explanation: {
    en: 'A mail of several parts names a line (boundary) that stands between them. If it is missing, readers see raw code or nothing, and filters become suspicious.',
    de: 'Eine Mail aus mehreren Teilen nennt eine Zeile (boundary), die dazwischen steht. Fehlt sie, sehen Leser rohen Code oder nichts, und Filter werden misstrauisch.',
  },
  cites: [rfc(2046, '5.1.1')],
  run: async (run) => {
    const { source, entities } = await run.get(mailContent)
    run.note({ kind: 'note', lines: entities.slice(0, 100).map(lineOf) })
    const several = entities.filter(({ type }) => type.startsWith('multipart/'))
    const troubles = several.map((entity) => troubleOf(source, entity))
    const fix = fixBy(FIX)
    if (troubles.includes('noBoundary')) return fail(NO_BOUNDARY, { fix })
    const at = troubles.indexOf('noParts')
    if (at >= 0) {
      const type = shorten(several[at]?.type ?? '', 60)
      return fail(
        {
          en: `The boundary that ${type} names never occurs.`,
          de: `Die Trennzeile, die ${type} nennt, kommt nie vor.`,
        },
        { fix },
      )
    }
    if (troubles.includes('notClosed')) return warn(NOT_CLOSED, { fix })
    const parts = entities.length - several.length
    return pass(
      several.length === 0
        ? { en: 'It has a single part.', de: 'Sie besteht aus einem Teil.' }
        : { en: `It has ${parts} parts.`, de: `Sie besteht aus ${parts} Teilen.` },
    )
  },
}

/** One part, for the evidence. */
function lineOf({ type, charset, encoding, bodyStart, bodyEnd }: Entity): string {
  return shorten(`${type} ${charset ?? ''} ${encoding} ${bodyEnd - bodyStart} octets`.replace(/ +/g, ' '), 200)
}

function troubleOf(source: string, entity: Entity): 'noBoundary' | 'noParts' | 'notClosed' | null {
  const boundary = parameter(headerValue(entity.headers, 'content-type'), 'boundary')
  if (boundary === null) return 'noBoundary'
  if (entity.parts.length === 0) return 'noParts'
  const behind = entity.parts.at(-1)?.bodyEnd ?? entity.bodyStart
  return source.slice(behind, entity.bodyEnd).includes(`--${boundary}--`) ? null : 'notClosed'
}

const NO_BOUNDARY = {
  en: 'A part with several parts (multipart) names no boundary.',
  de: 'Ein Teil aus mehreren Teilen (multipart) nennt keine Trennzeile.',
}
const NOT_CLOSED = {
  en: 'The closing boundary is missing: the mail may have been cut off.',
  de: 'Die schließende Trennzeile fehlt: Die Mail wurde vielleicht abgeschnitten.',
}
const FIX = {
  en: 'Let a MIME library put the mail together instead of building it by hand; look whether a filter or a size limit cuts it.',
  de: 'Die Mail von einer MIME-Bibliothek zusammensetzen lassen statt von Hand; nachsehen, ob ein Filter oder eine Größengrenze sie abschneidet.',
}
