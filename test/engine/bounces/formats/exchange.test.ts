import { mail, report } from './mail.ts'
import { type Sample, testSamples } from './sample.ts'

const exchange = {
  'Return-Path': '<>',
  From: 'postmaster@mail.example.com',
  Subject: 'Undeliverable: Minutes of the meeting',
}

testSamples('Exchange 2003 and older', [
  {
    name: 'did not reach, with a code in #',
    source: mail(
      { From: 'System Administrator <postmaster@example.com>', Subject: 'Undeliverable: Minutes of the meeting' },
      `Your message did not reach some or all of the intended recipients.

      Subject:\tMinutes of the meeting
      Sent:\t3/3/2006 10:00 AM

The following recipient(s) could not be reached:

      user@example.net on 3/3/2006 10:01 AM
            The e-mail account does not exist at the organization this message was sent to.  Check the e-mail address, or contact the recipient directly to find out the correct address.
            <mail.example.com #5.1.1>`,
    ),
    kind: 'bounce',
    says: [
      {
        recipient: 'user@example.net',
        enhancedStatusCode: '5.1.1',
        reason: 'user-unknown',
        text: 'The e-mail account does not exist',
      },
    ],
  },
  {
    name: 'did not reach, with the reply of the other server',
    source: mail(
      { From: 'System Administrator <postmaster@example.com>', Subject: 'Undeliverable: Minutes of the meeting' },
      `Your message did not reach some or all of the intended recipients.

      Subject:\tMinutes of the meeting
      Sent:\t3/3/2006 10:00 AM

The following recipient(s) could not be reached:

      'user@example.net' on 3/3/2006 10:01 AM
            There was a SMTP communication problem with the recipient's email server.  Please contact your system administrator.
            <mail.example.com #5.5.0 smtp;550 5.7.1 <user@example.net>... Relaying denied>

      'other@example.org' on 3/3/2006 10:02 AM
            Could not deliver the message in the time limit specified.  Please retry or contact your administrator.
            <mail.example.com #4.4.7>`,
    ),
    kind: 'bounce',
    says: [
      { recipient: 'user@example.net', replyCode: '550', enhancedStatusCode: '5.7.1', reason: 'relaying-denied' },
      { recipient: 'other@example.org', enhancedStatusCode: '4.4.7', reason: 'delivery-expired' },
    ],
  },
  {
    name: 'in German',
    source: mail(
      {
        From: 'Systemadministrator <postmaster@example.com>',
        Subject: 'Unzustellbar: Protokoll',
        'Content-Type': 'text/plain; charset=utf-8',
      },
      `Ihre Nachricht hat einige oder alle Empfänger nicht erreicht.

      Betreff:\tProtokoll
      Gesendet am:\t03.03.2006 10:00

Folgende(r) Empfänger kann/können nicht erreicht werden:

      user@example.net am 03.03.2006 10:01
            Das E-Mail-Konto ist in der Organisation, an die diese Nachricht gesendet wurde, nicht vorhanden.
            <mail.example.com #5.1.1>`,
    ),
    kind: 'bounce',
    says: [{ recipient: 'user@example.net', enhancedStatusCode: '5.1.1', reason: 'user-unknown' }],
  },
  {
    name: 'in French',
    source: mail(
      {
        From: 'Administrateur système <postmaster@example.com>',
        Subject: 'Non remis : Compte rendu',
        'Content-Type': 'text/plain; charset=utf-8',
      },
      `Votre message n'a pas été remis à tous ses destinataires.

      Objet :\tCompte rendu
      Date :\t03/03/2006 10:00

Impossible de joindre le(s) destinataire(s) suivant(s) :

      user@example.net le 03/03/2006 10:01
            Le compte de messagerie n'existe pas dans l'organisation à laquelle ce message a été envoyé.
            <mail.example.com #5.1.1>`,
    ),
    kind: 'bounce',
    says: [{ recipient: 'user@example.net', enhancedStatusCode: '5.1.1', reason: 'user-unknown' }],
  },
  {
    name: 'the IMC of Exchange 5.5',
    source: mail(
      {
        From: 'System Administrator <postmaster@example.com>',
        Subject: 'Undeliverable: Minutes of the meeting',
        'X-Mailer': 'Internet Mail Service (5.5.2653.19)',
      },
      `Your message

  To:      user@example.net
  Subject: Minutes of the meeting
  Sent:    Tue, 3 Mar 1998 10:00:00 -0000

did not reach the following recipient(s):

user@example.net on Tue, 3 Mar 1998 10:01:00 -0000
    The recipient name is not recognized
\tThe MTS-ID of the original message is: c=US;a= ;p=Example;l=MAIL9803031000ABCDEF12
    MSEXCH:IMS:Example:MAIL:SERVER 0 (000C05A6) Unknown Recipient`,
    ),
    kind: 'bounce',
    says: [{ recipient: 'user@example.net', reason: 'user-unknown', text: 'The recipient name is not recognized' }],
  },
  {
    name: 'the report whose words say nothing',
    source: report(
      exchange,
      `This is an automatically generated Delivery Status Notification.

Delivery to the following recipients failed.

       user@example.net`,
      `Reporting-MTA: dns;mail.example.com
Received-From-MTA: dns;client
Arrival-Date: Tue, 3 Mar 2026 10:00:00 +0000

Final-Recipient: rfc822;user@example.net
Action: failed
Status: 5.1.1`,
    ),
    kind: 'dsn',
    says: [
      {
        recipient: 'user@example.net',
        enhancedStatusCode: '5.1.1',
        reason: 'user-unknown',
        reportingMta: 'mail.example.com',
      },
    ],
  },
])

/** The headings of Exchange 2007 and later; what is below them is the same everywhere. */
const HEADINGS: Readonly<
  Record<string, readonly [subject: string, failed: string, diagnostics: string, generator: string]>
> = {
  English: [
    'Undeliverable: x',
    'Delivery has failed to these recipients or groups:',
    'Diagnostic information for administrators:',
    'Generating server',
  ],
  German: [
    'Unzustellbar: x',
    'Fehler bei der Nachrichtenzustellung an folgende Empfänger oder Gruppen:',
    'Diagnoseinformationen für Administratoren:',
    'Generierender Server',
  ],
  French: [
    'Non remis : x',
    'Échec de la remise à ces destinataires ou groupes :',
    'Informations de diagnostic pour les administrateurs :',
    'Serveur de génération ',
  ],
  Spanish: [
    'No se puede entregar: x',
    'Error al entregar a estos destinatarios o grupos:',
    'Información de diagnóstico para los administradores:',
    'Servidor de generación',
  ],
  Italian: [
    'Non recapitabile: x',
    'Recapito non riuscito per i seguenti destinatari o gruppi:',
    'Informazioni di diagnostica per gli amministratori:',
    'Server di generazione',
  ],
  Dutch: [
    'Onbestelbaar: x',
    'Bezorgen bij deze geadresseerden of groepen is mislukt:',
    'Diagnostische gegevens voor beheerders:',
    'Server die het bericht genereert',
  ],
  Portuguese: [
    'Não entregue: x',
    'Falha na entrega para estes destinatários ou grupos:',
    'Informações de diagnóstico para administradores:',
    'Gerando servidor',
  ],
  Swedish: [
    'Oanträffbar: x',
    'Det gick inte att leverera till följande mottagare eller grupper:',
    'Diagnostikinformation för administratörer:',
    'Genererande server',
  ],
  Danish: [
    'Kan ikke leveres: x',
    'Levering mislykkedes til disse modtagere eller grupper:',
    'Diagnosticeringsoplysninger til administratorer:',
    'Server, der genererer',
  ],
  Polish: [
    'Nie można dostarczyć: x',
    'Dostarczenie do następujących adresatów lub grup nie powiodło się:',
    'Informacje diagnostyczne dla administratorów:',
    'Serwer generujący',
  ],
  Russian: [
    'Не удается доставить: x',
    'Не удалось выполнить доставку следующим получателям или группам:',
    'Диагностические сведения для администраторов:',
    'Создающий сервер',
  ],
  Turkish: [
    'Teslim edilemedi: x',
    'Bu alıcılara veya gruplara teslim edilemedi:',
    'Yöneticiler için tanılama bilgileri:',
    'Oluşturan sunucu',
  ],
  Japanese: [
    '配信不能: x',
    '次の受信者またはグループへの配信に失敗しました:',
    '管理者向けの診断情報:',
    '生成元サーバー',
  ],
  Chinese: ['无法传递: x', '未能向以下收件人或组传递邮件:', '管理员诊断信息:', '生成服务器'],
  Korean: [
    '배달되지 않음: x',
    '다음 받는 사람 또는 그룹에게 배달하지 못했습니다.',
    '관리자용 진단 정보:',
    '생성하는 서버',
  ],
  Finnish: [
    'Ei voi toimittaa: x',
    'Toimittaminen näille vastaanottajille tai ryhmille epäonnistui:',
    'Järjestelmänvalvojien diagnostiikkatiedot:',
    'Luontipalvelin',
  ],
  Czech: [
    'Nelze doručit: x',
    'Doručení těmto příjemcům nebo skupinám se nezdařilo:',
    'Diagnostické informace pro správce:',
    'Generující server',
  ],
  Hungarian: [
    'Kézbesíthetetlen: x',
    'A kézbesítés nem sikerült a következő címzetteknek vagy csoportoknak:',
    'Diagnosztikai információ rendszergazdáknak:',
    'Létrehozó kiszolgáló',
  ],
}

const localized = (asHtml: boolean) =>
  Object.entries(HEADINGS).map(([language, [subject, failed, diagnostics, generator]]): Sample => {
    const html = `<html><body><p><b>${failed}</b></p><p><a href="mailto:user@example.net">Anna User</a><br>&#8230;</p><br><p>${diagnostics}</p><p>${generator}: mail.example.com</p><p>user@example.net<br>mx.example.net #550 5.1.1 RESOLVER.ADR.RecipNotFound; not found ##</p></body></html>`
    const text = `${failed}\n\nAnna User (user@example.net)<mailto:user@example.net>\n…\n\n${diagnostics}\n\n${generator}: mail.example.com\n\nuser@example.net\nRemote Server returned '550 5.1.1 RESOLVER.ADR.RecipNotFound; not found'`
    return {
      name: language,
      source: mail(
        {
          From: 'Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@example.com>',
          Subject: subject,
          'Content-Type': `text/${asHtml ? 'html' : 'plain'}; charset=utf-8`,
        },
        asHtml ? html : text,
      ),
      kind: 'bounce',
      says: [
        {
          recipient: 'user@example.net',
          replyCode: '550',
          enhancedStatusCode: '5.1.1',
          reason: 'user-unknown',
          text: 'RESOLVER.ADR.RecipNotFound',
        },
      ],
    }
  })

testSamples('Exchange 2007 and later, words only', localized(false))
testSamples('Exchange 2007 and later, HTML only', localized(true))
testSamples(
  'Exchange 2007 and later, pasted',
  localized(false).map((sample) => ({ ...sample, source: sample.source.slice(sample.source.indexOf('\n\n') + 2) })),
)
