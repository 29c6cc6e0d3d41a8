// Sends one mail to each mailbox, and lists what lies in all of them: node plain-client.mjs send|list FILE.json
import { readFileSync } from 'node:fs'
import { ImapFlow } from 'imapflow'
import { createTransport } from 'nodemailer'

/** @type {{ submission: string, sender: string, password: string, caFile: string, boxes: { address: string, host: string, port: number }[] }} */
const { submission, sender, password, caFile, boxes } = JSON.parse(readFileSync(process.argv[3] ?? '', 'utf8'))
const tls = { ca: readFileSync(caFile) }

if (process.argv[2] === 'send') await send()
else await list()

async function send() {
  const transport = createTransport({
    host: submission,
    port: 587,
    requireTLS: true,
    auth: { user: sender, pass: password },
    tls,
    pool: true,
    maxConnections: 1,
  })
  /** @type {Record<string, string>} */
  const said = {}
  for (const { address } of boxes) {
    const mail = {
      from: sender,
      to: address,
      subject: 'Guten Tag',
      text: 'Nur ein Versuch.\n',
      messageId: `<try.${address}>`,
    }
    said[address] = await transport.sendMail(mail).then(
      ({ response }) => response,
      (error) => error.response ?? String(error),
    )
  }
  transport.close()
  console.log(JSON.stringify(said))
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
