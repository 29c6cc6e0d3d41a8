// Another server that hands in one mail without logging in: node stranger.mjs FILE.json. It prints the last reply to each recipient.
import { readFileSync } from 'node:fs'
import { createTransport } from 'nodemailer'

/** @type {{ host: string, port: number, caFile: string, mails: import('nodemailer').SendMailOptions[] }} */
const { host, port, caFile, mails } = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'))
const tls = { ca: readFileSync(caFile) }
const transport = createTransport({ host, port, tls, secure: port === 465, requireTLS: true, name: 'mx.hafen.netz' })
const replies = []
for (const mail of mails) {
  replies.push(
    await transport.sendMail(mail).then(
      ({ response }) => response,
      (error) => error.response ?? String(error),
    ),
  )
}
console.log(JSON.stringify(replies))
