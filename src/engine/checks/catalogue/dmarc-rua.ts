import type { Check } from '../check.ts'
import { mxOf } from '../facts/mx.ts'
import { dmarcFix, judgeDmarc } from '../judge-dmarc.ts'
import { fixBy, notice, pass, rfc } from '../verdict.ts'

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
    judgeDmarc(run, async (found) => {
      if (found.record.tags.some(({ name }) => name === 'rua'))
        return pass({ en: 'Reports are asked for.', de: 'Berichte sind erbeten.' })
      const rua = `mailto:postmaster@${run.subject.domain}`
      const { status } = await run.get(mxOf, run.subject.domain)
      const takesMail = status !== 'nullMx' && status !== 'none'
      return notice(
        {
          en: 'The record has no rua: nobody reports who sends in the name of the domain.',
          de: 'Der Eintrag hat kein rua: Niemand berichtet, wer im Namen der Domain versendet.',
        },
        { fix: takesMail ? dmarcFix(FIX, found, { rua }) : fixBy(ELSEWHERE(run.subject.domain)) },
      )
    }),
}

const FIX = {
  en: 'Add a mailbox for reports; they come as compressed XML files.',
  de: 'Ein Postfach für Berichte angeben; sie kommen als gepackte XML-Dateien.',
}

/** RFC 9990 §4: another domain must agree to get the reports. */
function ELSEWHERE(domain: string) {
  return {
    en: `This domain takes no mail, so add rua with a mailbox of another domain, and publish there the consent: ${domain}._report._dmarc.OTHER-DOMAIN IN TXT "v=DMARC1".`,
    de: `Diese Domain nimmt keine Mail an; daher rua mit einem Postfach einer anderen Domain angeben und dort die Zustimmung veröffentlichen: ${domain}._report._dmarc.ANDERE-DOMAIN IN TXT "v=DMARC1".`,
  }
}
