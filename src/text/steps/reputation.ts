import type { Localized } from '../../engine/bounces/diagnosis.ts'
import type { StepId } from '../../engine/bounces/steps.ts'

/** Steps on listings, requests to providers, and what cannot be proved. */
export const REPUTATION_STEPS = {
  'find-compromised-account': {
    en: 'First rule out that spam goes through your server: look in the log and the queue for unknown senders and large numbers, change the passwords of the accounts concerned, and close open web forms.',
    de: 'Schließen Sie zuerst aus, dass Spam über Ihren Server geht: Suchen Sie in Protokoll und Warteschlange nach fremden Absendern und großen Mengen, ändern Sie die Passwörter betroffener Konten und schließen Sie offene Webformulare.',
  },
  'stop-forwarding-spam': {
    en: 'Check which mailboxes forward to [{organization}|this receiver]: spam that you forward counts as yours. Filter before forwarding, or have the mail fetched.',
    de: 'Prüfen Sie, welche Postfächer an [{organization}|diesen Empfänger] weiterleiten: Weitergeleiteter Spam zählt als Ihrer. Filtern Sie vor dem Weiterleiten, oder lassen Sie die Mail abholen.',
  },
  'stop-backscatter': {
    en: 'Have your server refuse unwanted mail during the SMTP connection instead of answering it later: bounces and automatic answers to forged senders hit strangers.',
    de: 'Lassen Sie Ihren Server unerwünschte Mail schon in der SMTP-Verbindung abweisen, statt sie später zu beantworten: Fehlermeldungen und automatische Antworten an gefälschte Absender treffen Unbeteiligte.',
  },
  'check-blocklists': {
    en: 'Look up [{ip}|the IP address that you send from] and your domain on the larger block lists, and treat the refusals of a list that will not answer your resolver as no answer, not as a listing.',
    de: 'Schlagen Sie [{ip}|die IP-Adresse, über die Sie senden,] und Ihre Domain in den größeren Sperrlisten nach. Verweigert eine Liste Ihrem Resolver die Auskunft, ist das keine Antwort und kein Eintrag.',
  },
  'look-up-listing': {
    en: 'Look up [{ip}|your IP address] at [{list}|the list that the refusal names][ ({url})|]; the entry tells the cause and the way out.',
    de: 'Schlagen Sie bei [{list}|der in der Abweisung genannten Liste] nach, was zu [{ip}|Ihrer IP-Adresse] eingetragen ist[ ({url})|]; der Eintrag nennt Anlass und Ausweg.',
  },
  'request-delisting': {
    en: 'When the cause is removed, ask [{organization}|the one who holds the block] once for removal[ ({url})|][ ({address})|]; say what the cause was and what you have done.',
    de: 'Wenn die Ursache behoben ist, beantragen Sie bei [{organization}|dem, der die Sperre führt,] einmal die Freigabe[ ({url})|][ ({address})|]; nennen Sie Ursache und Abhilfe.',
  },
  'request-delisting-by-hoster': {
    en: 'Ask your hoster, the owner of the IP range, to have the listing [at {organization} |]removed: for this kind the list talks only with the owner of the range.',
    de: 'Bitten Sie Ihren Hoster als Inhaber des IP-Bereichs, den Eintrag [bei {organization} |]entfernen zu lassen: Bei dieser Art spricht die Liste nur mit dem Inhaber.',
  },
  'follow-link': {
    en: 'Open the link in the refusal[ ({url})|]: it leads to the explanation for exactly this case.',
    de: 'Öffnen Sie den Link aus der Abweisung[ ({url})|]: Er führt zur Erklärung für genau diesen Fall.',
  },
  'write-to-address': {
    en: 'Write to [{address}|the address in the refusal], and enclose the complete text of the refusal and the IP address[ {ip}| that you send from].',
    de: 'Schreiben Sie an [{address}|die Adresse aus der Abweisung], und legen Sie den vollständigen Text der Abweisung und die IP-Adresse[ {ip}|, über die Sie senden,] bei.',
  },
  'use-form': {
    en: 'Fill in the form[ of {organization}|][ ({url})|].',
    de: 'Füllen Sie das Formular[ von {organization}|] aus[ ({url})|].',
  },
  'do-not-pay': {
    en: 'Do not pay for a faster removal[ at {list}|]: the listing ends by itself, free of charge.',
    de: 'Zahlen Sie nicht für eine schnellere Austragung[ bei {list}|]: Der Eintrag endet von selbst und kostenlos.',
  },
  'use-unaffected-mailbox': {
    en: 'Send the request from a mailbox that is not affected by the block, or it will be refused too.',
    de: 'Senden Sie die Anfrage aus einem Postfach, das die Sperre nicht betrifft; sonst wird auch sie abgewiesen.',
  },
  'publish-imprint': {
    en: 'Put a web page under the domain of your server’s host name that says who runs it, with postal address, e-mail address and telephone number; then write with the link to it.',
    de: 'Stellen Sie unter der Domain Ihres Servernamens eine Webseite bereit, die den Betreiber mit Anschrift, E-Mail-Adresse und Telefonnummer nennt; schreiben Sie dann mit dem Link darauf.',
  },
  'show-complete-bounce': {
    en: 'Keep the complete text of the refusal with date and time: nearly every provider asks for it, and it must be recent.',
    de: 'Heben Sie den vollständigen Text der Abweisung mit Datum und Uhrzeit auf: Fast jeder Anbieter verlangt ihn, und er muss frisch sein.',
  },
  'build-reputation': {
    en: 'Send wanted mail to [{organization}|this receiver] regularly and in small numbers, from the same address and domain. This takes weeks, and nobody promises success.',
    de: 'Senden Sie regelmäßig und in kleinen Mengen erwünschte Mail an [{organization}|diesen Empfänger], stets von derselben Adresse und Domain. Das dauert Wochen, und niemand verspricht Erfolg.',
  },
  'join-programme': {
    en: 'Register with the postmaster programme[ of {organization}|][ ({url})|]. With little mail it shows little, but it tells of blocks and complaints.',
    de: 'Melden Sie sich beim Postmaster-Programm[ von {organization}|] an[ ({url})|]. Bei wenig Mail zeigt es wenig, aber es meldet Sperren und Beschwerden.',
  },
  'accept-that-it-is-reputation': {
    en: 'If your configuration is in order, the rest is the receiver’s opinion of an address that it hardly knows. No setting on your side changes that; time, wanted mail, a request or another way of sending may.',
    de: 'Wenn Ihre Konfiguration in Ordnung ist, bleibt die Meinung des Empfängers über eine Adresse, die er kaum kennt. Keine Einstellung bei Ihnen ändert das; Zeit, erwünschte Mail, eine Anfrage oder ein anderer Versandweg vielleicht.',
  },
} as const satisfies Partial<Record<StepId, Localized>>
