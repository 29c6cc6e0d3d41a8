import type { Localized } from '../engine/bounces/diagnosis.ts'
import type { WhoseMove } from '../engine/bounces/reasons.ts'

/** Whose move it is: a label for a badge, and the sentence beside it (a template, see fill-template.ts). */
export const WHOSE_MOVE_TEXTS: Readonly<
  Record<WhoseMove, { readonly label: Localized; readonly sentence: Localized }>
> = {
  you: {
    label: { en: 'Your move', de: 'Sie sind am Zug' },
    sentence: {
      en: 'It is your move: the next step can be done on your side.',
      de: 'Sie sind am Zug: Der nächste Schritt lässt sich auf Ihrer Seite tun.',
    },
  },
  provider: {
    label: { en: 'The provider’s move', de: 'Der Anbieter ist am Zug' },
    sentence: {
      en: 'Only [{organization}|the provider that refused] can lift this; you can put your own side in order and ask.',
      de: 'Aufheben kann das nur [{organization}|der abweisende Anbieter]; Sie können Ihre eigene Seite in Ordnung bringen und darum bitten.',
    },
  },
  wait: {
    label: { en: 'Wait', de: 'Abwarten' },
    sentence: {
      en: 'Nobody needs to act: your mail server goes on trying by itself.',
      de: 'Niemand muss etwas tun: Ihr Mailserver versucht es von selbst weiter.',
    },
  },
  recipient: {
    label: { en: 'The recipient’s move', de: 'Der Empfänger ist am Zug' },
    sentence: {
      en: 'Only the recipient, or whoever runs their mail, can change the cause.',
      de: 'Die Ursache ändern kann nur der Empfänger oder wer seine Mail betreibt.',
    },
  },
}

/** Instead of "provider", where the refusal rests on a list that somebody else keeps: the one who refused cannot lift it. */
export const LIST_HAS_THE_MOVE: Localized = {
  en: 'Only [{list}|the one who keeps the list] can lift the listing; put your own side in order first, then ask there.',
  de: 'Den Eintrag aufheben kann nur [{list}|wer die Liste führt]; bringen Sie erst Ihre eigene Seite in Ordnung und bitten Sie dann dort darum.',
}

/** Instead of "wait", where the sending server has already given the mail up. */
export const WAIT_AFTER_GIVING_UP: Localized = {
  en: 'Nothing needs to be changed, but your mail server has given this mail up: send it again later.',
  de: 'Zu ändern ist nichts, aber Ihr Mailserver hat diese Mail aufgegeben: Senden Sie sie später erneut.',
}

/** Instead of "wait", where nothing failed. */
export const NOTHING_TO_WAIT_FOR: Localized = { en: 'Nobody needs to act.', de: 'Niemand muss etwas tun.' }
