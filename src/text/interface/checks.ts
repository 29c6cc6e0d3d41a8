import type { Language } from '../language.ts'

const en = {
  title: 'Is my domain set up right?',
  views: 'Views',
  newCheck: 'New check',
  runs: 'Earlier runs',
  lead: 'Postdesk asks the DNS and your servers, from this computer, and says for each finding what was seen, what it means, and exactly what to change.',
  private:
    'Only questions are asked: no mail is sent, nothing is changed, and SMTP is spoken only with servers that you say are yours.',
  form: {
    label: 'What to check',
    domain: 'Domain',
    domainHint: 'The part behind the @ of your mail addresses.',
    start: 'Check',
    more: 'Tell more about your servers',
    moreHint: 'The more is known, the more can be checked. It is remembered for this domain, on this computer.',
    addresses: 'Addresses that your mail is sent from',
    addressesHint: 'IPv4 and IPv6, with spaces or commas between. Left empty, those of your MX are taken.',
    ehloName: 'Name that your server greets with (EHLO)',
    ehloNameHint: 'Left empty, it is taken from the server’s own greeting.',
    selectors: 'DKIM selectors',
    selectorsHint: 'The s= of the DKIM-Signature in a mail that you sent. Selectors cannot be listed from outside.',
    own: 'Servers that are yours',
    ownHint:
      'Postdesk opens a conversation (SMTP, IMAP, POP3) only with these, because such a conversation shows in the other side’s logs. It stops before any mail is sent.',
    ownNone: 'None: look only at what is public',
    ownAll: 'All MX hosts of this domain are mine',
    ownNamed: 'Only these:',
    ownNames: 'Names or addresses of your servers',
    resolver: 'DNS resolver',
    resolverHint:
      'Left empty: the one of this computer. Otherwise an address (192.0.2.53), tls://name or https://name/path.',
    remembered: 'Checked before',
  },
  problem: {
    domain: 'This is not a domain. It should look like example.org.',
    addresses: (value: string) => `“${value}” is not an IP address.`,
    ehloName: 'This is not a host name. It should look like mail.example.org.',
    selectors: (value: string) => `“${value}” is not a selector. It should look like mail2026.`,
    ownServers: (value: string) => `“${value}” is neither a host name nor an address.`,
    ownServersEmpty: 'Name at least one server, or choose another answer.',
    resolver:
      'This is not a resolver. It should look like 192.0.2.53, tls://dns.example or https://dns.example/dns-query.',
  },
  teach: {
    title: 'What is looked at',
    items: [
      {
        area: 'authentication',
        body: 'SPF, DKIM and DMARC: may this server send for this domain, and can that be proved?',
      },
      { area: 'identity', body: 'Names and addresses: does the address have a name, and does the name lead back?' },
      { area: 'dns', body: 'Name servers, DNSSEC, MX: are they there, do they agree, do they hold?' },
      { area: 'transport', body: 'Encryption: certificates, TLS, MTA-STS, DANE.' },
      { area: 'reputation', body: 'Block lists, each tested before it is believed. This is measured, not proved.' },
      { area: 'reachability', body: 'Does the server answer, take bounces, and refuse to relay for strangers?' },
    ],
    honest:
      '“Could not tell from here” is an answer too: a list that refuses our resolver is no listing, a time-out is no missing record.',
  },
  message: {
    title: 'Check a single mail',
    check: 'Check this mail',
    open: 'Open a mail …',
    what: 'Shows the way it came and how long each server took, whether its sender is proved, what filters thought of it, and what it gives away. The DNS is asked, and nothing is sent.',
    pasted: 'Pasted mail',
    noMail: 'This is no mail: there are no header fields at its beginning.',
    finished: 'The mail has been checked.',
  },
  running: {
    title: (domain: string) => `Checking ${domain}`,
    progress: (done: number, of: number) => `${done} of ${of} checks`,
    starting: 'Starting …',
    label: 'Progress of the checks',
    cancel: 'Stop',
    cancelling: 'Stopping …',
    show: 'Show',
    groupDone: (done: number, of: number) => `${done} of ${of}`,
    announce: (done: number, of: number) => `${done} of ${of} checks done.`,
    finished: (domain: string) => `${domain} has been checked.`,
  },
  history: {
    title: 'Earlier runs',
    list: 'Runs, newest first',
    domain: 'Domain',
    allDomains: 'All domains',
    more: 'Show more',
    cancelled: 'stopped early',
    delete: (domain: string) => `Delete this run of ${domain}`,
    confirm: {
      title: 'Delete this run?',
      body: 'What it found is removed from this computer. This cannot be undone.',
      yes: 'Delete',
    },
    deleted: 'The run was deleted.',
    empty: {
      title: 'Nothing checked yet',
      body: 'Each run is kept here, on this computer, so that you can see what changed: new, solved, worse, better.',
      example: 'For example: check once before you move to another server and once after.',
      action: 'Check a domain',
    },
  },
}

const de: typeof en = {
  title: 'Ist meine Domain richtig eingerichtet?',
  views: 'Ansichten',
  newCheck: 'Neue Prüfung',
  runs: 'Frühere Läufe',
  lead: 'Postdesk befragt von diesem Rechner aus das DNS und die eigenen Server und sagt zu jedem Befund, was zu sehen war, was es bedeutet und was genau zu ändern ist.',
  private:
    'Es wird nur gefragt: Keine Mail wird gesendet, nichts wird geändert, und SMTP wird nur mit Servern gesprochen, die als eigene genannt sind.',
  form: {
    label: 'Was zu prüfen ist',
    domain: 'Domain',
    domainHint: 'Der Teil hinter dem @ der eigenen Mailadressen.',
    start: 'Prüfen',
    more: 'Mehr über die eigenen Server angeben',
    moreHint: 'Je mehr bekannt ist, desto mehr lässt sich prüfen. Es wird für diese Domain auf diesem Rechner gemerkt.',
    addresses: 'Adressen, von denen die Mail gesendet wird',
    addressesHint: 'IPv4 und IPv6, mit Leerzeichen oder Kommas dazwischen. Bleibt es leer, gelten die des MX.',
    ehloName: 'Name, mit dem der Server grüßt (EHLO)',
    ehloNameHint: 'Bleibt es leer, wird er der Begrüßung des Servers entnommen.',
    selectors: 'DKIM-Selektoren',
    selectorsHint:
      'Das s= in der DKIM-Signature einer selbst gesendeten Mail. Von außen lassen sich Selektoren nicht auflisten.',
    own: 'Eigene Server',
    ownHint:
      'Nur mit diesen beginnt Postdesk ein Gespräch (SMTP, IMAP, POP3), denn es steht danach im Protokoll der Gegenseite. Es endet, bevor eine Mail gesendet würde.',
    ownNone: 'Keine: nur ansehen, was öffentlich ist',
    ownAll: 'Alle MX-Server dieser Domain sind eigene',
    ownNamed: 'Nur diese:',
    ownNames: 'Namen oder Adressen der eigenen Server',
    resolver: 'DNS-Resolver',
    resolverHint:
      'Bleibt es leer: der dieses Rechners. Sonst eine Adresse (192.0.2.53), tls://name oder https://name/pfad.',
    remembered: 'Schon geprüft',
  },
  problem: {
    domain: 'Das ist keine Domain. Sie sollte aussehen wie example.org.',
    addresses: (value) => `„${value}“ ist keine IP-Adresse.`,
    ehloName: 'Das ist kein Servername. Er sollte aussehen wie mail.example.org.',
    selectors: (value) => `„${value}“ ist kein Selektor. Er sollte aussehen wie mail2026.`,
    ownServers: (value) => `„${value}“ ist weder ein Servername noch eine Adresse.`,
    ownServersEmpty: 'Mindestens einen Server nennen oder eine andere Antwort wählen.',
    resolver:
      'Das ist kein Resolver. Er sollte aussehen wie 192.0.2.53, tls://dns.example oder https://dns.example/dns-query.',
  },
  teach: {
    title: 'Was angesehen wird',
    items: [
      {
        area: 'authentication',
        body: 'SPF, DKIM und DMARC: Darf dieser Server für die Domain senden, und lässt es sich beweisen?',
      },
      { area: 'identity', body: 'Namen und Adressen: Hat die Adresse einen Namen, und führt der Name zurück?' },
      { area: 'dns', body: 'Nameserver, DNSSEC, MX: Sind sie da, sind sie sich einig, halten sie?' },
      { area: 'transport', body: 'Verschlüsselung: Zertifikate, TLS, MTA-STS, DANE.' },
      {
        area: 'reputation',
        body: 'Sperrlisten, jede erst erprobt und dann geglaubt. Das ist gemessen, nicht bewiesen.',
      },
      {
        area: 'reachability',
        body: 'Antwortet der Server, nimmt er Fehlermeldungen an, und leitet er für Fremde nichts weiter?',
      },
    ],
    honest:
      'Auch „Von hier aus nicht festzustellen“ ist eine Antwort: Eine Liste, die unserem Resolver nichts sagt, führt deshalb keinen Eintrag, und eine Zeitüberschreitung ist kein fehlender Eintrag.',
  },
  message: {
    title: 'Eine einzelne Mail prüfen',
    check: 'Diese Mail prüfen',
    open: 'Eine Mail öffnen …',
    what: 'Zeigt den Weg, den sie kam, und wie lange jeder Server brauchte, ob ihr Absender bewiesen ist, was Filter von ihr dachten und was sie preisgibt. Dafür wird das DNS gefragt und nichts gesendet.',
    pasted: 'Eingefügte Mail',
    noMail: 'Das ist keine Mail: Am Anfang stehen keine Kopfzeilen.',
    finished: 'Die Mail ist geprüft.',
  },
  running: {
    title: (domain) => `${domain} wird geprüft`,
    progress: (done, of) => `${done} von ${of} Prüfungen`,
    starting: 'Beginnt …',
    label: 'Fortschritt der Prüfungen',
    cancel: 'Anhalten',
    cancelling: 'Hält an …',
    show: 'Zeigen',
    groupDone: (done, of) => `${done} von ${of}`,
    announce: (done, of) => `${done} von ${of} Prüfungen sind fertig.`,
    finished: (domain) => `${domain} ist geprüft.`,
  },
  history: {
    title: 'Frühere Läufe',
    list: 'Läufe, neueste zuerst',
    domain: 'Domain',
    allDomains: 'Alle Domains',
    more: 'Mehr zeigen',
    cancelled: 'vorzeitig angehalten',
    delete: (domain) => `Diesen Lauf von ${domain} löschen`,
    confirm: {
      title: 'Diesen Lauf löschen?',
      body: 'Was er gefunden hat, wird von diesem Rechner entfernt. Das lässt sich nicht rückgängig machen.',
      yes: 'Löschen',
    },
    deleted: 'Der Lauf wurde gelöscht.',
    empty: {
      title: 'Noch nichts geprüft',
      body: 'Jeder Lauf bleibt hier auf diesem Rechner, damit zu sehen ist, was sich ändert: neu, gelöst, schlechter, besser.',
      example: 'Zum Beispiel: einmal vor dem Umzug auf einen anderen Server prüfen und einmal danach.',
      action: 'Eine Domain prüfen',
    },
  },
}

/** The words of the place *Checks*: asking, waiting, and the runs that are kept. */
export const CHECKS_TEXT: Readonly<Record<Language, typeof en>> = { en, de }
