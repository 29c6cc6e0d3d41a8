import type { Localized } from '../../engine/bounces/diagnosis.ts'
import type { StepId } from '../../engine/bounces/steps.ts'

/** Steps about the recipient, their address and their side. */
export const RECIPIENT_STEPS = {
  'check-address': {
    en: 'Check the address[ {recipient}|] letter by letter, above all for swapped letters, missing dots and old endings; correct it and send again.',
    de: 'Prüfen Sie die Adresse[ {recipient}|] Buchstabe für Buchstabe, vor allem auf vertauschte Buchstaben, fehlende Punkte und alte Endungen; berichtigen Sie sie und senden Sie erneut.',
  },
  'ask-recipient-for-address': {
    en: 'Ask the recipient in some other way, for example by telephone, which address is valid now.',
    de: 'Fragen Sie den Empfänger auf anderem Weg, zum Beispiel telefonisch, welche Adresse jetzt gilt.',
  },
  'remove-address': {
    en: 'Remove [{recipient}|the address] from address books, mailing lists and forwardings: sending again and again to addresses that do not exist harms your standing with the receiver.',
    de: 'Nehmen Sie [{recipient}|die Adresse] aus Adressbüchern, Verteilern und Weiterleitungen: Wiederholtes Senden an Adressen, die es nicht gibt, schadet Ihrem Ansehen beim Empfänger.',
  },
  'use-new-address': {
    en: 'Send the mail to the new address[ {newAddress}| that stands in the refusal], and correct it in your address book.',
    de: 'Senden Sie die Mail an die neue Adresse[ {newAddress}|, die in der Abweisung steht], und berichtigen Sie Ihr Adressbuch.',
  },
  'tell-recipient-mailbox-full': {
    en: 'Tell the recipient in some other way that the mailbox[ {recipient}|] is full; then send the mail again.',
    de: 'Sagen Sie dem Empfänger auf anderem Weg, dass das Postfach[ {recipient}|] voll ist; senden Sie die Mail danach erneut.',
  },
  'tell-recipient-mailbox-suspended': {
    en: 'Tell the recipient in some other way that the mailbox[ {recipient}|] takes no mail at present. Only its owner can ask [{organization}|the provider] to open it again.',
    de: 'Sagen Sie dem Empfänger auf anderem Weg, dass das Postfach[ {recipient}|] zurzeit nichts annimmt. Nur der Besitzer kann es bei [{organization}|seinem Anbieter] wieder öffnen lassen.',
  },
  'ask-recipient-to-allow-you': {
    en: 'Ask the recipient in some other way to permit your address [{sender} |]in their own filter, or as a contact.',
    de: 'Bitten Sie den Empfänger auf anderem Weg, Ihre Adresse [{sender} |]in seinem Filter oder als Kontakt zuzulassen.',
  },
  'ask-recipient-admin': {
    en: 'Ask whoever runs mail for [{domain}|the recipient’s domain] to look into it[, at postmaster@{domain} or through the recipient|, through the recipient if need be], and send the complete text of the refusal.',
    de: 'Bitten Sie den Mail-Verwalter [von {domain}|der Empfängerdomain] nachzusehen[, unter postmaster@{domain} oder über den Empfänger|, notfalls über den Empfänger], und schicken Sie den vollständigen Text der Abweisung mit.',
  },
  'ask-recipient-admin-dead-list': {
    en: 'Tell whoever runs mail for [{domain}|the recipient’s domain] that their server still asks a block list that has been closed[ ({list})|], and that it must be removed from the settings there. A request to the list is useless.',
    de: 'Sagen Sie dem Mail-Verwalter [von {domain}|der Empfängerdomain], dass sein Server noch eine eingestellte Sperrliste abfragt[ ({list})|] und sie dort aus den Einstellungen muss. Ein Antrag bei der Liste ist zwecklos.',
  },
  'ask-recipient-admin-resolver-refused': {
    en: 'Tell whoever runs mail for [{domain}|the recipient’s domain] that [{list}|the block list] refuses to answer their DNS resolver, and that their server takes this refusal for a listing. You need not ask the list for removal.',
    de: 'Sagen Sie dem Mail-Verwalter [von {domain}|der Empfängerdomain], dass [{list}|die Sperrliste] seinem DNS-Resolver die Auskunft verweigert und sein Server das für einen Eintrag hält. Bei der Liste müssen Sie nichts beantragen.',
  },
  'reach-recipient-another-way': {
    en: 'If it is urgent, reach the recipient in some other way, for example at another address or by telephone.',
    de: 'Wenn es eilt, erreichen Sie den Empfänger auf anderem Weg, zum Beispiel unter einer anderen Adresse oder telefonisch.',
  },
  'check-domain-spelling': {
    en: 'Check the part after the @[ ({domain})|] for typing mistakes, such as a missing letter or the wrong ending.',
    de: 'Prüfen Sie den Teil hinter dem @[ ({domain})|] auf Tippfehler, etwa einen fehlenden Buchstaben oder eine falsche Endung.',
  },
  'check-recipient-mx': {
    en: 'Look up the MX records of [{domain}|the recipient’s domain]. If there are none, or they name a server that does not exist, only that side can put it right.',
    de: 'Schlagen Sie die MX-Einträge [von {domain}|der Empfängerdomain] nach. Fehlen sie oder nennen sie einen Server, den es nicht gibt, kann das nur die Gegenseite beheben.',
  },
} as const satisfies Partial<Record<StepId, Localized>>
