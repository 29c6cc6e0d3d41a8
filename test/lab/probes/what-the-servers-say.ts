import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { MailLab } from './mail-lab.ts'

/** How often the user's Postfix took a mail with each Message-ID of ours. */
export function takenBy({ net }: MailLab): ReadonlyMap<string, number> {
  const log = readFileSync(join(net.folder, 'postfix', 'mail.log'), 'utf8')
  return countOf([...log.matchAll(/postfix\/cleanup\[\d+\]: \w+: message-id=(<pd\.[^>]+>)/g)])
}

/** How often the user's Postfix refused a recipient. */
export function refusals({ net }: MailLab, address: string): number {
  const log = readFileSync(join(net.folder, 'postfix', 'mail.log'), 'utf8')
  return log.split('\n').filter((line) => line.includes('NOQUEUE: reject: RCPT') && line.includes(`to=<${address}>`))
    .length
}

/** How often each Message-ID of ours lies in the mailboxes. */
export function lyingIn({ net }: MailLab): ReadonlyMap<string, number> {
  const files = readdirSync(join(net.folder, 'store', 'mail'), { recursive: true, withFileTypes: true })
  const mails = files.filter((file) => file.isFile() && /\/(cur|new)$/.test(file.parentPath))
  return countOf(mails.flatMap((file) => messageIdOf(join(file.parentPath, file.name))))
}

function messageIdOf(file: string): readonly RegExpMatchArray[] {
  const found = /^Message-ID:\s*(<pd\.[^>]+>)/im.exec(readFileSync(file, 'latin1'))
  return found === null ? [] : [found]
}

function countOf(found: readonly RegExpMatchArray[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const [, id = ''] of found) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}
