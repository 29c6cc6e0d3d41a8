import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { MailLab } from './mail-lab.ts'

/** How often the user's Postfix took a mail with each Message-ID of ours: one whose end it did not see it forgets. */
export function takenBy({ net }: MailLab): ReadonlyMap<string, number> {
  const log = readFileSync(join(net.folder, 'postfix', 'mail.log'), 'utf8')
  const queued = new Set(
    [...log.matchAll(/postfix\/qmgr\[\d+\]: (\w+): from=<\S+>.* \(queue active\)/g)].map(([, id]) => id),
  )
  const counts = new Map<string, number>()
  for (const [, queueId, id = ''] of log.matchAll(/postfix\/cleanup\[\d+\]: (\w+): message-id=(<pd\.[^>]+>)/g)) {
    if (queued.has(queueId)) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return counts
}

/** How often the user's Postfix refused a recipient. */
export function refusals({ net }: MailLab, address: string): number {
  const log = readFileSync(join(net.folder, 'postfix', 'mail.log'), 'utf8')
  return log.split('\n').filter((line) => line.includes('NOQUEUE: reject: RCPT') && line.includes(`to=<${address}>`))
    .length
}

/**
 * For each Message-ID of ours that lies in the mailboxes the queue ids under which the user's Postfix took it. Providers that lose
 * Dovecot in the middle of a delivery deliver anew: that is no second mail of ours.
 */
export function lyingIn({ net }: MailLab): ReadonlyMap<string, ReadonlySet<string>> {
  const files = readdirSync(join(net.folder, 'store', 'mail'), { recursive: true, withFileTypes: true })
  const mails = files.filter((file) => file.isFile() && /\/(cur|new)$/.test(file.parentPath))
  const found = new Map<string, Set<string>>()
  for (const file of mails) {
    const text = readFileSync(join(file.parentPath, file.name), 'latin1')
    const [, id = ''] = /^Message-ID:\s*(<pd\.[^>]+>)/im.exec(text) ?? []
    const [, queueId = ''] = /by mail\.werkhof\.netz \(Postfix\) with ESMTPSA id (\w+)/.exec(text) ?? []
    found.set(id, (found.get(id) ?? new Set()).add(queueId))
  }
  return found
}
