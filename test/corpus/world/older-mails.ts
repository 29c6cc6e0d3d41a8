import type { BouncedMail } from './bounced-mails.ts'

const words = (from: string, subject: string, body: string): string =>
  `From: ${from}\nTo: sender@example.org\nSubject: ${subject}\nDate: Tue, 4 Mar 2025 10:11:12 +0100\nMessage-ID: <2@example.com>\n\n${body}\n`

const copy =
  'Received: from desk.example.org by mail.example.org; Tue, 4 Mar 2025 10:11:10 +0100\nFrom: Sender <sender@example.org>\nSubject: Offer for March\nMessage-ID: <77@example.org>\n'

/** Bounces in the forms of older and rarer mail systems, each in its own words. */
export const OLDER_MAILS: readonly BouncedMail[] = [
  {
    name: 'IMail, full',
    source: words(
      'postmaster@mail.example.com',
      'Undeliverable Mail',
      `User mailbox exceeds allowed size: pia@example.com\n\nOriginal message follows.\n\n${copy}`,
    ),
    told: [['pia@example.com', null, null, 'mailbox-full']],
  },
  {
    name: 'IMail, unknown',
    source: words(
      'postmaster@mail.example.com',
      'Undeliverable Mail',
      `Unknown user: pia@example.com\n\nOriginal message follows.\n\n${copy}`,
    ),
    told: [['pia@example.com', null, null, 'user-unknown']],
  },
  {
    name: 'Netscape Messaging Server',
    source: words(
      'Mail Administrator <Postmaster@example.com>',
      'Mail System Error - Returned Mail',
      'This Message was undeliverable due to the following reason:\n\nThe following destination addresses were unknown (please check\nthe addresses and re-mail the message):\n\nSMTP <pia@example.com>\n\nPlease reply to Postmaster@example.com\nif you feel this message to be in error.',
    ),
    told: [['pia@example.com', null, null, 'user-unknown']],
  },
  {
    name: 'InterMail',
    source: words(
      'Mail Delivery Service <postmaster@example.com>',
      'Mail System Error - Returned Mail',
      'This Message was undeliverable due to the following reason:\n\nEach of the following recipients was rejected by a remote mail server.\nThe reasons given by the server are included to help you determine why\neach recipient was rejected.\n\n    Recipient: <pia@example.com>\n    Reason:    5.1.1 <pia@example.com>... User unknown\n\nPlease reply to <postmaster@example.com> if you feel this message to be in error.',
    ),
    told: [['pia@example.com', null, '5.1.1', 'user-unknown']],
  },
  {
    name: 'InterMail, expired',
    source: words(
      'Mail Delivery Service <postmaster@example.com>',
      'Mail System Error - Returned Mail',
      'This Message was undeliverable due to the following reason:\n\nYour message was not delivered because the destination computer was\nnot reachable within the allowed queue period. The amount of time\na message is queued before it is returned depends on local configura-\ntion parameters.\n\nMost likely there is a network problem that prevented delivery, but\nit is also possible that the computer is turned off, or does not\nhave a mail system running right now.\n\nYour message was not delivered within 5 days.\nHost mx.example.com is not responding.\n\nThe following recipients did not receive this message:\n\n     <pia@example.com>\n\nPlease reply to postmaster@example.com\nif you feel this message to be in error.',
    ),
    told: [['pia@example.com', null, null, 'network-error']],
  },
  {
    name: 'iPlanet',
    source: words(
      'Internet Mail Delivery <postmaster@example.com>',
      'Delivery Notification: Delivery has failed',
      'This report relates to a message you sent with the following header fields:\n\n  Message-id: <77@example.org>\n  Date: Tue, 04 Mar 2025 10:11:09 +0100\n  From: sender@example.org\n  To: pia@example.com\n  Subject: Offer for March\n\nYour message cannot be delivered to the following recipients:\n\n  Recipient address: pia@example.com\n  Reason: Remote SMTP server has rejected address\n  Diagnostic code: smtp;550 5.1.1 unknown or illegal alias: pia@example.com\n  Remote system: dns;mx.example.com (TCP|192.0.2.1|2525|192.0.2.25|25)\n',
    ),
    told: [['pia@example.com', '550', '5.1.1', 'user-unknown']],
  },
  {
    name: 'old Gmail',
    source: words(
      'Mail Delivery Subsystem <mailer-daemon@googlemail.com>',
      'Delivery Status Notification (Failure)',
      'Delivery to the following recipient failed permanently:\n\n     pia@example.com\n\nTechnical details of permanent failure:\nGoogle tried to deliver your message, but it was rejected by the recipient domain. We recommend contacting the other email provider for further information about the cause of this error. The error that the other server returned was: 552 552 5.2.2 Mailbox full (state 14).\n\n----- Original message -----\n\n' +
        copy,
    ),
    told: [['pia@example.com', '552', '5.2.2', 'mailbox-full']],
  },
  {
    name: 'old Gmail, delayed',
    source: words(
      'Mail Delivery Subsystem <mailer-daemon@googlemail.com>',
      'Delivery Status Notification (Delay)',
      'This is an automatically generated Delivery Status Notification\n\nTHIS IS A WARNING MESSAGE ONLY.\n\nYOU DO NOT NEED TO RESEND YOUR MESSAGE.\n\nDelivery to the following recipient has been delayed:\n\n     pia@example.com\n\nMessage will be retried for 2 more day(s)\n\nTechnical details of temporary failure:\nThe recipient server did not accept our requests to connect. Learn more at https://support.google.com/mail/bin/answer.py?answer=7720\n[mx.example.com. (10): Connection timed out]\n',
    ),
    told: [['pia@example.com', null, null, 'delivery-expired']],
    isTransient: true,
  },
  {
    name: 'Yale, message not delivered',
    source: words(
      'Mail Delivery System <MAILER-DAEMON@example.edu>',
      'Returned mail: User unknown',
      'Message not delivered to the following:\n\n      pia@example.edu      User not found\n\nIf you need help, write to postmaster@example.edu.\n',
    ),
    told: [['pia@example.edu', null, null, 'user-unknown']],
  },
  {
    name: 'Lotus, failure reasons',
    source: words(
      'Postmaster@example.com',
      'DELIVERY FAILURE: Offer',
      '------- Failure Reasons  --------\n\nUser not listed in public Name & Address Book\npia@example.com\n\n\n------- Returned Message --------\n\n' +
        copy,
    ),
    told: [['pia@example.com', null, null, 'user-unknown']],
  },
  {
    name: 'Mercury',
    source: words(
      '"Electronic Postmaster" <postmaster@example.com>',
      'Failure of message delivery',
      'Your message could not be delivered to the following addresses:\n\n    <pia@example.com>  (550 No such local user)\n',
    ),
    told: [['pia@example.com', '550', null, 'user-unknown']],
  },
  {
    name: 'au, not available',
    source: words(
      'Postmaster@ezweb.example',
      'Mail System Error - Returned Mail',
      'The user(s) account is disabled.\n\n<taro@ezweb.example>\n',
    ),
    told: [['taro@ezweb.example', null, null, 'mailbox-suspended']],
  },
  {
    name: 'Yahoo of old',
    source: words(
      'MAILER-DAEMON@yahoo.co.jp',
      'failure delivery',
      "Message from yahoo.co.jp.\nUnable to deliver message to the following address(es).\n\n<taro@example.jp>:\nThis user doesn't have a yahoo.co.jp account (taro@example.jp) [0]\n\n--- Original message follows.\n\n" +
        copy,
    ),
    told: [['taro@example.jp', null, null, 'user-unknown']],
  },
  {
    name: 'AOL, not accepting',
    source: words(
      'Mail Delivery Subsystem <MAILER-DAEMON@aol.example>',
      'Returned mail: see transcript for details',
      'Your mail to the following recipients could not be delivered because they are\nnot accepting mail from sender@example.org:\n\tpiasmith\n',
    ),
    told: [['piasmith@aol.example', null, null, 'recipient-filtered']],
  },
  {
    name: 'Sendmail, local, mailbox over quota',
    source: words(
      'Mail Delivery Subsystem <MAILER-DAEMON@example.com>',
      'Returned mail: see transcript for details',
      'The original message was received at Tue, 4 Mar 2025 10:11:10 +0100\nfrom localhost\n\n   ----- The following addresses had permanent fatal errors -----\n<pia@example.com>\n    (reason: Can\'t create output)\n    (expanded from: <office@example.com>)\n\n   ----- Transcript of session follows -----\nprocmail: Quota exceeded while writing "/var/mail/pia"\n550 5.0.0 <pia@example.com>... Can\'t create output\n',
    ),
    told: [['pia@example.com', '550', '5.0.0', 'mailbox-full']],
  },
  {
    name: 'Exim, alias of a local list',
    source: words(
      'Mail Delivery System <Mailer-Daemon@mail.example.org>',
      'Mail delivery failed: returning message to sender',
      'This message was created automatically by mail delivery software.\n\nA message that you sent could not be delivered to one or more of its\nrecipients. This is a permanent error. The following address(es) failed:\n\n  pia@gone.example.com\n    (ultimately generated from office@example.org)\n    all relevant MX records point to non-existent hosts\n',
    ),
    told: [['pia@gone.example.com', null, null, 'host-unknown']],
  },
  {
    name: 'Exim, too large for the remote end',
    source: words(
      'Mail Delivery System <Mailer-Daemon@mail.example.org>',
      'Mail delivery failed: returning message to sender',
      'This message was created automatically by mail delivery software.\n\nA message that you sent could not be delivered to one or more of its\nrecipients. This is a permanent error. The following address(es) failed:\n\n  pia@example.com\n    host mx.example.com [192.0.2.25]\n    SMTP error from remote mail server after MAIL FROM:<sender@example.org> SIZE=48211002:\n    552 5.3.4 Message size exceeds fixed limit\n',
    ),
    told: [['pia@example.com', '552', '5.3.4', 'message-too-large']],
  },
  {
    name: 'qmail, several recipients',
    source: words(
      'MAILER-DAEMON@mail.example.org',
      'failure notice',
      "Hi. This is the qmail-send program at mail.example.org.\nI'm afraid I wasn't able to deliver your message to the following addresses.\nThis is a permanent error; I've given up. Sorry it didn't work out.\n\n<pia@example.com>:\n192.0.2.25 failed after I sent the message.\nRemote host said: 554 5.7.1 Virus found: Eicar-Signature\n\n<jo@example.net>:\nSorry, I couldn't find any host named example.net. (#5.1.2)\n\n<uli@example.org>:\nThis user is over quota. (#5.2.2)\n\n--- Below this line is a copy of the message.\n\nReturn-Path: <sender@example.org>\n" +
        copy,
    ),
    told: [
      ['pia@example.com', '554', '5.7.1', 'virus-detected'],
      ['jo@example.net', null, '5.1.2', 'host-unknown'],
      ['uli@example.org', null, '5.2.2', 'mailbox-full'],
    ],
  },
  {
    name: 'notqmail, a connection that died',
    source: words(
      'MAILER-DAEMON@mail.example.org',
      'failure notice',
      "Hi. This is the qmail-send program at mail.example.org.\nI'm afraid I wasn't able to deliver your message to the following addresses.\nThis is a permanent error; I've given up. Sorry it didn't work out.\n\n<pia@example.com>:\nSorry, I wasn't able to establish an SMTP connection. (#4.4.1)\nI'm not going to try again; this message has been in the queue too long.\n",
    ),
    told: [['pia@example.com', null, '4.4.1', 'network-error']],
    isTransient: true,
  },
  {
    name: 'Barracuda, policy',
    source: words(
      'Barracuda Spam Firewall <postmaster@filter.example.com>',
      '**Message you sent blocked by our bulk email filter**',
      'Your message to: pia@example.com\nwas blocked by our Spam Firewall. The email you sent with the following subject has NOT BEEN DELIVERED:\n\nSubject: Offer for March\n',
    ),
    told: [['pia@example.com', null, null, 'spam-detected']],
  },
  {
    name: 'm-FILTER',
    source: words(
      'MAILER-DAEMON@filter.example.jp',
      'failure notice',
      `-------server message\n=> 550 5.1.1 <taro@example.jp>: User unknown\n\n-------original mail info\n${copy}`,
    ),
    told: [['taro@example.jp', '550', '5.1.1', 'user-unknown']],
  },
  {
    name: 'InterScan',
    source: words(
      'InterScan MSS <mailer@filter.example.com>',
      'Mail could not be delivered',
      '****** Message from InterScan Messaging Security Suite ******\n\nSent <<< RCPT TO:<pia@example.com>\nReceived >>> 550 5.1.1 unknown user\n\nUnable to deliver message to <pia@example.com>.\n',
    ),
    told: [['pia@example.com', '550', '5.1.1', 'user-unknown']],
  },
  {
    name: 'SurfControl',
    source: words(
      'Email Filter <postmaster@filter.example.com>',
      'Undeliverable Mail',
      'Your message could not be sent.\nA transcript of the attempts to send the message follows.\nThe number of attempts made: 1\nAddressed To: pia@example.com\n\nTue 04 Mar 2025 10:11:12 +0100\nFailed to send to identified host,\npia@example.com: [192.0.2.25], 550 relaying to <pia@example.com> prohibited by administrator\n--- Message non-deliverable.\n',
    ),
    told: [['pia@example.com', '550', null, 'relaying-denied']],
  },
  {
    name: 'a German gateway',
    source: words(
      'Mail-System <postmaster@gateway.example.de>',
      'Ihre E-Mail wurde nicht zugestellt',
      'Guten Tag,\n\nIhre E-Mail an <pia@example.de> konnte nicht zugestellt werden.\n\nGrund: Das Postfach des Empfängers ist voll.\n',
    ),
    told: [['pia@example.de', null, null, 'mailbox-full']],
  },
  {
    name: 'an Italian provider',
    source: words(
      'Posta Certificata <posta-certificata@pec.example.it>',
      'AVVISO DI MANCATA CONSEGNA: Offerta',
      'Avviso di mancata consegna\n\nIl messaggio "Offerta" indirizzato a "pia@example.it"\nnon è stato consegnato.\nErrore: 5.1.1 - utente sconosciuto\n',
    ),
    told: [['pia@example.it', null, '5.1.1', 'user-unknown']],
  },
  {
    name: 'a Brazilian host',
    source: words(
      'Mail Delivery System <mailer-daemon@mx.example.br>',
      'Falha na entrega',
      'Sua mensagem não pôde ser entregue ao destinatário abaixo:\n\n<ana@example.br>: 550 5.2.1 Conta desativada\n',
    ),
    told: [['ana@example.br', '550', '5.2.1', 'mailbox-suspended']],
  },
  {
    name: 'a Korean portal',
    source: words(
      'postmaster@mail.example.kr',
      '[발송실패 안내] offer',
      '메일이 전송되지 않았습니다.\n받는 사람: kim@example.kr\n사유: 받는 사람이 존재하지 않습니다. 550 5.1.1 User not found\n',
    ),
    told: [['kim@example.kr', '550', '5.1.1', 'user-unknown']],
  },
  {
    name: 'a Turkish host',
    source: words(
      'MAILER-DAEMON@mx.example.tr',
      'Posta teslim edilemedi',
      'İletiniz teslim edilemedi:\n\n<ali@example.tr>: 550 5.1.1 Kullanıcı bulunamadı\n',
    ),
    told: [['ali@example.tr', '550', '5.1.1', 'user-unknown']],
  },
  {
    name: 'a report whose words say more than its codes',
    source:
      'From: MAILER-DAEMON@mail.example.org\nTo: sender@example.org\nSubject: Undeliverable\nMIME-Version: 1.0\nContent-Type: multipart/report; report-type=delivery-status; boundary="w"\n\n--w\nContent-Type: text/plain\n\nDelivery to pia@example.com failed.\nThe remote server said: 550 Sorry, this mailbox has been suspended\n\n--w\nContent-Type: message/delivery-status\n\nReporting-MTA: dns;mail.example.org\n\nFinal-Recipient: rfc822;pia@example.com\nAction: failed\nStatus: 5.0.0\n\n--w--\n',
    told: [['pia@example.com', '550', '5.0.0', 'mailbox-suspended']],
  },
  {
    name: 'a report in a mail with broken boundaries',
    source:
      'From: MAILER-DAEMON@mail.example.org\nTo: sender@example.org\nSubject: Delivery Status Notification (Failure)\nMIME-Version: 1.0\nContent-Type: multipart/report; report-type=delivery-status; boundary="other"\n\n--real\nContent-Type: text/plain\n\nfailed\n\n--real\nContent-Type: message/delivery-status\n\nReporting-MTA: dns;mail.example.org\n\nFinal-Recipient: rfc822;pia@example.com\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp;550 5.1.1 User unknown\n\n--real--\n',
    told: [['pia@example.com', '550', '5.1.1', 'user-unknown']],
  },
  {
    name: 'a report without its own type',
    source:
      'From: postmaster@mail.example.org\nTo: sender@example.org\nSubject: Mail not delivered\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="m"\n\n--m\nContent-Type: text/plain\n\nSee the report.\n\n--m\nContent-Type: message/delivery-status\n\nReporting-MTA: dns;mail.example.org\n\nFinal-Recipient: RFC822; <pia@example.com>\nAction: Failed\nStatus: 4.4.7 (Delivery time expired)\nDiagnostic-Code: smtp; 421 4.2.1 Too many concurrent connections\n\n--m--\n',
    told: [['pia@example.com', '421', '4.2.1', 'rate-limited']],
    isTransient: true,
  },
]
