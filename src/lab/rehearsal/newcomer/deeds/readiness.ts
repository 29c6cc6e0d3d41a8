import { NEWCOMER } from '../newcomer-data.ts'
import { answer, hostOf, type StageDeed } from '../newcomer-site.ts'

const HOSTS = ['gmail-smtp-in.l.google.com', 'mx00.gmx.net', 'mx.yandex.net']

/** What the port command prints, made of what each of its receivers says. */
function printed(said: (host: string) => string): string {
  return [...HOSTS.map((host) => `HOST ${host} ${said(host)}`), 'END', ''].join('\n')
}

/** The address: what the hoster can do about it, and what its past may be. */
export const READINESS: readonly StageDeed[] = [
  {
    id: 'port-closed',
    step: 'readiness',
    isMistake: true,
    says: {
      en: 'Run the port command while the hoster still keeps port 25 closed',
      de: 'Den Port-Befehl ausführen, solange der Hoster Port 25 noch geschlossen hält',
    },
    act: (site) => {
      site.portIsOpen = false
      return answer(
        'The server printed this. It is to be pasted as it is.',
        'Das hat der Server ausgegeben. Es wird so eingefügt, wie es ist.',
        printed((host) => `nc: connect to ${host} port 25 (tcp) failed: Connection timed out`),
      )
    },
  },
  {
    id: 'port-open',
    step: 'readiness',
    isMistake: false,
    says: {
      en: 'Have the hoster open port 25, and run the port command',
      de: 'Port 25 beim Hoster öffnen lassen und den Port-Befehl ausführen',
    },
    act: (site) => {
      site.portIsOpen = true
      site.server.flush()
      return answer(
        'The hoster has opened port 25. The server printed this; it is to be pasted as it is.',
        'Der Hoster hat Port 25 geöffnet. Der Server hat das ausgegeben; es wird so eingefügt, wie es ist.',
        printed((host) => `220 ${host} ESMTP`),
      )
    },
  },
  {
    id: 'address-listed',
    step: 'readiness',
    isMistake: true,
    says: {
      en: 'Take the address as it comes: who had it before sent spam',
      de: 'Die Adresse nehmen, wie sie kommt: Wer sie vorher hatte, hat Spam verschickt',
    },
    act: (site) => {
      site.setListed(true)
      return answer(
        `${NEWCOMER.ipv4} now stands on a block list.`,
        `${NEWCOMER.ipv4} steht jetzt auf einer Sperrliste.`,
      )
    },
  },
  {
    id: 'address-clean',
    step: 'readiness',
    isMistake: false,
    says: { en: 'Have the entry on the block list removed', de: 'Den Eintrag auf der Sperrliste entfernen lassen' },
    act: (site) => {
      site.setListed(false)
      return answer(`${NEWCOMER.ipv4} stands on no block list.`, `${NEWCOMER.ipv4} steht auf keiner Sperrliste.`)
    },
  },
  {
    id: 'first-ptr',
    step: 'readiness',
    isMistake: false,
    says: {
      en: 'Set the reverse name of both addresses at the hoster',
      de: 'Den Rückwärtsnamen beider Adressen beim Hoster setzen',
    },
    act: (site, setup) => {
      const host = hostOf(setup)
      site.setReverse({ [NEWCOMER.ipv4]: host, [NEWCOMER.ipv6]: host })
      return answer(`Both addresses now point to ${host}.`, `Beide Adressen zeigen jetzt auf ${host}.`)
    },
  },
]
