import type { Reason } from '../../../src/engine/bounces/reasons.ts'

/** Recipient, SMTP code, enhanced code, reason: what a bounce says of one recipient. */
export type Told = readonly [recipient: string, replyCode: string | null, enhanced: string | null, reason: Reason]

/** A whole bounce in the form of one mail system, with what it says. */
export interface BouncedMail {
  readonly name: string
  readonly source: string
  readonly told: readonly Told[]
  readonly isTransient?: true
}

const daemon = (host: string, subject: string) =>
  `From: Mail Delivery Subsystem <MAILER-DAEMON@${host}>\nTo: sender@example.org\nSubject: ${subject}\nDate: Tue, 4 Mar 2025 10:11:12 +0100\nMessage-ID: <1@${host}>\n`

const original = (to: string) =>
  `Received: from desk.example.org by mail.example.org; Tue, 4 Mar 2025 10:11:10 +0100\nFrom: Sender <sender@example.org>\nTo: ${to}\nSubject: Offer for March\nMessage-ID: <77@example.org>\nDate: Tue, 4 Mar 2025 10:11:09 +0100\n`

const report = (from: string, words: string, status: string, to: string) =>
  `${daemon(from, 'Undelivered Mail Returned to Sender')}MIME-Version: 1.0\nContent-Type: multipart/report; report-type=delivery-status; boundary="b"\n\n--b\nContent-Type: text/plain; charset=utf-8\n\n${words}\n\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; ${from}\n\n${status}\n\n--b\nContent-Type: text/rfc822-headers\n\n${original(to)}\n--b--\n`

export const BOUNCED_MAILS: readonly BouncedMail[] = [
  {
    name: 'Postfix with a report',
    source: report(
      'mail.example.org',
      "I'm sorry to have to inform you that your message could not\nbe delivered to one or more recipients.\n\n<lena@example.com>: host mx.example.com[192.0.2.25] said: 550 5.1.1\n    <lena@example.com>: Recipient address rejected: User unknown in relay\n    recipient table (in reply to RCPT TO command)",
      'Final-Recipient: rfc822; lena@example.com\nOriginal-Recipient: rfc822;lena@example.com\nAction: failed\nStatus: 5.1.1\nRemote-MTA: dns; mx.example.com\nDiagnostic-Code: smtp; 550 5.1.1 <lena@example.com>: Recipient address rejected:\n    User unknown in relay recipient table',
      'lena@example.com',
    ),
    told: [['lena@example.com', '550', '5.1.1', 'user-unknown']],
  },
  {
    name: 'two recipients with different fates',
    source: report(
      'mail.example.org',
      'This message could not be delivered.',
      'Final-Recipient: rfc822; a@example.com\nAction: failed\nStatus: 5.2.2\nDiagnostic-Code: smtp; 552 5.2.2 Over quota\n\nFinal-Recipient: rfc822; b@example.net\nAction: failed\nStatus: 5.7.1\nDiagnostic-Code: smtp; 554 5.7.1 Blocked by SpamAssassin',
      'a@example.com, b@example.net',
    ),
    told: [
      ['a@example.com', '552', '5.2.2', 'mailbox-full'],
      ['b@example.net', '554', '5.7.1', 'spam-detected'],
    ],
  },
  {
    name: 'delayed report',
    source: report(
      'mail.example.org',
      'THIS IS A WARNING ONLY. YOU DO NOT NEED TO RESEND YOUR MESSAGE.',
      'Final-Recipient: rfc822; slow@example.com\nAction: delayed\nStatus: 4.4.1\nDiagnostic-Code: X-Postfix; connect to mx.example.com[192.0.2.25]:25: Connection timed out\nWill-Retry-Until: Sun, 9 Mar 2025 10:11:12 +0100',
      'slow@example.com',
    ),
    told: [['slow@example.com', null, '4.4.1', 'network-error']],
    isTransient: true,
  },
  {
    name: 'Exim in words',
    source: `${daemon('mail.example.org', 'Mail delivery failed: returning message to sender')}X-Failed-Recipients: otto@example.net\nAuto-Submitted: auto-replied\n\nThis message was created automatically by mail delivery software.\n\nA message that you sent could not be delivered to one or more of its\nrecipients. This is a permanent error. The following address(es) failed:\n\n  otto@example.net\n    host mx.example.net [192.0.2.26]\n    SMTP error from remote mail server after RCPT TO:<otto@example.net>:\n    550 5.2.1 Mailbox disabled, not accepting messages\n\n------ This is a copy of the message, including all the headers. ------\n\n${original('otto@example.net')}\nHello\n`,
    told: [['otto@example.net', '550', '5.2.1', 'mailbox-suspended']],
  },
  {
    name: 'Exim, delayed',
    source: `${daemon('mail.example.org', 'Warning: message 1tpQ8z-0001 delayed 24 hours')}\nThis message was created automatically by mail delivery software.\nA message that you sent has not yet been delivered to one or more of its\nrecipients after more than 24 hours on the queue on mail.example.org.\n\nThe address to which the message has not yet been delivered is:\n\n  otto@example.net\n    Delay reason: SMTP error from remote mail server after initial connection:\n    421 4.7.0 Too many connections from your host\n\nNo action is required on your part. Delivery attempts will continue for\nsome time, and this warning may be repeated at intervals if the message\nremains undelivered.\n`,
    told: [['otto@example.net', '421', '4.7.0', 'rate-limited']],
    isTransient: true,
  },
  {
    name: 'Sendmail',
    source: `${daemon('mail.example.org', 'Returned mail: see transcript for details')}\nThe original message was received at Tue, 4 Mar 2025 10:11:10 +0100\nfrom desk.example.org [192.0.2.5]\n\n   ----- The following addresses had permanent fatal errors -----\n<rosa@example.com>\n    (reason: 553 5.1.8 <sender@example.org>... Domain of sender address sender@example.org does not exist)\n\n   ----- Transcript of session follows -----\n... while talking to mx.example.com.:\n>>> MAIL From:<sender@example.org>\n<<< 553 5.1.8 <sender@example.org>... Domain of sender address sender@example.org does not exist\n501 5.6.0 Data format error\n`,
    told: [['rosa@example.com', '553', '5.1.8', 'sender-rejected']],
  },
  {
    name: 'qmail',
    source: `${daemon('mail.example.org', 'failure notice')}\nHi. This is the qmail-send program at mail.example.org.\nI'm afraid I wasn't able to deliver your message to the following addresses.\nThis is a permanent error; I've given up. Sorry it didn't work out.\n\n<emil@example.net>:\n192.0.2.26 does not like recipient.\nRemote host said: 550 sorry, no mailbox here by that name (#5.1.1 - chkuser)\nGiving up on 192.0.2.26.\n\n--- Below this line is a copy of the message.\n\nReturn-Path: <sender@example.org>\n${original('emil@example.net')}`,
    told: [['emil@example.net', '550', '5.1.1', 'user-unknown']],
  },
  {
    name: 'OpenSMTPD',
    source: `${daemon('mail.example.org', 'Delivery status notification: error')}\n    Hi!\n\n    This is the MAILER-DAEMON, please DO NOT REPLY to this email.\n\n    An error has occurred while attempting to deliver a message for\n    the following list of recipients:\n\nida@example.com: 550 5.7.25 reverse DNS lookup of 192.0.2.1 failed\n\n    Below is a copy of the original message:\n\n${original('ida@example.com')}`,
    told: [['ida@example.com', '550', '5.7.25', 'reverse-dns-missing']],
  },
  {
    name: 'Courier',
    source: `From: "Courier mail server at mail.example.org" <postmaster@mail.example.org>\nTo: sender@example.org\nSubject: NOTICE: mail delivery status.\nDate: Tue, 4 Mar 2025 10:11:12 +0100\n\nThis is a delivery status notification from mail.example.org,\nrunning the Courier mail server, version 1.0.\n\nThe original message was received on Tue, 4 Mar 2025 10:11:10 +0100\nfrom desk.example.org\n\n---------------------------------------------------------------------------\n\n                           UNDELIVERABLE MAIL\n\nYour message to the following recipients cannot be delivered:\n\n<karl@example.com>:\n    mx.example.com [192.0.2.25]:\n>>> RCPT TO:<karl@example.com>\n<<< 552 5.2.2 Mailbox is full\n\n---------------------------------------------------------------------------\n`,
    told: [['karl@example.com', '552', '5.2.2', 'mailbox-full']],
  },
  {
    name: 'Microsoft 365 as HTML only',
    source: `From: Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@example.org>\nTo: sender@example.org\nSubject: Undeliverable: Offer for March\nContent-Type: text/html; charset=utf-8\nMIME-Version: 1.0\n\n<html><body><p>Your message to <a href="mailto:nina@example.com">nina@example.com</a> couldn't be delivered.</p><p><b>nina</b> wasn't found at <b>example.com</b>.</p><p>Remote server returned '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup'</p></body></html>\n`,
    told: [['nina@example.com', '550', '5.1.10', 'user-unknown']],
  },
  {
    name: 'Microsoft 365, German, text',
    source: `From: Microsoft Outlook <postmaster@example.org>\nTo: sender@example.org\nSubject: =?utf-8?Q?Unzustellbar:_Angebot_f=C3=BCr_M=C3=A4rz?=\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\nMIME-Version: 1.0\n\nFehler bei der Nachrichtenzustellung an folgende Empfänger oder Gruppen:\n\nnina@example.com<mailto:nina@example.com>\nIhre Nachricht ist zu groß für den Empfänger.\n\nDiagnoseinformationen für Administratoren:\n\nGenerierender Server: AM0PR01MB0001.eurprd01.prod.exchange.example\n\nnina@example.com\nRemote Server returned '550 5.2.3 RESOLVER.RST.RecipSizeLimit; message too large for this recipient'\n`,
    told: [['nina@example.com', '550', '5.2.3', 'message-too-large']],
  },
  {
    name: 'Exchange, French',
    source: `From: Microsoft Outlook <postmaster@example.org>\nTo: sender@example.org\nSubject: Non remis : Offre\nContent-Type: text/plain; charset=utf-8\nMIME-Version: 1.0\n\nÉchec de la remise pour ces destinataires ou groupes :\n\nluc@example.fr\nL'adresse e-mail que vous avez entrée est introuvable.\n\nInformations de diagnostic pour les administrateurs :\n\nServeur de génération : mx.example.fr\n\nluc@example.fr\n#550 5.1.1 RESOLVER.ADR.RecipNotFound; not found ##\n`,
    told: [['luc@example.fr', '550', '5.1.1', 'user-unknown']],
  },
  {
    name: 'Exchange, Spanish, restricted recipient',
    source: `From: Microsoft Outlook <postmaster@example.org>\nTo: sender@example.org\nSubject: No se puede entregar: Oferta\nContent-Type: text/plain; charset=utf-8\nMIME-Version: 1.0\n\nError de entrega a los siguientes destinatarios o grupos:\n\ntodos@example.es\nNo se pudo entregar el mensaje porque el destinatario está lleno.\n\nInformación de diagnóstico para administradores:\n\nServidor de generación: mx.example.es\n\ntodos@example.es\nRemote Server returned '554 5.2.2 mailbox full'\n`,
    told: [['todos@example.es', '554', '5.2.2', 'mailbox-full']],
  },
  {
    name: 'Exchange, Japanese',
    source: `From: Microsoft Outlook <postmaster@example.org>\nTo: sender@example.org\nSubject: =?utf-8?B?6YWN5L+h5LiN6IO9?=: offer\nContent-Type: text/plain; charset=utf-8\nMIME-Version: 1.0\n\n次の受信者またはグループへの配信に失敗しました:\n\ntaro@example.jp\n入力した電子メール アドレスが見つかりませんでした。\n\n管理者向けの診断情報:\n\n生成サーバー: mx.example.jp\n\ntaro@example.jp\nRemote Server returned '550 5.1.1 RESOLVER.ADR.ExRecipNotFound; not found'\n`,
    told: [['taro@example.jp', '550', '5.1.1', 'user-unknown']],
  },
  {
    name: 'Exchange 2003',
    source: `From: "System Administrator" <postmaster@example.com>\nTo: sender@example.org\nSubject: Undeliverable: Offer\n\nYour message\n\n  To:      paula@example.com\n  Subject: Offer\n  Sent:    Tue, 4 Mar 2025 10:11:09 +0100\n\ndid not reach the following recipient(s):\n\npaula@example.com on Tue, 4 Mar 2025 10:11:10 +0100\n    The e-mail account does not exist at the organization this message was\nsent to.  Check the e-mail address, or contact the recipient directly to\nfind out the correct address.\n    <mail.example.com #5.1.1>\n`,
    told: [['paula@example.com', null, '5.1.1', 'user-unknown']],
  },
  {
    name: 'Gmail, text and HTML',
    source: `From: Mail Delivery Subsystem <mailer-daemon@googlemail.com>\nTo: sender@example.org\nSubject: Delivery Status Notification (Failure)\nAuto-Submitted: auto-replied\nX-Failed-Recipients: tom@example.com\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary="g"\n\n--g\nContent-Type: text/plain; charset=UTF-8\n\n** Address not found **\n\nYour message wasn't delivered to tom@example.com because the address couldn't be found, or is unable to receive mail.\n\nThe response from the remote server was:\n550 5.1.1 <tom@example.com>: Recipient address rejected: User unknown\n\n--g\nContent-Type: text/html; charset=UTF-8\n\n<html><body><h2>Address not found</h2><p>Your message wasn't delivered to <b>tom@example.com</b></p></body></html>\n--g--\n`,
    told: [['tom@example.com', '550', '5.1.1', 'user-unknown']],
  },
  {
    name: 'Gmail, domain without DNS, German',
    source: `From: Mail Delivery Subsystem <mailer-daemon@googlemail.com>\nTo: sender@example.org\nSubject: Delivery Status Notification (Failure)\nX-Failed-Recipients: tom@exampel.invalid\nMIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\n\n** Nachricht wurde nicht zugestellt **\n\nIhre Nachricht wurde nicht an tom@exampel.invalid zugestellt, da die Domain exampel.invalid nicht gefunden wurde.\n\nAntwort:\nDNS Error: DNS type 'mx' lookup of exampel.invalid responded with code NXDOMAIN\nDomain name not found: exampel.invalid\n`,
    told: [['tom@exampel.invalid', null, null, 'host-unknown']],
  },
  {
    name: 'Yahoo',
    source: `From: MAILER-DAEMON@yahoo.com\nTo: sender@example.org\nSubject: Failure Notice\n\nSorry, we were unable to deliver your message to the following address.\n\n<kim@example.com>:\n554: 5.7.1 <kim@example.com>: Relay access denied\n\n--- Below this line is a copy of the message.\n\n${original('kim@example.com')}`,
    told: [['kim@example.com', '554', '5.7.1', 'relaying-denied']],
  },
  {
    name: 'Domino',
    source: `From: Postmaster@example.com\nTo: sender@example.org\nSubject: DELIVERY FAILURE: User max (max@example.com) not listed in Domino Directory\n\nYour message\n\n  Subject: Offer\n\nwas not delivered to:\n\n  max@example.com\n\nbecause:\n\n  User max (max@example.com) not listed in Domino Directory\n`,
    told: [['max@example.com', null, null, 'user-unknown']],
  },
  {
    name: 'GroupWise',
    source: `From: Mailer-Daemon@example.com\nTo: sender@example.org\nSubject: Message status - undeliverable\n\nThe message that you sent was undeliverable to the following:\n\teva@example.com (user not found)\n\nPossibly truncated original message follows:\n\n${original('eva@example.com')}`,
    told: [['eva@example.com', null, null, 'user-unknown']],
  },
  {
    name: 'MDaemon',
    source: `From: "MDaemon at mail.example.org" <MDaemon@mail.example.org>\nTo: sender@example.org\nSubject: Permanent Delivery Failure\n\nThe attached message had PERMANENT fatal delivery errors!\n\nAfter one or more unsuccessful delivery attempts the attached message has\nbeen removed from the mail queue on this server.\n\n    Failed address: uwe@example.com\n\n--- Session Transcript ---\n Tue 2025-03-04 10:11:12: Connecting to [192.0.2.25:25]\n Tue 2025-03-04 10:11:13: <-- 220 mx.example.com ESMTP\n Tue 2025-03-04 10:11:13: --> EHLO mail.example.org\n Tue 2025-03-04 10:11:13: <-- 250 OK\n Tue 2025-03-04 10:11:13: --> MAIL From:<sender@example.org>\n Tue 2025-03-04 10:11:13: <-- 250 OK\n Tue 2025-03-04 10:11:13: --> RCPT To:<uwe@example.com>\n Tue 2025-03-04 10:11:13: <-- 550 5.1.1 No such user here\n Tue 2025-03-04 10:11:13: --> QUIT\n--- End Transcript ---\n`,
    told: [['uwe@example.com', '550', '5.1.1', 'user-unknown']],
  },
  {
    name: 'MailEnable',
    source: `From: POSTMASTER@example.org\nTo: sender@example.org\nSubject: Message Delivery Failure\n\nMailEnable: Message Delivery Failure.\n\nThe following recipient(s) could not be reached:\n\n\tRecipient: [SMTP:lara@example.com]\n\tReason: Remote SMTP Server Returned: 550 5.7.1 SPF check failed: 192.0.2.1 is not allowed to send mail from example.org\n\n\nMessage headers follow:\n\n${original('lara@example.com')}`,
    told: [['lara@example.com', '550', '5.7.1', 'authentication-failed']],
  },
  {
    name: 'hMailServer',
    source: `From: mailer-daemon@mail.example.org\nTo: sender@example.org\nSubject: Message undeliverable: Offer\n\nYour message did not reach some or all of the intended recipients.\n\n   Sent: Tue, 4 Mar 2025 10:11:09 +0100\n   Subject: Offer\n\nThe following recipient(s) could not be reached:\n\nfritz@example.com\n   Error Type: SMTP\n   Remote server (192.0.2.25) issued an error.\n   hMailServer sent: RCPT TO:<fritz@example.com>\n   Remote server replied: 550 5.7.1 Unable to relay for fritz@example.com\n\n\nhMailServer\n`,
    told: [['fritz@example.com', '550', '5.7.1', 'relaying-denied']],
  },
  {
    name: 'IceWarp',
    source: `From: MAILER-DAEMON@mail.example.org\nTo: sender@example.org\nSubject: Delivery Failure: Permanent failure\n\nMessage could not be delivered to the following recipients:\n\n<jan@example.com>\n  - 550 5.2.1 User account disabled\n\nReporting server: mail.example.org\n`,
    told: [['jan@example.com', '550', '5.2.1', 'mailbox-suspended']],
  },
  {
    name: 'Kerio Connect',
    source: report(
      'mail.example.org',
      'Your message could not be delivered to one or more recipients.\n\nRecipient: vera@example.com\nReason: 554 5.7.1 Attachments of this type are not allowed',
      'Final-Recipient: rfc822; vera@example.com\nAction: failed\nStatus: 5.7.1\nDiagnostic-Code: smtp; 554 5.7.1 Message contains spam',
      'vera@example.com',
    ),
    told: [['vera@example.com', '554', '5.7.1', 'spam-detected']],
  },
  {
    name: 'CommuniGate',
    source: `From: MAILER-DAEMON@mail.example.org\nTo: sender@example.org\nSubject: Undeliverable mail: Offer\n\nFailed to deliver to 'rita@example.com'\nSMTP module(domain example.com) reports:\n host mx.example.com says:\n 550 5.1.1 rita@example.com unknown user account\n`,
    told: [['rita@example.com', '550', '5.1.1', 'user-unknown']],
  },
  {
    name: 'PowerMTA',
    source: report(
      'pmta.example.org',
      'Hello, this is the mail server on pmta.example.org.\n\nI am sending you this message to inform you on the delivery status of a\nmessage you previously sent.  Immediately below you will find a list of\nthe affected recipients.',
      'Original-Recipient: rfc822;ole@example.com\nFinal-Recipient: rfc822;ole@example.com\nAction: failed\nStatus: 5.0.0 (undefined status)\nRemote-MTA: dns;mx.example.com (192.0.2.25)\nDiagnostic-Code: smtp;554 Rejected: your IP has a poor reputation\nX-PowerMTA-BounceCategory: spam-related',
      'ole@example.com',
    ),
    told: [['ole@example.com', '554', '5.0.0', 'bad-reputation']],
  },
  {
    name: 'Zimbra with Postfix words',
    source: `${daemon('zimbra.example.org', 'Undelivered Mail Returned to Sender')}\nThis is the mail system at host zimbra.example.org.\n\n<sven@example.com>: host mx.example.com[192.0.2.25] said: 450 4.2.0\n    <sven@example.com>: Recipient address rejected: Greylisted for 300 seconds\n    (in reply to RCPT TO command)\n`,
    told: [['sven@example.com', '450', '4.2.0', 'greylisted']],
    isTransient: true,
  },
  {
    name: 'Amazon SES',
    source: report(
      'a1-2.smtp-out.amazonses.com',
      'An error occurred while trying to deliver the mail to the following recipients:\nina@example.com',
      'Final-Recipient: rfc822; ina@example.com\nAction: failed\nStatus: 5.1.1\nRemote-MTA: dns; mx.example.com\nDiagnostic-Code: smtp; 550 5.1.1 user unknown',
      'ina@example.com',
    ),
    told: [['ina@example.com', '550', '5.1.1', 'user-unknown']],
  },
  {
    name: 'pasted without headers',
    source: `This is the mail system at host mail.example.org.\n\nI'm sorry to have to inform you that your message could not\nbe delivered to one or more recipients. It's attached below.\n\n                   The mail system\n\n<ada@example.com>: host mx.example.com[192.0.2.25] said: 554 5.7.1 Service\n    unavailable; Client host [192.0.2.1] blocked using zen.spamhaus.org (in\n    reply to RCPT TO command)\n`,
    told: [['ada@example.com', '554', '5.7.1', 'address-blocked']],
  },
  {
    name: 'quoted in a reply of a colleague',
    source: `From: Colleague <colleague@example.org>\nTo: admin@example.org\nSubject: Fwd: Undelivered Mail Returned to Sender\n\nCan you look at this?\n\n---------- Forwarded message ----------\nFrom: Mail Delivery System <MAILER-DAEMON@mail.example.org>\nDate: Tue, 4 Mar 2025 10:11:12 +0100\nSubject: Undelivered Mail Returned to Sender\nTo: colleague@example.org\n\nThis is the mail system at host mail.example.org.\n\n<ada@example.com>: host mx.example.com[192.0.2.25] said: 550 5.1.1 User unknown (in reply to RCPT TO command)\n`,
    told: [['ada@example.com', '550', '5.1.1', 'user-unknown']],
  },
  {
    name: 'quoted with marks',
    source: `> This is the mail system at host mail.example.org.\n>\n> I'm sorry to have to inform you that your message could not\n> be delivered to one or more recipients.\n>\n> <ada@example.com>: host mx.example.com[192.0.2.25] said: 552 5.3.4 Message\n>     size exceeds fixed limit (in reply to MAIL FROM command)\n`,
    told: [['ada@example.com', '552', '5.3.4', 'message-too-large']],
  },
  {
    name: 'forwarded as an attachment',
    source: `From: Colleague <colleague@example.org>\nTo: admin@example.org\nSubject: what is this?\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="f"\n\n--f\nContent-Type: text/plain\n\nsee attached\n\n--f\nContent-Type: message/rfc822\n\n${report('mail.example.org', 'could not be delivered', "Final-Recipient: rfc822; ada@example.com\nAction: failed\nStatus: 5.7.26\nDiagnostic-Code: smtp; 550-5.7.26 Unauthenticated email from example.org is not accepted due to domain's DMARC policy.", 'ada@example.com')}\n--f--\n`,
    told: [['ada@example.com', '550', '5.7.26', 'authentication-failed']],
  },
  {
    name: 'T-Online',
    source: `${daemon('mailout.t-online.de', 'Mail delivery failed: returning message to sender')}\n|------------------------- Message log follows: -------------------------|\n no valid recipients were found for this message\n|------------------------- Failed addresses follow: ---------------------|\n <bernd@example.de> ... unknown user / Teilnehmer existiert nicht\n|------------------------- Message header follows: ----------------------|\n${original('bernd@example.de')}`,
    told: [['bernd@example.de', null, null, 'user-unknown']],
  },
  {
    name: 'WEB.DE in German',
    source: `From: mailer-daemon@web.de\nTo: sender@example.org\nSubject: Mail delivery failed: returning message to sender\nContent-Type: text/plain; charset=utf-8\n\nThis message was created automatically by mail delivery software.\n\nA message that you sent could not be delivered to\none or more of its recipients. This is a permanent error.\n\nThe following address failed:\n\ngerd@example.de:\nSMTP error from remote server for RCPT TO command, host: mx.example.de (192.0.2.25) reason: 550 Requested action not taken: mailbox unavailable\n\n\n--- The header of the original message is following. ---\n\n${original('gerd@example.de')}`,
    told: [['gerd@example.de', '550', null, 'user-unknown']],
  },
  {
    name: 'Mail.ru in Russian',
    source: `From: mailer-daemon@corp.mail.example\nTo: sender@example.org\nSubject: Mail failure.\nContent-Type: text/plain; charset=utf-8\n\nЭто письмо создано автоматически сервером, отвечать на него не нужно.\n\nК сожалению, Ваше письмо не может быть доставлено одному или нескольким получателям:\n\n**********************\n\nigor@example.ru: почтовый ящик переполнен\n\n**********************\n`,
    told: [['igor@example.ru', null, null, 'mailbox-full']],
  },
  {
    name: 'QQ in Chinese',
    source: `From: PostMaster <postmaster@qq.example>\nTo: sender@example.org\nSubject: =?utf-8?B?57O757uf6YCA5L+h?=\nContent-Type: text/plain; charset=utf-8\n\n抱歉，您的邮件被退回来了……\n原邮件信息：\n主题：Offer\n收件人：li@example.cn\n退信原因：\n收件人邮箱不存在 550 Mailbox not found\n`,
    told: [['li@example.cn', '550', null, 'user-unknown']],
  },
  {
    name: 'Polish provider',
    source: `From: MAILER-DAEMON@poczta.example.pl\nTo: sender@example.org\nSubject: Twoja wiadomosc nie zostala dostarczona\nContent-Type: text/plain; charset=utf-8\n\nTwoja wiadomość nie została dostarczona do następujących adresatów:\n\n<ewa@example.pl>: 552 5.2.2 Skrzynka odbiorcy jest pełna\n`,
    told: [['ewa@example.pl', '552', '5.2.2', 'mailbox-full']],
  },
  {
    name: 'Sendmail, expired',
    source: report(
      'mail.example.org',
      '   ----- The following addresses had permanent fatal errors -----\n<old@example.com>\n\n   ----- Transcript of session follows -----\n<old@example.com>... Deferred: Connection timed out with mx.example.com.\nMessage could not be delivered for 5 days\nMessage will be deleted from queue',
      'Final-Recipient: RFC822; old@example.com\nAction: failed\nStatus: 4.4.7\nRemote-MTA: DNS; mx.example.com\nLast-Attempt-Date: Sun, 9 Mar 2025 10:11:12 +0100',
      'old@example.com',
    ),
    told: [['old@example.com', null, '4.4.7', 'delivery-expired']],
    isTransient: true,
  },
  {
    name: 'internationalized report',
    source: report(
      'mail.example.org',
      'could not be delivered',
      'Final-Recipient: utf-8; grüße@example.com\nAction: failed\nStatus: 5.6.7\nDiagnostic-Code: smtp; 550 5.6.7 SMTPUTF8 is required, but was not offered',
      'x@example.com',
    ).replace('message/delivery-status', 'message/global-delivery-status'),
    told: [['grüße@example.com', '550', '5.6.7', 'format-violation']],
  },
  {
    name: 'local pipe that failed',
    source: `${daemon('mail.example.com', 'Undelivered Mail Returned to Sender')}\nThis is the mail system at host mail.example.com.\n\n<tickets@example.com>: Command died with status 1:\n    "/usr/local/bin/ticket-in". Command output: cannot reach the ticket system\n`,
    told: [['tickets@example.com', null, null, 'mailer-error']],
  },
]
