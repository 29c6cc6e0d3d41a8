// Sends one mail to each mailbox, lists what lies in all of them, or says one thing: node plain-client.mjs send|list|say FILE.json
import { readFileSync } from 'node:fs'
import { ImapFlow } from 'imapflow'
import { createTransport } from 'nodemailer'

/** @type {{ submission: string, sender: string, password: string, caFile: string, boxes: { address: string, host: string, port: number }[], mail?: import('nodemailer').SendMailOptions }} */
const {
  submission,
  sender,
  password,
  caFile,
  boxes,
  mail: said,
} = JSON.parse(readFileSync(process.argv[3] ?? '', 'utf8'))
const tls = { ca: readFileSync(caFile) }

if (process.argv[2] === 'send') await send()
else if (process.argv[2] === 'say') await say()
else await list()

function open() {
  const auth = { user: sender, pass: password }
  return createTransport({ host: submission, port: 587, requireTLS: true, auth, tls, pool: true, maxConnections: 1 })
}

async function say() {
  const transport = open()
  const { response } = await transport.sendMail({ envelope: { from: sender, to: sender }, ...said })
  transport.close()
  console.log(JSON.stringify([response]))
}

async function send() {
  const transport = open()
  /** @type {Record<string, string>} */
  const replies = {}
  for (const { address } of boxes) {
    const mail = {
      from: sender,
      to: address,
      subject: 'Guten Tag',
      text: 'Nur ein Versuch.\n',
      messageId: `<try.${address}>`,
    }
    replies[address] = await transport.sendMail(mail).then(
      ({ response }) => response,
      (error) => error.response ?? String(error),
    )
  }
  transport.close()
  console.log(JSON.stringify(replies))
}

async function list() {
  const found = []
  for (const { address, host, port } of boxes) {
    const client = new ImapFlow({
      host,
      port,
      secure: port === 993,
      doSTARTTLS: port !== 993,
      auth: { user: address, pass: password },
      tls,
      logger: false,
    })
    await client.connect()
    for (const { path, specialUse, flags } of await client.list()) {
      if (flags.has('\\Noselect')) continue
      const { exists } = await client.mailboxOpen(path, { readOnly: true })
      if (exists === 0) continue
      for await (const { source } of client.fetch('1:*', { source: true })) {
        found.push({ address, path, specialUse, source: source?.toString() })
      }
    }
    await client.logout()
  }
  console.log(JSON.stringify(found))
}
