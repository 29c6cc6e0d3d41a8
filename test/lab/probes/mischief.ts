import { restartMailStore, stopMailStore } from '../servers/start-mail-store.ts'
import { restartPostfix, stopPostfix } from '../servers/start-postfix.ts'
import type { MailLab } from './mail-lab.ts'
import { PLACES, USER } from './world.ts'

/** What happens to connections and servers while the program works. */
export const MISCHIEF: Readonly<Record<string, (lab: MailLab) => Promise<void> | void>> = {
  nothing: () => {},
  'all IMAP connections are cut': ({ net }) => cut(net, 'sport = :993 or sport = :143'),
  'all submissions are cut': ({ net }) => cut(net, `src ${PLACES.user} and ( sport = :587 or sport = :465 )`),
  'Dovecot loses its sessions': ({ net }) => {
    for (const { pid, name } of net.processes()) if (name === 'imap' || name === 'imap-login') end(pid)
  },
  'Dovecot is started anew': async (lab) => {
    await stopMailStore(lab.net, lab.store)
    await restartMailStore(lab.net, lab.store)
  },
  'the user’s Dovecot is started anew': async (lab) => {
    await stopMailStore(lab.net, lab.ownStore)
    await restartMailStore(lab.net, lab.ownStore)
  },
  'the user’s Postfix is started anew': async (lab) => {
    await stopPostfix(lab.net, USER)
    await restartPostfix(lab.net, USER)
  },
}

/** Ends TCP connections from the side of the kernel: the peer gets a reset. */
export function cut(net: MailLab['net'], which: string): void {
  net.run('ss', '-K', '-Htn', which)
}

/** A process of the lab, by its id. */
function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}
