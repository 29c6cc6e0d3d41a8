import type { AnswerKind, Appeal, LetterLanguage } from '../../engine/appeals/appeal.ts'
import type { Localized } from '../../engine/bounces/diagnosis.ts'
import type { MatchedBy, Purpose } from '../../engine/tickets/ticket-event.ts'

/** What an answer is, and what that means where nothing more exact is known of the organization. */
export const ANSWER_KIND_TEXT: Readonly<
  Record<AnswerKind | 'unknown', { readonly name: Localized; readonly means: Localized }>
> = {
  acknowledged: {
    name: { en: 'Receipt confirmed', de: 'Eingang bestätigt' },
    means: {
      en: 'The request has come in. Nothing is decided yet.',
      de: 'Der Antrag ist angekommen. Entschieden ist noch nichts.',
    },
  },
  nothingFound: {
    name: { en: 'Nothing found', de: 'Nichts gefunden' },
    means: {
      en: 'They say that nothing stands against the address. A fresh refusal shows the opposite; without one, try again.',
      de: 'Es heißt, gegen die Adresse liege nichts vor. Eine frische Abweisung zeigt das Gegenteil; ohne eine solche lohnt ein neuer Versuch.',
    },
  },
  needsMore: {
    name: { en: 'More is wanted', de: 'Mehr wird verlangt' },
    means: {
      en: 'They ask for something before they decide. It goes into the same thread.',
      de: 'Vor der Entscheidung wird noch etwas verlangt. Die Antwort gehört in denselben Mailverlauf.',
    },
  },
  refused: {
    name: { en: 'Refused', de: 'Abgelehnt' },
    means: {
      en: 'They did not grant it. A reply that says what was mended can change that; the same words again cannot.',
      de: 'Der Antrag wurde abgelehnt. Eine Erwiderung, die nennt, was behoben ist, kann das ändern; dieselben Worte noch einmal nicht.',
    },
  },
  mitigated: {
    name: { en: 'Granted in part or for a time', de: 'Teilweise oder vorläufig bewilligt' },
    means: {
      en: 'They have changed something. It takes a while until every server knows it; then it is to be tried.',
      de: 'Es wurde etwas geändert. Bis jeder Server davon weiß, vergeht Zeit; dann ist es auszuprobieren.',
    },
  },
  solved: {
    name: { en: 'Solved', de: 'Gelöst' },
    means: {
      en: 'They say that it is done. A probe or a check shows whether it is.',
      de: 'Es heißt, es sei erledigt. Eine Testmail oder Prüfung zeigt, ob das stimmt.',
    },
  },
  notResponsible: {
    name: { en: 'Not responsible', de: 'Nicht zuständig' },
    means: {
      en: 'Somebody else decides on this. The answer may name whom.',
      de: 'Darüber entscheidet jemand anderes. Vielleicht nennt die Antwort, wer.',
    },
  },
  wait: {
    name: { en: 'Wait', de: 'Abwarten' },
    means: {
      en: 'They ask for patience. Writing again before then does not help.',
      de: 'Es wird um Geduld gebeten. Vorher noch einmal zu schreiben, hilft nicht.',
    },
  },
  undeliverable: {
    name: { en: 'Could not be delivered', de: 'Nicht zustellbar' },
    means: {
      en: 'The request itself came back: nobody has read it. It needs another address, another sender or the form.',
      de: 'Der Antrag selbst kam zurück: Gelesen hat ihn niemand. Nötig sind eine andere Adresse, ein anderer Absender oder das Formular.',
    },
  },
  unknown: {
    name: { en: 'Not recognised', de: 'Nicht erkannt' },
    means: {
      en: 'These words are not known. Read them and say what they are; that is remembered.',
      de: 'Dieser Wortlaut ist nicht bekannt. Nach dem Lesen lässt sich sagen, was er bedeutet; das wird gemerkt.',
    },
  },
}

/** How it is known that an answer belongs to a ticket. */
export const MATCHED_BY_TEXT: Readonly<Record<MatchedBy, Localized>> = {
  thread: { en: 'a reply to the mail that was sent', de: 'eine Antwort auf die gesendete Mail' },
  ticketNumber: { en: 'its ticket number', de: 'die Vorgangsnummer' },
  senderAndAddress: { en: 'the sender and the address in question', de: 'Absender und betroffene Adresse' },
  sender: { en: 'the sender alone', de: 'den Absender allein' },
  user: { en: 'you', de: 'eigene Zuordnung' },
}

/** What something that goes out is. */
export const PURPOSE_TEXT: Readonly<Record<Purpose, Localized>> = {
  request: { en: 'Request', de: 'Antrag' },
  reply: { en: 'Reply', de: 'Erwiderung' },
  escalation: { en: 'Escalation', de: 'Eskalation' },
}

/** How one asks. */
export const ROUTE_TEXT: Readonly<Record<Appeal['route'], Localized>> = {
  form: { en: 'A form on a web page', de: 'Ein Formular auf einer Webseite' },
  portal: { en: 'A portal with an account', de: 'Ein Portal mit Benutzerkonto' },
  mail: { en: 'A mail', de: 'Eine Mail' },
  replyToBounce: {
    en: 'A mail to the address that the refusal names',
    de: 'Eine Mail an die Adresse, die die Abweisung nennt',
  },
  none: { en: 'No way is known', de: 'Kein Weg bekannt' },
}

/** Does asking help? */
export const HELPS_TEXT: Readonly<Record<Appeal['helps'], Localized>> = {
  yes: { en: 'Asking helps', de: 'Anfragen hilft' },
  maybe: { en: 'Asking helps in some cases', de: 'Anfragen hilft in manchen Fällen' },
  no: { en: 'Asking does not help', de: 'Anfragen hilft nicht' },
}

/** The languages in which letters are written. */
export const LETTER_LANGUAGE_TEXT: Readonly<Record<LetterLanguage, Localized>> = {
  en: { en: 'English', de: 'Englisch' },
  de: { en: 'German', de: 'Deutsch' },
  fr: { en: 'French', de: 'Französisch' },
  es: { en: 'Spanish', de: 'Spanisch' },
  it: { en: 'Italian', de: 'Italienisch' },
  pt: { en: 'Portuguese', de: 'Portugiesisch' },
  nl: { en: 'Dutch', de: 'Niederländisch' },
  pl: { en: 'Polish', de: 'Polnisch' },
  cs: { en: 'Czech', de: 'Tschechisch' },
  ru: { en: 'Russian', de: 'Russisch' },
  ja: { en: 'Japanese', de: 'Japanisch' },
  zh: { en: 'Chinese', de: 'Chinesisch' },
  ko: { en: 'Korean', de: 'Koreanisch' },
}
