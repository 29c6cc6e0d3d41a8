import { join } from 'node:path'
import { PASSWORD } from '../probes/world.ts'
import type { RealLab } from '../real-lab.ts'

interface Mail {
  readonly from: string
  readonly to: string
  readonly subject: string
  readonly text: string
}

/** Hands mails in as another server would, without logging in; the last reply to each. */
export function handIn(
  lab: RealLab,
  at: { readonly host: string; readonly port: number },
  mails: readonly Mail[],
): Promise<readonly string[]> {
  return run(lab, 'stranger.mjs', [], { ...at, mails })
}

/** Sends one mail as a mail program does, logged in; the reply. */
export async function submit(
  lab: RealLab,
  { submission, login }: { readonly submission: string; readonly login: string },
  mail: Mail,
): Promise<string> {
  const envelope = { from: mail.from, to: mail.to }
  const task = { submission, sender: login, password: PASSWORD, boxes: [], mail: { ...mail, envelope } }
  const [reply = ''] = await run<readonly string[]>(lab, '../probes/plain-client.mjs', ['say'], task)
  return reply
}

/** The sources of all that lies in a mailbox. */
export async function arrivedAt(lab: RealLab, address: string, host: string): Promise<readonly string[]> {
  const task = { submission: host, sender: address, password: PASSWORD, boxes: [{ address, host, port: 993 }] }
  const found = await run<readonly { readonly source: string }[]>(lab, '../probes/plain-client.mjs', ['list'], task)
  return found.map(({ source }) => source)
}

async function run<T>(lab: RealLab, script: string, args: readonly string[], task: object): Promise<T> {
  const file = lab.net.write('task.json', JSON.stringify({ ...task, caFile: join(lab.net.folder, 'root.pem') }))
  const path = join(import.meta.dirname, script)
  const { stdout, stderr } = await lab.net.runLater(process.execPath, [path, ...args, file])
  // A reply to who may not send as this comes as an error.
  const [, refused] = /^ {2}response: '(5.*)',$/m.exec(stderr) ?? []
  if (!/^[[{]/.test(stdout) && refused !== undefined) return [refused] as T
  if (!/^[[{]/.test(stdout)) throw new Error(stdout + stderr)
  return JSON.parse(stdout) as T
}
