import { sealMail } from '../../mail/mta/seal-mail.ts'
import { mailDate } from '../../mail/mta/trace-field.ts'
import { bracketed, fields, type Stamp } from './stamp.ts'

/** In the manner of Gmail. */
export const googleStamp: Stamp = ({
  host,
  mail,
  recipient,
  peerName,
  results,
  takenAt,
  deliveredAt,
  id,
  provider,
  sealer,
}) => {
  const { helo, address, tls } = mail.peer
  const { dkim, spf, dmarc, mailFrom, fromDomain } = results
  const about = `${host}: domain of ${mailFrom} ${spf === 'pass' ? 'designates' : 'does not designate'} ${address} as permitted sender`
  const signatures = dkim.map(
    ({ domain, selector, beginning, passes }) =>
      `dkim=${passes ? 'pass' : 'fail'} header.i=@${domain} header.s=${selector} header.b=${beginning};`,
  )
  const cipher =
    tls === null ? '' : `\r\n        (version=${tls.protocol.replace('v1.', '1_')} cipher=${tls.cipher} bits=256/256)`
  const told = `${host};\r\n       ${[...(signatures.length === 0 ? ['dkim=none;'] : signatures), `spf=${spf} (${about}) smtp.mailfrom=${mailFrom};`, `dmarc=${dmarc} (p=REJECT sp=REJECT dis=NONE) header.from=${fromDomain}`].join('\r\n       ')}`
  const above = fields(
    `Delivered-To: ${recipient}`,
    `Received: by 2002:a05:7300:${id.slice(0, 4).toLowerCase()}:b0:14d:9b2c:1 with SMTP id ${id.toLowerCase()}csp81;\r\n        ${mailDate(deliveredAt)}`,
    `X-Received: by 2002:a17:906:f5a3:b0:a99:e850:1 with SMTP id ${id.toLowerCase()}.22;\r\n        ${mailDate(takenAt)}`,
  )
  const sealed = sealer === null ? '' : sealMail(mail.source, told, sealer, takenAt)
  const below = fields(
    `Return-Path: <${mail.envelope.from}>`,
    `Received: from ${helo} (${peerName ?? 'unknown'}. ${bracketed(address, false)})\r\n        by ${host} with ESMTPS id ${id.toLowerCase()}.7\r\n        for <${recipient}>${cipher};\r\n        ${mailDate(takenAt)}`,
    `Received-SPF: ${spf} (${about}) client-ip=${address};`,
    `Authentication-Results: ${told}`,
    `X-${provider.name}-Smtp-Source: AGHT+IF${id}`,
  )
  return { above: above + sealed + below }
}
