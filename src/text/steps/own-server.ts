import type { Localized } from '../../engine/bounces/diagnosis.ts'
import type { StepId } from '../../engine/bounces/steps.ts'

/** Steps on the user's own server and network: connections, names, encryption, relaying. */
export const OWN_SERVER_STEPS = {
  'check-own-resolver': {
    en: 'Look up [{domain}|the recipient’s domain] on your mail server yourself. If the answer fails or is slow, repair its DNS resolver.',
    de: 'Schlagen Sie [{domain}|die Empfängerdomain] auf Ihrem Mailserver selbst nach. Kommt keine oder nur langsam eine Antwort, setzen Sie seinen DNS-Resolver instand.',
  },
  'check-own-network': {
    en: 'Check whether your server reaches other mail servers. If only [{host}|this one] is affected, the cause is likely on the other side.',
    de: 'Prüfen Sie, ob Ihr Server andere Mailserver erreicht. Ist nur [{host}|dieser eine] betroffen, liegt die Ursache wahrscheinlich drüben.',
  },
  'check-port-25': {
    en: 'Check whether your hoster or a firewall blocks outgoing connections to port 25. Many do so until asked; have it opened.',
    de: 'Prüfen Sie, ob Ihr Hoster oder eine Firewall ausgehende Verbindungen zu Port 25 sperrt. Viele tun das, bis man nachfragt; lassen Sie ihn öffnen.',
  },
  'check-ipv6': {
    en: 'Check whether the mail went out over IPv6[ ({ip})|]. Give that address the same names and permissions as the IPv4 address, or have your server send over IPv4 only.',
    de: 'Prüfen Sie, ob die Mail über IPv6 hinausging[ ({ip})|]. Geben Sie dieser Adresse dieselben Namen und Rechte wie der IPv4-Adresse, oder lassen Sie Ihren Server nur über IPv4 senden.',
  },
  'log-in-to-submission': {
    en: 'Have your mail program log in with user name and password before it sends (port 465 or 587, encrypted)[, at {host}|].',
    de: 'Lassen Sie Ihr Mailprogramm sich vor dem Senden mit Name und Passwort anmelden (Port 465 oder 587, verschlüsselt)[, und zwar bei {host}|].',
  },
  'fix-relay-settings': {
    en: 'Check where your server hands over mail for [{domain}|this domain]: whether a wrong smart host or mail route is set, and if the domain is yours, whether the server that refused knows it as its own.',
    de: 'Prüfen Sie, wohin Ihr Server Mail für [{domain}|diese Domain] übergibt: ob ein falscher Smarthost oder Mailweg eingetragen ist und, falls die Domain Ihre ist, ob der abweisende Server sie als eigene kennt.',
  },
  'set-reverse-dns': {
    en: 'Have the one who gave you the IP address[ {ip}|] (usually your hoster) enter your mail server’s name as its PTR record, and make sure that this name leads back to the same address.',
    de: 'Lassen Sie den, von dem Sie die IP-Adresse[ {ip}|] haben (meist Ihr Hoster), den Namen Ihres Mailservers als PTR-Eintrag setzen, und sorgen Sie dafür, dass dieser Name zur selben Adresse zurückführt.',
  },
  'set-own-reverse-dns-name': {
    en: 'Look at the reverse name of the IP address[ {ip}|]. If it is still the hoster’s standard name, made of the address’s digits, replace it by one of your own domain, such as mail.example.org: such names look like home connections.',
    de: 'Sehen Sie nach, welchen Namen die IP-Adresse[ {ip}|] rückwärts hat. Ist es noch der Standardname des Hosters aus den Ziffern der Adresse, ersetzen Sie ihn durch einen aus Ihrer Domain, etwa mail.example.org: Solche Namen sehen nach Privatanschluss aus.',
  },
  'fix-ehlo-name': {
    en: 'Set the name with which your server greets (EHLO)[, now {name},|] to its full host name, which exists in the DNS and leads to the sending IP address.',
    de: 'Stellen Sie den Namen, mit dem Ihr Server grüßt (EHLO)[, jetzt {name},|] auf seinen vollen Hostnamen, den es im DNS gibt und der zur sendenden IP-Adresse führt.',
  },
  'enable-starttls': {
    en: 'Switch on encryption (STARTTLS) for outgoing mail on your server, at least where the other side offers it.',
    de: 'Schalten Sie auf Ihrem Server die Verschlüsselung (STARTTLS) für ausgehende Mail ein, mindestens wo die Gegenseite sie anbietet.',
  },
  'fix-tls-certificate': {
    en: 'Check the certificate of [{host}|the server concerned]: whether it is valid today, made out to this very name, and complete with its intermediate certificates. If it is yours, renew it; if not, tell its administrator.',
    de: 'Prüfen Sie das Zertifikat von [{host}|dem betroffenen Server]: ob es heute gültig ist, auf genau diesen Namen lautet und mit allen Zwischenzertifikaten kommt. Ist es Ihres, erneuern Sie es; sonst sagen Sie es seinem Verwalter.',
  },
  'check-tls-versions': {
    en: 'Make sure that your server can use TLS 1.2 and TLS 1.3 with current ciphers; some receivers refuse anything older.',
    de: 'Stellen Sie sicher, dass Ihr Server TLS 1.2 und TLS 1.3 mit aktuellen Verfahren beherrscht; manche Empfänger lehnen Älteres ab.',
  },
  'fix-own-disk': {
    en: 'Make room on your mail server’s disk (queue, mailboxes, logs); then have the queue delivered again.',
    de: 'Schaffen Sie auf Ihrem Mailserver Platz (Warteschlange, Postfächer, Protokolle) und stoßen Sie die Warteschlange danach neu an.',
  },
  'fix-own-mail-server': {
    en: 'Look into your own mail server’s log at the time of this mail[ (queue ID {queueId})|], and put right what it reports.',
    de: 'Sehen Sie im Protokoll Ihres eigenen Mailservers zur Zeit dieser Mail nach[ (Queue-ID {queueId})|] und beheben Sie, was dort steht.',
  },
  'fix-own-mailer-program': {
    en: 'Find the program to which your server hands this mail (alias, .forward, filter or list manager), run it by hand with a test mail, and repair it.',
    de: 'Finden Sie das Programm, dem Ihr Server diese Mail übergibt (Alias, .forward, Filter oder Listenverwaltung), starten Sie es von Hand mit einer Testmail und setzen Sie es instand.',
  },
  'break-mail-loop': {
    en: 'Follow the forwardings of [{recipient}|the address] step by step (the Received lines of the mail show them), and remove the one that leads back.',
    de: 'Verfolgen Sie die Weiterleitungen von [{recipient}|der Adresse] Schritt für Schritt (die Received-Zeilen der Mail zeigen sie), und entfernen Sie die, die zurückführt.',
  },
  'use-smart-host': {
    en: 'As a way out, send mail for [{organization}|this receiver] through the server of your hoster or of a mail service (smart host), whose address is known there.',
    de: 'Als Ausweg: Senden Sie Mail an [{organization}|diesen Empfänger] über den Server Ihres Hosters oder eines Maildienstes (Smarthost), dessen Adresse dort bekannt ist.',
  },
  'check-smtputf8': {
    en: 'The address or a header has letters beyond ASCII, and a server on the way cannot handle them (SMTPUTF8). Use the plain ASCII address, if there is one.',
    de: 'Die Adresse oder eine Kopfzeile enthält Zeichen außerhalb von ASCII, mit denen ein Server auf dem Weg nicht umgehen kann (SMTPUTF8). Benutzen Sie die reine ASCII-Adresse, falls es eine gibt.',
  },
} as const satisfies Partial<Record<StepId, Localized>>
