import { mail, RETURNED } from './mail.ts'
import { type Said, type Sample, testSamples } from './sample.ts'

/** How a provider says it in its language: the recipient, then the reply. */
const WORDS: Readonly<Record<string, readonly [subject: string, words: string]>> = {
  German: [
    'Unzustellbare Nachricht',
    'Ihre Nachricht konnte an folgenden Empfänger nicht zugestellt werden:\n\nuser@example.net\n\nDer Server des Empfängers antwortete:\n550 5.1.1 User unknown',
  ],
  French: [
    'Échec de la remise',
    "Votre message n'a pas pu être remis au destinataire suivant :\n\nuser@example.net\n\nRéponse du serveur distant :\n550 5.1.1 User unknown",
  ],
  Spanish: [
    'Mensaje no entregado',
    'No se pudo entregar su mensaje al siguiente destinatario:\n\nuser@example.net\n\nEl servidor remoto respondió:\n550 5.1.1 User unknown',
  ],
  Italian: [
    'Mancata consegna',
    'Impossibile recapitare il messaggio al seguente destinatario:\n\nuser@example.net\n\nRisposta del server remoto:\n550 5.1.1 User unknown',
  ],
  Portuguese: [
    'Mensagem não entregue',
    'Não foi possível entregar a sua mensagem ao seguinte destinatário:\n\nuser@example.net\n\nResposta do servidor remoto:\n550 5.1.1 User unknown',
  ],
  Dutch: [
    'Bericht niet bezorgd',
    'Uw bericht kon niet worden bezorgd bij:\n\nuser@example.net\n\nAntwoord van de server:\n550 5.1.1 User unknown',
  ],
  Swedish: [
    'Meddelandet kunde inte levereras',
    'Ditt meddelande kunde inte levereras till följande mottagare:\n\nuser@example.net\n\nServern svarade:\n550 5.1.1 User unknown',
  ],
  Danish: [
    'Beskeden kunne ikke leveres',
    'Din besked kunne ikke leveres til:\n\nuser@example.net\n\nServeren svarede:\n550 5.1.1 User unknown',
  ],
  Norwegian: [
    'Meldingen ble ikke levert',
    'Meldingen kunne ikke leveres til følgende mottaker:\n\nuser@example.net\n\nSvar fra serveren:\n550 5.1.1 User unknown',
  ],
  Finnish: [
    'Viestiä ei voitu toimittaa',
    'Viestiäsi ei voitu toimittaa vastaanottajalle:\n\nuser@example.net\n\nPalvelin vastasi:\n550 5.1.1 User unknown',
  ],
  Polish: [
    'Niedostarczona wiadomość',
    'Wiadomość nie mogła zostać dostarczona do następującego adresata:\n\nuser@example.net\n\nOdpowiedź serwera:\n550 5.1.1 User unknown',
  ],
  Czech: [
    'Zpráva nebyla doručena',
    'Vaši zprávu se nepodařilo doručit tomuto příjemci:\n\nuser@example.net\n\nOdpověď serveru:\n550 5.1.1 User unknown',
  ],
  Hungarian: [
    'Kézbesítési hiba',
    'Az üzenetet nem sikerült kézbesíteni a következő címzettnek:\n\nuser@example.net\n\nA szerver válasza:\n550 5.1.1 User unknown',
  ],
  Romanian: [
    'Mesaj nelivrat',
    'Mesajul dumneavoastră nu a putut fi livrat următorului destinatar:\n\nuser@example.net\n\nRăspunsul serverului:\n550 5.1.1 User unknown',
  ],
  Russian: [
    'Недоставленное сообщение',
    'Ваше сообщение не удалось доставить следующему получателю:\n\nuser@example.net\n\nОтвет сервера:\n550 5.1.1 User unknown',
  ],
  Ukrainian: [
    'Повідомлення не доставлено',
    'Ваше повідомлення не вдалося доставити:\n\nuser@example.net\n\nВідповідь сервера:\n550 5.1.1 User unknown',
  ],
  Greek: [
    'Αποτυχία παράδοσης',
    'Δεν ήταν δυνατή η παράδοση του μηνύματός σας:\n\nuser@example.net\n\nΑπάντηση:\n550 5.1.1 User unknown',
  ],
  Turkish: [
    'Teslim edilemedi',
    'İletiniz şu alıcıya teslim edilemedi:\n\nuser@example.net\n\nSunucunun yanıtı:\n550 5.1.1 User unknown',
  ],
  Japanese: [
    '配信エラー',
    '以下の宛先にメールを配信できませんでした。\n\nuser@example.net\n\nサーバーの応答:\n550 5.1.1 User unknown',
  ],
  'Chinese, simplified': [
    '系统退信',
    '抱歉，您的邮件被退回来了。\n\n收件人：user@example.net\n\n退信原因：\n550 5.1.1 User unknown',
  ],
  'Chinese, traditional': [
    '郵件無法傳遞',
    '您的郵件無法傳遞給下列收件者：\n\nuser@example.net\n\n伺服器回應：\n550 5.1.1 User unknown',
  ],
  Korean: [
    '메일이 반송되었습니다',
    '다음 받는 사람에게 메일을 배달하지 못했습니다.\n\nuser@example.net\n\n서버 응답:\n550 5.1.1 User unknown',
  ],
  Indonesian: [
    'Pesan gagal terkirim',
    'Pesan Anda tidak dapat dikirim ke penerima berikut:\n\nuser@example.net\n\nRespons server:\n550 5.1.1 User unknown',
  ],
  Vietnamese: [
    'Không thể gửi thư',
    'Không thể gửi thư của bạn đến người nhận sau:\n\nuser@example.net\n\nPhản hồi của máy chủ:\n550 5.1.1 User unknown',
  ],
  Arabic: [
    'فشل تسليم الرسالة',
    'تعذر تسليم رسالتك إلى المستلم التالي:\n\nuser@example.net\n\nرد الخادم:\n550 5.1.1 User unknown',
  ],
  Hebrew: [
    'הודעה לא נמסרה',
    'לא ניתן היה למסור את הודעתך לנמען הבא:\n\nuser@example.net\n\nתשובת השרת:\n550 5.1.1 User unknown',
  ],
}

const said: Said = {
  recipient: 'user@example.net',
  replyCode: '550',
  enhancedStatusCode: '5.1.1',
  reason: 'user-unknown',
  action: 'failed',
}
const samples = (make: (subject: string, words: string) => string, says: readonly Said[] = [said]) =>
  Object.entries(WORDS).map(
    ([name, [subject, words]]): Sample => ({ name, source: make(subject, words), kind: 'bounce', says }),
  )

const plain = {
  'Return-Path': '<>',
  From: 'Mailer-Daemon@mail.example.com',
  'Content-Type': 'text/plain; charset=utf-8',
}

testSamples(
  'a provider says it in its language',
  samples((subject, words) => mail({ ...plain, Subject: subject }, `${words}\n\n${RETURNED}`)),
)
testSamples(
  '… and its sender is no Mailer-Daemon',
  samples((subject, words) => mail({ ...plain, From: 'info@mail.example.com', Subject: subject }, words)),
)
testSamples(
  '… without the reply',
  samples(
    (subject, words) => mail({ ...plain, Subject: subject }, words.replace(/\n\n[^\n]*\n550 .*$/s, '')),
    [{ recipient: 'user@example.net', action: 'failed' }],
  ),
)
testSamples(
  '… without any header',
  samples((_, words) => words),
)

const AUTOMATIC: Readonly<Record<string, string>> = {
  German: 'Abwesenheitsnotiz: Protokoll',
  'German, automatic': 'Automatische Antwort: Protokoll',
  French: 'Réponse automatique : Compte rendu',
  'French, absence': 'Absence du bureau : Compte rendu',
  Spanish: 'Respuesta automática: Acta',
  'Spanish, out': 'Fuera de la oficina: Acta',
  Italian: 'Risposta automatica: Verbale',
  Portuguese: 'Resposta automática: Ata',
  Dutch: 'Automatisch antwoord: Notulen',
  'Dutch, away': 'Afwezig: Notulen',
  Swedish: 'Autosvar: Protokoll',
  Danish: 'Automatisk svar: Referat',
  Norwegian: 'Automatisk svar: Referat',
  Finnish: 'Automaattinen vastaus: Pöytäkirja',
  Polish: 'Automatyczna odpowiedź: Protokół',
  Czech: 'Automatická odpověď: Zápis',
  Russian: 'Автоматический ответ: Протокол',
  Turkish: 'Otomatik Yanıt: Tutanak',
  Japanese: '自動応答: 議事録',
  Chinese: '自动答复: 会议记录',
  'Chinese, traditional': '自動回覆: 會議記錄',
  Korean: '자동 회신: 회의록',
  English: 'Out of Office: Minutes',
  'English, vacation': 'Vacation reply',
  'English, away': 'I am out of the office until Monday',
}

testSamples(
  'absent people answer in their language',
  Object.entries(AUTOMATIC).map(
    ([name, subject]): Sample => ({
      name,
      source: mail(
        {
          'Return-Path': '<>',
          From: 'Anna User <anna@example.net>',
          Subject: subject,
          'Content-Type': 'text/plain; charset=utf-8',
        },
        'OOO\n\nanna@example.net\n+49 550 511 0',
      ),
      kind: 'autoReply',
      detail: 'vacation',
    }),
  ),
)
