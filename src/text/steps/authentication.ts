import type { Localized } from '../../engine/bounces/diagnosis.ts'
import type { StepId } from '../../engine/bounces/steps.ts'

/** Steps on SPF, DKIM, DMARC and the sender's address. */
export const AUTHENTICATION_STEPS = {
  'fix-spf': {
    en: 'Check the SPF record of [{senderDomain}|the sender’s domain]: there must be exactly one, and it must permit [{ip}|the IP address that you send from].',
    de: 'Prüfen Sie den SPF-Eintrag [von {senderDomain}|der Absenderdomain]: Es muss genau einen geben, und er muss [{ip}|die IP-Adresse, über die Sie senden,] zulassen.',
  },
  'fix-dkim': {
    en: 'Make sure that your server signs outgoing mail with DKIM for [{senderDomain}|the sender’s domain], that the public key is in the DNS, and that nothing alters the mail after it is signed.',
    de: 'Stellen Sie sicher, dass Ihr Server ausgehende Mail mit DKIM für [{senderDomain}|die Absenderdomain] signiert, dass der öffentliche Schlüssel im DNS steht und dass nach dem Signieren nichts mehr an der Mail geändert wird.',
  },
  'fix-dmarc': {
    en: 'Check DMARC for [{senderDomain}|the domain in the From header]: a DMARC record must exist[ at _dmarc.{senderDomain}|], and SPF or DKIM must pass for that same domain.',
    de: 'Prüfen Sie DMARC für [{senderDomain}|die Domain der From-Zeile]: Es muss einen DMARC-Eintrag geben[ (unter _dmarc.{senderDomain})|], und SPF oder DKIM muss für eben diese Domain gelingen.',
  },
  'fix-forwarding': {
    en: 'If this mail was forwarded: forwarding breaks SPF. Rewrite the envelope sender (SRS) and leave the content untouched so that DKIM holds, or have the recipient fetch the mail instead.',
    de: 'Falls diese Mail weitergeleitet wurde: Weiterleiten bricht SPF. Schreiben Sie den Umschlagabsender um (SRS) und lassen Sie den Inhalt unverändert, damit DKIM hält, oder lassen Sie die Mail stattdessen abholen.',
  },
  'fix-sender-address': {
    en: 'Check the sender’s address[ {sender}|]: it must exist, and its domain must be found in the DNS and take mail (an MX, A or AAAA record).',
    de: 'Prüfen Sie die Absenderadresse[ {sender}|]: Es muss sie geben, und ihre Domain muss im DNS zu finden sein und Mail annehmen (MX-, A- oder AAAA-Eintrag).',
  },
  'accept-null-sender': {
    en: 'Have your server accept mail with an empty sender (MAIL FROM:<>): bounces have one, and some receivers test for it.',
    de: 'Lassen Sie Ihren Server Mail mit leerem Absender annehmen (MAIL FROM:<>): Fehlermeldungen haben ihn, und manche Empfänger prüfen das.',
  },
} as const satisfies Partial<Record<StepId, Localized>>
