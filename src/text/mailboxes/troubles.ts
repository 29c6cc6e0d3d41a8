import type { Localized } from '../../engine/bounces/diagnosis.ts'
import type { MailTroubleCode } from '../../engine/mailboxes/mail-trouble.ts'

/** One sentence for each reason why a mailbox or a submission service cannot be used; what to do stands in `remedies.ts`. */
export const MAIL_TROUBLE_TEXT: Readonly<Record<MailTroubleCode, Localized>> = {
  'name-not-found': {
    en: 'There is no server of this name.',
    de: 'Einen Server mit diesem Namen gibt es nicht.',
  },
  'name-no-answer': {
    en: 'The name of the server could not be looked up, because no name server answered.',
    de: 'Der Name des Servers ließ sich nicht nachschlagen, weil kein Nameserver geantwortet hat.',
  },
  'tcp-refused': {
    en: 'The computer is there, but nothing takes connections at this port.',
    de: 'Der Rechner ist da, aber an diesem Port nimmt niemand Verbindungen an.',
  },
  'tcp-no-answer': {
    en: 'Nobody answered at this address and port.',
    de: 'An dieser Adresse und diesem Port hat niemand geantwortet.',
  },
  'tcp-unreachable': {
    en: 'There is no way from this computer to the server.',
    de: 'Von diesem Rechner führt kein Weg zum Server.',
  },
  'connection-lost': {
    en: 'The connection broke off in the middle.',
    de: 'Die Verbindung ist mittendrin abgerissen.',
  },
  'tls-not-offered': {
    en: 'The server offers no encryption here, and Postdesk sends no password in clear text.',
    de: 'Der Server bietet hier keine Verschlüsselung an, und Postdesk schickt kein Passwort im Klartext.',
  },
  'tls-failed': {
    en: 'The two sides could not agree on an encrypted connection.',
    de: 'Beide Seiten konnten sich nicht auf eine verschlüsselte Verbindung einigen.',
  },
  'certificate-expired': {
    en: 'The certificate of the server is not valid at this time.',
    de: 'Das Zertifikat des Servers ist zurzeit nicht gültig.',
  },
  'certificate-wrong-name': {
    en: 'The certificate is valid, but made out for other names than this one.',
    de: 'Das Zertifikat gilt, ist aber auf andere Namen ausgestellt als diesen.',
  },
  'certificate-self-signed': {
    en: 'The server vouches for itself: no authority has signed its certificate.',
    de: 'Der Server bürgt für sich selbst: Keine Zertifizierungsstelle hat sein Zertifikat unterschrieben.',
  },
  'certificate-untrusted': {
    en: 'The certificate comes from an authority that this computer does not know, or a certificate between is missing.',
    de: 'Das Zertifikat stammt von einer Stelle, die dieser Rechner nicht kennt, oder ein Zwischenzertifikat fehlt.',
  },
  'certificate-not-the-pinned': {
    en: 'The server shows another certificate than the one that was chosen to be trusted.',
    de: 'Der Server zeigt ein anderes Zertifikat als das, dem ausdrücklich vertraut wird.',
  },
  'greeting-missing': {
    en: 'The server took the connection, but never said a word.',
    de: 'Der Server nahm die Verbindung an, sagte aber nie ein Wort.',
  },
  'greeting-refused': {
    en: 'The server turned this computer away before any login.',
    de: 'Der Server hat diesen Rechner noch vor der Anmeldung abgewiesen.',
  },
  'login-refused': {
    en: 'The server refused this user name or this password.',
    de: 'Der Server hat diesen Benutzernamen oder dieses Passwort abgelehnt.',
  },
  'login-needs-app-password': {
    en: 'The provider takes only an app password here, not the password of the account.',
    de: 'Der Anbieter nimmt hier nur ein App-Passwort an, nicht das Passwort des Kontos.',
  },
  'login-needs-oauth': {
    en: 'The provider takes no passwords here at all; one signs in on its own page.',
    de: 'Der Anbieter nimmt hier überhaupt keine Passwörter an; man meldet sich auf seiner eigenen Seite an.',
  },
  'login-not-enabled': {
    en: 'Reading or sending by other programs is switched off for this account at the provider.',
    de: 'Für dieses Konto ist beim Anbieter das Lesen oder Senden mit anderen Programmen abgeschaltet.',
  },
  'login-too-many': {
    en: 'The server takes no further logins for now: too many, or too many connections at once.',
    de: 'Der Server nimmt vorerst keine weiteren Anmeldungen an: zu viele, oder zu viele Verbindungen zugleich.',
  },
  'login-method-missing': {
    en: 'The server offers no way of logging in that Postdesk may use.',
    de: 'Der Server bietet keine Art der Anmeldung an, die Postdesk verwenden darf.',
  },
  'secret-missing': {
    en: 'No password is kept for this account, so nothing was tried.',
    de: 'Für dieses Konto ist kein Passwort aufgehoben, deshalb wurde nichts versucht.',
  },
  'oauth-refused': {
    en: 'The provider refused the sign-in, or the permission was not given.',
    de: 'Der Anbieter hat die Anmeldung abgelehnt, oder die Erlaubnis wurde nicht erteilt.',
  },
  'oauth-expired': {
    en: 'The permission that the provider gave has run out or was taken back.',
    de: 'Die Erlaubnis des Anbieters ist abgelaufen oder wurde zurückgenommen.',
  },
  'folder-missing': {
    en: 'The mailbox has no folder of this name.',
    de: 'Einen Ordner mit diesem Namen gibt es im Postfach nicht.',
  },
  'folder-refused': {
    en: 'The login worked, but the server does not let the folder be opened.',
    de: 'Die Anmeldung gelang, aber der Server lässt den Ordner nicht öffnen.',
  },
  'too-many-folders': {
    en: 'The mailbox has more folders than Postdesk looks through.',
    de: 'Das Postfach hat mehr Ordner, als Postdesk durchsieht.',
  },
  'server-too-slow': {
    en: 'The server took longer to answer than Postdesk waits.',
    de: 'Der Server brauchte für eine Antwort länger, als Postdesk wartet.',
  },
  'server-too-long': {
    en: 'The server sent a line longer than Postdesk reads.',
    de: 'Der Server schickte eine Zeile, die länger ist, als Postdesk liest.',
  },
  'server-too-much': {
    en: 'The server sent more than Postdesk reads.',
    de: 'Der Server schickte mehr, als Postdesk liest.',
  },
  'server-nonsense': {
    en: 'What the server answered is not what the protocol provides for.',
    de: 'Was der Server antwortete, ist im Protokoll nicht vorgesehen.',
  },
  'server-refused': {
    en: 'The server refused a command that is needed here.',
    de: 'Der Server hat einen Befehl verweigert, der hier nötig ist.',
  },
}
