import type { Localized } from '../../engine/bounces/diagnosis.ts'
import type { MailTroubleCode } from '../../engine/mailboxes/mail-trouble.ts'

/** What to do when a mailbox or a submission service cannot be used: one for each sentence of `troubles.ts`. */
export const MAIL_TROUBLE_REMEDIES: Readonly<Record<MailTroubleCode, Localized>> = {
  'name-not-found': {
    en: 'Compare the host name letter by letter with what the provider or your own server’s documents say.',
    de: 'Den Servernamen Buchstabe für Buchstabe mit den Angaben des Anbieters oder des eigenen Servers vergleichen.',
  },
  'name-no-answer': {
    en: 'Look whether this computer is online and a web page opens, then try again.',
    de: 'Nachsehen, ob dieser Rechner im Netz ist und sich eine Webseite öffnen lässt; dann erneut versuchen.',
  },
  'tcp-refused': {
    en: 'Check the port: usual are 993 for reading, 465 or 587 for sending. On a server of your own, see whether the service runs.',
    de: 'Den Port prüfen: Üblich sind 993 zum Lesen, 465 oder 587 zum Senden. Beim eigenen Server nachsehen, ob der Dienst läuft.',
  },
  'tcp-no-answer': {
    en: 'Check host and port. If both are right, a firewall stands between; some networks close mail ports to the outside.',
    de: 'Server und Port prüfen. Stimmt beides, steht eine Firewall dazwischen; manche Netze sperren Mail-Ports nach außen.',
  },
  'tcp-unreachable': {
    en: 'Look whether this computer is online. If the server has only an IPv6 address, this network has to offer IPv6.',
    de: 'Nachsehen, ob dieser Rechner im Netz ist. Hat der Server nur eine IPv6-Adresse, muss dieses Netz IPv6 bieten.',
  },
  'connection-lost': {
    en: 'Usually passes by itself, and Postdesk tries again. If it keeps happening, the server’s log tells more.',
    de: 'Meist vergeht das von selbst, und Postdesk versucht es erneut. Kommt es immer wieder vor, sagt das Protokoll des Servers mehr.',
  },
  'tls-not-offered': {
    en: 'Choose the port with TLS from the start (993 or 465), or switch STARTTLS on at the server.',
    de: 'Den Port mit TLS von Anfang an wählen (993 oder 465), oder am Server STARTTLS einschalten.',
  },
  'tls-failed': {
    en: 'Check that port and kind of encryption belong together (993 and 465: from the start; 143 and 587: STARTTLS). A very old server may offer only outdated TLS.',
    de: 'Prüfen, ob Port und Art der Verschlüsselung zusammenpassen (993 und 465: von Anfang an; 143 und 587: STARTTLS). Ein sehr alter Server bietet womöglich nur veraltetes TLS.',
  },
  'certificate-expired': {
    en: 'On a server of your own, renew the certificate. Elsewhere, check first that this computer’s clock is right.',
    de: 'Beim eigenen Server das Zertifikat erneuern. Sonst zuerst prüfen, ob die Uhr dieses Rechners richtig geht.',
  },
  'certificate-wrong-name': {
    en: 'Use one of the names in the certificate as the host, or have the certificate made out for this name too.',
    de: 'Einen der Namen im Zertifikat als Servernamen verwenden, oder das Zertifikat auch auf diesen Namen ausstellen lassen.',
  },
  'certificate-self-signed': {
    en: 'Get a certificate from an authority (free of charge, for example Let’s Encrypt). If it is your own server and the fingerprint agrees, you can pin it.',
    de: 'Ein Zertifikat einer Zertifizierungsstelle besorgen (kostenlos etwa bei Let’s Encrypt). Ist es der eigene Server und stimmt der Fingerabdruck, lässt es sich festlegen.',
  },
  'certificate-untrusted': {
    en: 'On a server of your own, have it send the whole chain (“fullchain”). At a large provider, something between you and it may be reading along: do not go on.',
    de: 'Beim eigenen Server die ganze Kette mitschicken lassen („fullchain“). Bei einem großen Anbieter liest womöglich jemand dazwischen mit: dann nicht fortfahren.',
  },
  'certificate-not-the-pinned': {
    en: 'If the certificate was renewed, compare the new fingerprint on the server and pin it anew, or remove the pin. If nobody renewed it, do not go on.',
    de: 'Wurde das Zertifikat erneuert, den neuen Fingerabdruck am Server vergleichen und neu festlegen oder die Festlegung aufheben. Hat es niemand erneuert, nicht fortfahren.',
  },
  'greeting-missing': {
    en: 'Check that port and kind of encryption belong together. If they do, the server is overloaded or hangs; try later.',
    de: 'Prüfen, ob Port und Art der Verschlüsselung zusammenpassen. Wenn ja, ist der Server überlastet oder hängt; später erneut versuchen.',
  },
  'greeting-refused': {
    en: 'Read what the server said: often too many connections, or an address that it has shut out. Wait a while, then try again.',
    de: 'Lesen, was der Server sagte: oft zu viele Verbindungen oder eine ausgesperrte Adresse. Eine Weile warten, dann erneut versuchen.',
  },
  'login-refused': {
    en: 'Type the password again and check the user name; often it is the whole address. Some providers want IMAP switched on, or an app password.',
    de: 'Das Passwort neu eingeben und den Benutzernamen prüfen; oft ist es die ganze Adresse. Manche Anbieter verlangen, IMAP einzuschalten, oder ein App-Passwort.',
  },
  'login-needs-app-password': {
    en: 'Make an app password in the provider’s account settings, and enter it here instead.',
    de: 'In den Kontoeinstellungen des Anbieters ein App-Passwort erzeugen und hier stattdessen eingeben.',
  },
  'login-needs-oauth': {
    en: 'Choose signing in with the provider as the way of logging in; the password is then typed only on the provider’s page.',
    de: 'Als Art der Anmeldung die beim Anbieter wählen; das Passwort wird dann nur auf dessen Seite eingegeben.',
  },
  'login-not-enabled': {
    en: 'Sign in at the provider’s web site and allow IMAP, or SMTP for sending, in the settings of the mailbox.',
    de: 'Sich auf der Webseite des Anbieters anmelden und in den Einstellungen des Postfachs IMAP erlauben, für das Senden SMTP.',
  },
  'login-too-many': {
    en: 'Close other mail programs that use this account, and wait; often a quarter of an hour is enough. Trying again and again makes it longer.',
    de: 'Andere Mailprogramme schließen, die dieses Konto benutzen, und warten; oft genügt eine Viertelstunde. Ständiges Probieren verlängert die Sperre.',
  },
  'login-method-missing': {
    en: 'See whether the provider takes only its own sign-in page, or allow PLAIN over TLS on a server of your own.',
    de: 'Nachsehen, ob der Anbieter nur die Anmeldung auf seiner Seite annimmt, oder am eigenen Server PLAIN über TLS erlauben.',
  },
  'secret-missing': {
    en: 'Enter the password once more, or sign in with the provider again.',
    de: 'Das Passwort noch einmal eingeben oder sich beim Anbieter neu anmelden.',
  },
  'oauth-refused': {
    en: 'Sign in again and give the permission on the provider’s page. With a client id of your own, check that id and its return address.',
    de: 'Erneut anmelden und die Erlaubnis auf der Seite des Anbieters erteilen. Bei eigener Client-ID diese und ihre Rücksprungadresse prüfen.',
  },
  'oauth-expired': {
    en: 'Sign in with the provider again; nothing else has to be changed.',
    de: 'Sich beim Anbieter neu anmelden; sonst ist nichts zu ändern.',
  },
  'folder-missing': {
    en: 'Leave the name of the folder empty, so that Postdesk looks for it, or write it exactly as webmail shows it.',
    de: 'Den Ordnernamen leer lassen, dann sucht Postdesk ihn selbst, oder genau so schreiben, wie Webmail ihn zeigt.',
  },
  'folder-refused': {
    en: 'Look in webmail whether the folder opens there. On a server of your own, check the permissions of the mailbox.',
    de: 'In Webmail nachsehen, ob sich der Ordner dort öffnen lässt. Beim eigenen Server die Rechte am Postfach prüfen.',
  },
  'too-many-folders': {
    en: 'Use a mailbox with fewer folders for tests; inbox and junk are watched in any case.',
    de: 'Für Testmails ein Postfach mit weniger Ordnern nehmen; Posteingang und Spam werden auf jeden Fall beobachtet.',
  },
  'server-too-slow': {
    en: 'Try again later. If it stays so, look at the load of the server or at the line to it.',
    de: 'Später erneut versuchen. Bleibt es so, die Auslastung des Servers oder die Leitung dorthin prüfen.',
  },
  'server-too-long': {
    en: 'Check that host and port belong to a mail server. If they do, something is wrong with the server, and Postdesk stays away from it.',
    de: 'Prüfen, ob Server und Port zu einem Mailserver gehören. Wenn ja, stimmt mit dem Server etwas nicht, und Postdesk hält sich fern.',
  },
  'server-too-much': {
    en: 'Use an emptier mailbox for tests. On a server of your own, look into its log.',
    de: 'Für Testmails ein leereres Postfach nehmen. Beim eigenen Server in dessen Protokoll sehen.',
  },
  'server-nonsense': {
    en: 'Check host and port: reading needs an IMAP server, sending a submission service. A mail filter or proxy in between can also garble it.',
    de: 'Server und Port prüfen: Zum Lesen braucht es einen IMAP-Server, zum Senden einen Einlieferungsdienst. Auch ein Mailfilter oder Proxy dazwischen kann die Antworten verfälschen.',
  },
  'server-refused': {
    en: 'Read what the server said; its log, or the provider’s help pages, explain it.',
    de: 'Lesen, was der Server sagte; sein Protokoll oder die Hilfe des Anbieters erklären es.',
  },
}
