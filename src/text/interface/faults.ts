import type { FaultCode } from '../../engine/fault.ts'
import type { Language } from '../language.ts'

/** One sentence for each fault, as the user reads it; a missing one does not compile. */
export const FAULT_TEXT: Readonly<Record<Language, Readonly<Record<FaultCode, string>>>> = {
  en: {
    internal: 'Something inside Postdesk went wrong. Try it once more.',
    forbidden: 'Postdesk refused this because it did not come from its own window.',
    'unknown-method': 'This part of Postdesk is not there. Restart it, please.',
    'invalid-input': 'Postdesk cannot take this input.',
    'too-large': 'This is larger than Postdesk reads.',
    cancelled: 'It was cancelled.',
    timeout: 'It took too long and was stopped.',
    crashed: 'The part that was reading it stopped unexpectedly. Your history is not touched.',
    'not-found': 'This diagnosis is no longer in the history.',
    'message-gone': 'The mail itself is not kept in the history. Give it once more, or open it in Checks.',
    'file-not-readable': 'The file could not be read. Is it still there, and may you read it?',
    'file-not-writable': 'The file could not be written. Is there such a folder, and may you write there?',
    'disk-full': 'There is no room left on the disk, so nothing was kept.',
    'store-read-only': 'The history can only be read at the moment, so nothing was changed.',
    'store-broken': 'The history could not be read.',
    'store-busy': 'The history is in use by another program. Is Postdesk open twice?',
    'knowledge-missing': 'The knowledge about providers could not be read. Install Postdesk again, please.',
  },
  de: {
    internal: 'In Postdesk ist etwas schiefgegangen. Versuchen Sie es noch einmal.',
    forbidden: 'Postdesk hat das verweigert, weil es nicht aus dem eigenen Fenster kam.',
    'unknown-method': 'Diesen Teil von Postdesk gibt es nicht. Bitte starten Sie es neu.',
    'invalid-input': 'Mit dieser Eingabe kann Postdesk nichts anfangen.',
    'too-large': 'Das ist größer, als Postdesk liest.',
    cancelled: 'Es wurde abgebrochen.',
    timeout: 'Es dauerte zu lange und wurde angehalten.',
    crashed: 'Der Teil, der es las, ist unerwartet ausgefallen. Ihr Verlauf ist davon nicht berührt.',
    'not-found': 'Diese Diagnose ist nicht mehr im Verlauf.',
    'message-gone':
      'Die Mail selbst wird im Verlauf nicht aufgehoben. Geben Sie sie noch einmal, oder öffnen Sie sie unter Prüfungen.',
    'file-not-readable': 'Die Datei ließ sich nicht lesen. Ist sie noch da, und dürfen Sie sie lesen?',
    'file-not-writable': 'Die Datei ließ sich nicht schreiben. Gibt es den Ordner, und dürfen Sie dort schreiben?',
    'disk-full': 'Auf der Platte ist kein Platz mehr, deshalb wurde nichts behalten.',
    'store-read-only': 'Der Verlauf ist zurzeit nur lesbar, deshalb wurde nichts geändert.',
    'store-broken': 'Der Verlauf ließ sich nicht lesen.',
    'store-busy': 'Der Verlauf wird von einem anderen Programm benutzt. Ist Postdesk zweimal offen?',
    'knowledge-missing': 'Das Wissen über Anbieter ließ sich nicht lesen. Bitte installieren Sie Postdesk neu.',
  },
}
