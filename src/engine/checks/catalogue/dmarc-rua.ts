import type { Check } from '../check.ts'
import { dmarcFix, judgeDmarc } from '../judge-dmarc.ts'
import { notice, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'dmarc-rua',
  area: 'authentication',
  level: 'may',
  subject: 'domain',
  title: { en: 'DMARC reports are asked for', de: 'DMARC-Berichte sind erbeten' },
  explanation: {
    en: 'rua names the mailbox for daily reports of receivers: who sends in the name of the domain, and whether it passes. Without them nobody sees what a stricter policy would break.',
    de: 'rua nennt das Postfach für tägliche Berichte der Empfänger: wer im Namen der Domain versendet und ob es besteht. Ohne sie sieht niemand, was eine strengere Richtlinie kaputt machen würde.',
  },
  cites: [rfc(9989, '4.7'), rfc(9990)],
  run: (run) =>
    judgeDmarc(run, (found) => {
      if (found.record.tags.some(({ name }) => name === 'rua')) return pass({ en: 'They are.', de: 'Sie sind es.' })
      const rua = `mailto:postmaster@${run.subject.domain}`
      return notice(
        { en: 'The record has no rua.', de: 'Der Eintrag hat kein rua.' },
        { fix: dmarcFix(FIX, found, { rua }) },
      )
    }),
}

const FIX = {
  en: 'Add a mailbox for reports; they come as compressed XML files.',
  de: 'Ein Postfach für Berichte angeben; sie kommen als gepackte XML-Dateien.',
}
