import type { Localized } from '../../bounces/diagnosis.ts'
import type { Check } from '../check.ts'
import { brokenStage, judgeMtaSts } from '../judge-mta-sts.ts'
import { shorten } from '../shorten.ts'
import { fail, fixBy, pass, rfc, warn } from '../verdict.ts'

export const check: Check = {
  id: 'mta-sts-policy-form',
  area: 'transport',
  level: 'must',
  subject: 'domain',
  title: {
    en: 'The MTA-STS policy is a plain list of lines',
    de: 'Die MTA-STS-Richtlinie ist eine einfache Liste von Zeilen',
  },
  explanation: {
    en: 'The file has one “name: value” per line, no empty lines, no comments, no marks of an editor, and at most 64 KB.',
    de: 'Die Datei hat je Zeile ein „Name: Wert“, keine Leerzeilen, keine Kommentare, keine Zeichen eines Editors und höchstens 64 KB.',
  },
  cites: [rfc(8461, '3.2')],
  run: (run) =>
    judgeMtaSts(run, 'form', (found) => {
      const { problem } = found
      if (problem?.kind === 'emptyLine' && found.policy !== null) return warn(EMPTY, { fix: fixBy(FIX) })
      if (problem === null || brokenStage(found) !== 'form') return pass({ en: 'It is.', de: 'Sie ist es.' })
      const line = shorten(problem.text, 60)
      return fail(WHY[problem.kind]?.(problem.line ?? 0, line) ?? EMPTY, { fix: fixBy(FIX) })
    }),
}

type Words = (line: number, text: string) => Localized

const WHY: Readonly<Record<string, Words | undefined>> = {
  byteOrderMark: () => ({
    en: 'The file begins with a byte order mark, which editors on Windows put there; senders cannot read the first line.',
    de: 'Die Datei beginnt mit einer Byte-Reihenfolge-Marke, wie Windows-Editoren sie setzen; Absender können die erste Zeile nicht lesen.',
  }),
  html: () => ({
    en: 'Instead of the policy there comes a web page.',
    de: 'Statt der Richtlinie kommt eine Webseite.',
  }),
  tooLong: () => ({ en: 'The file has more than 64 KB.', de: 'Die Datei hat mehr als 64 KB.' }),
  badLine: (line, text) => ({
    en: `Line ${line} is no “name: value”: “${text}”.`,
    de: `Zeile ${line} ist kein „Name: Wert“: „${text}“.`,
  }),
}

const EMPTY = {
  en: 'The file has empty lines. The rules know none; strict senders reject the policy.',
  de: 'Die Datei hat Leerzeilen. Die Regeln kennen keine; strenge Absender verwerfen die Richtlinie.',
}
const FIX = {
  en: 'Save the file as plain text with just the lines version, mode, mx and max_age.',
  de: 'Die Datei als einfachen Text speichern, mit nur den Zeilen version, mode, mx und max_age.',
}
