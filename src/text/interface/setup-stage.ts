import type { Language } from '../language.ts'

const en = {
  title: 'In the rehearsal',
  lead: 'What a hoster, a DNS host or the server would do elsewhere happens here with a button. A mistake can be tried first: the step then explains it, and the right way mends it.',
  facts: 'Of this world',
  fact: {
    domain: 'Domain',
    ipv4: 'IPv4 address of the server',
    ipv6: 'IPv6 address of the server',
    host: 'Server for sending (port 465)',
    login: 'Login of its mailbox',
    password: 'Password of its mailbox',
  },
  right: 'The right way',
  mistakes: 'Typical mistakes',
  nothing: 'Nothing has to be done here for this step.',
  wait: 'Working …',
  failed: 'It could not be done.',
  answer: 'What came of it',
  paste: 'To be copied',
  otherDomain: (domain: string) =>
    `Only ${domain} is registered in this world. A guide for this domain can be rehearsed.`,
}

const de: typeof en = {
  title: 'In der Übung',
  lead: 'Was sonst ein Hoster, ein DNS-Anbieter oder der Server tut, geschieht hier per Knopf. Ein Fehler lässt sich zuerst ausprobieren: Der Schritt erklärt ihn dann, und der richtige Weg behebt ihn.',
  facts: 'Aus dieser Welt',
  fact: {
    domain: 'Domain',
    ipv4: 'IPv4-Adresse des Servers',
    ipv6: 'IPv6-Adresse des Servers',
    host: 'Server zum Senden (Port 465)',
    login: 'Anmeldename seines Postfachs',
    password: 'Passwort seines Postfachs',
  },
  right: 'Der richtige Weg',
  mistakes: 'Typische Fehler',
  nothing: 'Für diesen Schritt ist hier nichts zu tun.',
  wait: 'Wird erledigt …',
  failed: 'Es ließ sich nicht erledigen.',
  answer: 'Was daraus wurde',
  paste: 'Zum Kopieren',
  otherDomain: (domain: string) =>
    `In dieser Welt ist nur ${domain} registriert. Geübt werden kann mit einem Leitfaden für diese Domain.`,
}

/** The words round what a newcomer can do in the rehearsal world. */
export const SETUP_STAGE_TEXT: Readonly<Record<Language, typeof en>> = { en, de }
