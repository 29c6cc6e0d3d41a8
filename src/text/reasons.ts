import type { Localized } from '../engine/bounces/diagnosis.ts'
import type { Reason } from '../engine/bounces/reasons.ts'

/** What a reason means in plain words: a short title, and one or two sentences of explanation. */
export interface ReasonText {
  readonly title: Localized
  readonly sentence: Localized
}

/** The words for every reason; a missing one does not compile. */
export const REASON_TEXTS: Readonly<Record<Reason, ReasonText>> = {
  'user-unknown': {
    title: { en: 'The address does not exist', de: 'Diese Adresse gibt es nicht' },
    sentence: {
      en: 'The receiving server knows no mailbox by this name. Most often the address is mistyped or the mailbox has been closed.',
      de: 'Der empfangende Server kennt kein Postfach mit diesem Namen. Meist ist die Adresse vertippt, oder das Postfach wurde geschlossen.',
    },
  },
  'address-moved': {
    title: { en: 'The recipient has another address now', de: 'Der Empfänger hat jetzt eine andere Adresse' },
    sentence: {
      en: 'The receiving server says that this address is no longer used and does not pass mail on to the new one.',
      de: 'Der empfangende Server meldet, dass diese Adresse nicht mehr benutzt wird, und leitet nicht an die neue weiter.',
    },
  },
  'mailbox-full': {
    title: { en: 'The recipient’s mailbox is full', de: 'Das Postfach des Empfängers ist voll' },
    sentence: {
      en: 'The mailbox exists, but it has no room left. Only its owner can make room; nothing is wrong with your mail or your server.',
      de: 'Das Postfach gibt es, aber es hat keinen Platz mehr. Platz schaffen kann nur sein Besitzer; mit Ihrer Mail und Ihrem Server ist alles in Ordnung.',
    },
  },
  'mailbox-suspended': {
    title: { en: 'The recipient’s mailbox is switched off', de: 'Das Postfach des Empfängers ist abgeschaltet' },
    sentence: {
      en: 'The mailbox exists, but its provider takes no mail for it at present, for example because it is locked or has not been used for a long time. Only its owner can have it opened again.',
      de: 'Das Postfach gibt es, aber sein Anbieter nimmt zurzeit nichts dafür an, zum Beispiel weil es gesperrt ist oder lange nicht benutzt wurde. Wieder öffnen lassen kann es nur sein Besitzer.',
    },
  },
  'recipient-filtered': {
    title: {
      en: 'The recipient’s own settings refuse the mail',
      de: 'Einstellungen des Empfängers weisen die Mail ab',
    },
    sentence: {
      en: 'The address itself is probably right. A rule made by or for this recipient, such as a personal filter or a closed list of permitted senders, does not let your mail through.',
      de: 'Die Adresse selbst stimmt vermutlich. Eine Regel, die dieser Empfänger hat oder die für ihn gilt, etwa ein eigener Filter oder eine Liste erlaubter Absender, lässt Ihre Mail nicht durch.',
    },
  },
  'host-unknown': {
    title: { en: 'The recipient’s domain cannot be found', de: 'Die Domain des Empfängers ist nicht zu finden' },
    sentence: {
      en: 'The part of the address after the @ leads to no mail server in the DNS. Often it is mistyped; sometimes the domain has expired or its DNS is broken.',
      de: 'Der Teil der Adresse hinter dem @ führt im DNS zu keinem Mailserver. Oft ist er vertippt; manchmal ist die Domain abgelaufen oder ihr DNS gestört.',
    },
  },
  'mail-not-accepted': {
    title: { en: 'The other side takes no mail at all', de: 'Die Gegenseite nimmt überhaupt keine Mail an' },
    sentence: {
      en: 'This domain or server states that it does not receive mail, no matter from whom. It is not about you or this mail.',
      de: 'Diese Domain oder dieser Server erklärt, keine Mail anzunehmen, gleich von wem. Es liegt nicht an Ihnen oder dieser Mail.',
    },
  },
  'relaying-denied': {
    title: {
      en: 'The server does not take mail for this address from you',
      de: 'Der Server nimmt von Ihnen keine Mail für diese Adresse an',
    },
    sentence: {
      en: 'The server that was asked is not responsible for the recipient’s domain and does not pass on mail for strangers. Either the sender had not logged in, or the mail went to the wrong server, or the receiving side has not set up the domain.',
      de: 'Der gefragte Server ist für die Domain des Empfängers nicht zuständig und leitet für Fremde nichts weiter. Entweder war der Absender nicht angemeldet, oder die Mail ging an den falschen Server, oder die Gegenseite hat die Domain nicht eingerichtet.',
    },
  },
  'network-error': {
    title: { en: 'No working connection to the other server', de: 'Keine brauchbare Verbindung zum anderen Server' },
    sentence: {
      en: 'The connection to the receiving server could not be made, or it broke off. The cause can lie at either end or in between.',
      de: 'Die Verbindung zum empfangenden Server kam nicht zustande oder brach ab. Die Ursache kann an beiden Enden oder dazwischen liegen.',
    },
  },
  'routing-loop': {
    title: { en: 'The mail went round in circles', de: 'Die Mail lief im Kreis' },
    sentence: {
      en: 'The mail passed through so many servers, or the same ones so often, that it was given up. As a rule a forwarding or a mail route leads back to itself.',
      de: 'Die Mail lief über so viele Server oder so oft über dieselben, dass sie aufgegeben wurde. In der Regel führt eine Weiterleitung oder ein Mailweg auf sich selbst zurück.',
    },
  },
  'delivery-expired': {
    title: { en: 'Not delivered within the time allowed', de: 'Nicht in der vorgesehenen Zeit zugestellt' },
    sentence: {
      en: 'Delivery was tried again and again without success. This tells the outcome, not the cause; the cause stands in the other server’s last answer, where the report quotes it.',
      de: 'Die Zustellung wurde immer wieder erfolglos versucht. Das nennt das Ergebnis, nicht die Ursache; die steht in der letzten Antwort des anderen Servers, sofern der Bericht sie zitiert.',
    },
  },
  greylisted: {
    title: {
      en: 'Put off for a short while, as a test (greylisting)',
      de: 'Zur Probe kurz zurückgestellt (Greylisting)',
    },
    sentence: {
      en: 'The receiving server puts off the first mail from a sender that it does not know yet, and takes a later attempt. This is normal, and no fault of yours; your mail server tries again by itself.',
      de: 'Der empfangende Server stellt die erste Mail eines Absenders, den er noch nicht kennt, zurück und nimmt einen späteren Versuch an. Das ist üblich und kein Fehler bei Ihnen; Ihr Mailserver versucht es von selbst wieder.',
    },
  },
  'rate-limited': {
    title: { en: 'More at once than the receiver takes', de: 'Mehr auf einmal, als der Empfänger annimmt' },
    sentence: {
      en: 'The receiving server limits how many mails, recipients or connections it takes from you in a certain time. The limit can be very low for an address that is new or sends little, so your volume may have been quite ordinary.',
      de: 'Der empfangende Server begrenzt, wie viele Mails, Empfänger oder Verbindungen er in einer bestimmten Zeit von Ihnen annimmt. Für eine neue oder selten sendende Adresse kann die Grenze sehr niedrig liegen; Ihre Menge war also vielleicht ganz gewöhnlich.',
    },
  },
  'authentication-failed': {
    title: { en: 'The mail did not prove where it comes from', de: 'Die Mail hat ihre Herkunft nicht nachgewiesen' },
    sentence: {
      en: 'The receiver checked SPF, DKIM or DMARC for the sender’s domain, and the check failed or found nothing. This is configuration: it can be verified and put right.',
      de: 'Der Empfänger hat SPF, DKIM oder DMARC der Absenderdomain geprüft; die Prüfung schlug fehl oder fand nichts vor. Das ist Konfiguration: Es lässt sich nachprüfen und beheben.',
    },
  },
  'reverse-dns-missing': {
    title: {
      en: 'Your server’s IP address has no suitable name',
      de: 'Die IP-Adresse Ihres Servers hat keinen passenden Namen',
    },
    sentence: {
      en: 'The receiver looked up the name behind the sending IP address (its PTR record) and found none, one that does not lead back to the address, or one that looks like a home connection.',
      de: 'Der Empfänger hat den Namen zur sendenden IP-Adresse (ihren PTR-Eintrag) gesucht und keinen gefunden, oder einen, der nicht zur Adresse zurückführt, oder einen, der nach privatem Anschluss aussieht.',
    },
  },
  'bad-reputation': {
    title: {
      en: 'The receiver does not trust your address or domain',
      de: 'Der Empfänger traut Ihrer Adresse oder Domain nicht',
    },
    sentence: {
      en: 'The refusal rests on the receiver’s own rating of the sender, not on an error in this mail. A server that is new or sends little is hardly known there and can be rated badly without having done anything wrong; how the neighbours of its address behave counts too. From outside this can be measured, not proved.',
      de: 'Die Abweisung beruht auf der eigenen Bewertung des Absenders durch den Empfänger, nicht auf einem Fehler dieser Mail. Ein Server, der neu ist oder wenig sendet, ist dort kaum bekannt und kann schlecht bewertet sein, ohne etwas falsch gemacht zu haben; auch das Verhalten der Nachbaradressen zählt. Von außen lässt sich das messen, nicht beweisen.',
    },
  },
  'address-blocked': {
    title: { en: 'The IP address of your server is blocked', de: 'Die IP-Adresse Ihres Servers ist gesperrt' },
    sentence: {
      en: 'The receiver refuses mail from the IP address that you send from, by a list of its own or one that it asks. Behind it can be spam sent through your server, but also an earlier user of the address or its whole range.',
      de: 'Der Empfänger nimmt von der IP-Adresse, über die Sie senden, nichts an: nach einer eigenen Liste oder einer, die er abfragt. Dahinter kann Spam stehen, der über Ihren Server ging, aber auch ein früherer Nutzer der Adresse oder ihr ganzer Bereich.',
    },
  },
  'sender-rejected': {
    title: { en: 'The sender’s address was refused', de: 'Die Absenderadresse wurde abgewiesen' },
    sentence: {
      en: 'The receiver does not accept the address that the mail gives as its sender, for example because its domain cannot be found, takes no answers, or is refused there.',
      de: 'Der Empfänger akzeptiert die Adresse nicht, die die Mail als Absender nennt, zum Beispiel weil ihre Domain nicht zu finden ist, keine Antworten annimmt oder dort gesperrt ist.',
    },
  },
  'spam-detected': {
    title: { en: 'The mail was taken for spam', de: 'Die Mail wurde für Spam gehalten' },
    sentence: {
      en: 'A filter on the receiving side judged this mail as spam by its content, its links or its sender. Filters err, and seldom say what exactly led to the verdict.',
      de: 'Ein Filter der Empfängerseite hat diese Mail nach Inhalt, Links oder Absender als Spam eingestuft. Filter irren sich und sagen selten, was genau den Ausschlag gab.',
    },
  },
  'virus-detected': {
    title: { en: 'The mail was taken for malware', de: 'Die Mail wurde für Schadsoftware gehalten' },
    sentence: {
      en: 'A scanner found something in the mail, an attachment or a link that it takes for malicious. That can be a false alarm, but look into it before you send the mail again.',
      de: 'Ein Prüfprogramm hat in der Mail, einem Anhang oder einem Link etwas gefunden, das es für schädlich hält. Das kann ein Fehlalarm sein; gehen Sie dem aber nach, bevor Sie die Mail erneut senden.',
    },
  },
  'policy-violation': {
    title: { en: 'A rule of the receiver forbids this mail', de: 'Eine Regel des Empfängers verbietet diese Mail' },
    sentence: {
      en: 'The receiving organization has a rule of its own that this mail breaks, for example on senders, attachments, wording or numbers of recipients. Which one it is, only the text of the refusal can tell.',
      de: 'Die empfangende Organisation hat eine eigene Regel, gegen die diese Mail verstößt, etwa zu Absendern, Anhängen, Inhalten oder Empfängerzahlen. Welche es ist, verrät allenfalls der Text der Abweisung.',
    },
  },
  'security-error': {
    title: { en: 'A security requirement was not met', de: 'Eine Sicherheitsanforderung war nicht erfüllt' },
    sentence: {
      en: 'The server demands something that this delivery did not have, such as a login, a certain right, or an encrypted connection.',
      de: 'Der Server verlangt etwas, das bei dieser Zustellung fehlte, etwa eine Anmeldung, eine bestimmte Berechtigung oder eine verschlüsselte Verbindung.',
    },
  },
  'starttls-failed': {
    title: { en: 'No encrypted connection was possible', de: 'Keine verschlüsselte Verbindung möglich' },
    sentence: {
      en: 'One of the two servers insists on encryption (TLS), and it could not be set up: not offered, no common version, or a certificate that was not accepted.',
      de: 'Einer der beiden Server besteht auf Verschlüsselung (TLS), und sie kam nicht zustande: nicht angeboten, keine gemeinsame Version oder ein Zertifikat, das nicht akzeptiert wurde.',
    },
  },
  'content-error': {
    title: { en: 'The content could not be processed', de: 'Der Inhalt ließ sich nicht verarbeiten' },
    sentence: {
      en: 'The receiving side cannot handle something in the mail’s content, for example its encoding, a kind of attachment, or characters that would have to be converted.',
      de: 'Die Empfängerseite kann mit etwas im Inhalt der Mail nicht umgehen, zum Beispiel mit der Kodierung, einer Art von Anhang oder Zeichen, die umgewandelt werden müssten.',
    },
  },
  'format-violation': {
    title: {
      en: 'The mail is not built as the standards demand',
      de: 'Die Mail ist nicht so aufgebaut, wie es die Standards verlangen',
    },
    sentence: {
      en: 'Something in the form of the mail is wrong, for example a header that is missing, stands twice or cannot be read, or lines that are too long. As a rule the program that wrote the mail is the cause.',
      de: 'An der Form der Mail stimmt etwas nicht, zum Beispiel fehlt eine Kopfzeile, steht doppelt da oder ist unlesbar, oder Zeilen sind zu lang. In der Regel liegt es am Programm, das die Mail erzeugt hat.',
    },
  },
  'message-too-large': {
    title: { en: 'The mail is too large', de: 'Die Mail ist zu groß' },
    sentence: {
      en: 'The mail is larger than the receiving side takes. Attachments grow by about a third when they are sent, so a file well below the limit can still be too large.',
      de: 'Die Mail ist größer, als die Empfängerseite annimmt. Anhänge wachsen beim Versand um etwa ein Drittel; auch eine Datei deutlich unter der Grenze kann also zu groß sein.',
    },
  },
  'syntax-error': {
    title: { en: 'The two servers did not understand each other', de: 'Die beiden Server haben sich nicht verstanden' },
    sentence: {
      en: 'A command or an address was sent in a form, or at a moment, that the other server did not accept. Usually this is a matter of software or of a device in between that alters the connection.',
      de: 'Ein Befehl oder eine Adresse kam in einer Form oder zu einem Zeitpunkt, die der andere Server nicht akzeptierte. Meist liegt das an der Software oder an einem Gerät dazwischen, das die Verbindung verändert.',
    },
  },
  'mailer-error': {
    title: { en: 'A program that delivers mail failed', de: 'Ein Programm zur Zustellung ist gescheitert' },
    sentence: {
      en: 'The mail was handed to a program on the delivering server, such as a filter, a script or a list manager, and that program ended with an error.',
      de: 'Die Mail wurde auf dem zustellenden Server einem Programm übergeben, etwa einem Filter, einem Skript oder einer Listenverwaltung, und dieses endete mit einem Fehler.',
    },
  },
  'system-error': {
    title: { en: 'A fault within a mail server', de: 'Eine Störung in einem Mailserver' },
    sentence: {
      en: 'The mail server reports a fault of its own, for example in its configuration or in a service that it needs. Your mail is not the cause.',
      de: 'Der Mailserver meldet eine eigene Störung, zum Beispiel in seiner Konfiguration oder bei einem Dienst, den er braucht. Ihre Mail ist nicht die Ursache.',
    },
  },
  'storage-full': {
    title: { en: 'A mail server has run out of space', de: 'Einem Mailserver ist der Speicherplatz ausgegangen' },
    sentence: {
      en: 'Not one mailbox but the server itself has no room left at the moment. Its administrator has to act; then mail flows again.',
      de: 'Nicht ein einzelnes Postfach, sondern der Server selbst hat zurzeit keinen Platz mehr. Sein Verwalter muss handeln; dann läuft die Mail wieder.',
    },
  },
  delivered: {
    title: { en: 'The mail was delivered', de: 'Die Mail wurde zugestellt' },
    sentence: {
      en: 'The server reports success for this recipient. That means it was accepted there; in which folder it lies, nobody reports.',
      de: 'Der Server meldet Erfolg für diesen Empfänger. Das heißt, die Mail wurde dort angenommen; in welchem Ordner sie liegt, meldet niemand.',
    },
  },
  'not-stated': {
    title: { en: 'The reason is not stated', de: 'Der Grund ist nicht angegeben' },
    sentence: {
      en: 'The mail was refused, delayed or lost, but the text does not say why, or not in words that are known here. We do not guess.',
      de: 'Die Mail wurde abgewiesen, verzögert oder ging verloren, aber der Text sagt nicht, warum, oder nicht in hier bekannten Worten. Wir raten nicht.',
    },
  },
}

/** Instead of `delivery-expired`, while the sending server is still trying. */
export const NOT_DELIVERED_YET: ReasonText = {
  title: { en: 'Not delivered yet', de: 'Noch nicht zugestellt' },
  sentence: {
    en: 'The mail is still waiting in a server’s queue and is tried again and again. This is a warning, not the end; the cause stands in the other server’s last answer, where the report quotes it.',
    de: 'Die Mail wartet noch in der Warteschlange eines Servers und wird immer wieder versucht. Das ist eine Warnung, nicht das Ende; die Ursache steht in der letzten Antwort des anderen Servers, sofern der Bericht sie zitiert.',
  },
}
