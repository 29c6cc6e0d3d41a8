import type { ProbeWords } from '../../engine/probes/draft-probe.ts'
import type { Language } from '../language.ts'

const ENGLISH: ProbeWords = {
  mails: [
    {
      subject: 'The book you asked about',
      text: 'Hello,\n\nI found the book that we talked about last week. It stood on the wrong shelf, behind the atlases. I can bring it along the next time we meet, or leave it with the neighbours if that suits you better.',
    },
    {
      subject: 'Saturday afternoon',
      text: 'Hi,\n\nSaturday afternoon still works for me. I thought of leaving around two, so that we are there before it gets dark. Shall I bring the thermos flask, or do you want to stop for tea on the way?',
    },
    {
      subject: 'Recipe for the soup',
      text: 'Hello,\n\nhere is how the soup goes: two leeks, four potatoes, a litre of stock, half an hour on a low flame, and some nutmeg at the end. My grandmother put a slice of dry bread into each plate. It tastes better on the second day.',
    },
    {
      subject: 'Photos from the garden',
      text: 'Hi,\n\nthe roses came out this week, much later than last year. I took some pictures and will show them to you on Sunday. The apple tree has hardly any blossom, so there will not be much cider in autumn.',
    },
    {
      subject: 'Train on Thursday',
      text: 'Hello,\n\nI looked up the trains for Thursday. The one at 9:12 has no change and arrives shortly before noon. If that is too early for you, there is another two hours later. Let me know which you prefer.',
    },
    {
      subject: 'Choir practice',
      text: 'Hi,\n\nchoir practice is in the small hall this time, because the large one is being painted. We begin at half past seven as always. Could you bring the second part of the score? I seem to have lost mine.',
    },
    {
      subject: 'Your umbrella',
      text: 'Hello,\n\nyou left your umbrella here on Monday, the green one with the wooden handle. It hangs by the door and will stay there until you come by. We had a good laugh about the story with the ferry, by the way.',
    },
    {
      subject: 'Notes of our meeting',
      text: 'Hello,\n\na short note of what we said: Peter asks for the key of the shed, Anna looks after the bicycles, and I write to the others about the date. Have I forgotten anything? Then please tell me before the weekend.',
    },
  ],
  closings: ['Best wishes', 'See you soon', 'Kind regards', 'All the best', 'Yours'],
  reference: 'Reference:',
  link: { say: 'I read about it here:', url: 'https://en.wikipedia.org/wiki/Postage_stamp' },
  attachment: {
    filename: 'notes.pdf',
    lines: ['Notes', '', 'Key of the shed: Peter', 'Bicycles: Anna', 'Date: to be settled'],
  },
}

const GERMAN: ProbeWords = {
  mails: [
    {
      subject: 'Das Buch von neulich',
      text: 'Hallo,\n\nich habe das Buch gefunden, von dem wir letzte Woche sprachen. Es stand im falschen Regal, hinter den Atlanten. Beim nächsten Treffen bringe ich es mit, oder ich gebe es bei den Nachbarn ab, falls das besser passt.',
    },
    {
      subject: 'Samstagnachmittag',
      text: 'Hallo,\n\nder Samstagnachmittag passt mir immer noch. Ich würde gegen zwei losfahren, dann sind wir da, bevor es dunkel wird. Soll ich die Thermoskanne mitnehmen, oder halten wir unterwegs für einen Tee?',
    },
    {
      subject: 'Rezept für die Suppe',
      text: 'Hallo,\n\nso geht die Suppe: zwei Stangen Lauch, vier Kartoffeln, ein Liter Brühe, eine halbe Stunde bei kleiner Hitze und zum Schluss etwas Muskat. Meine Großmutter legte in jeden Teller eine Scheibe trockenes Brot. Am zweiten Tag schmeckt sie noch besser.',
    },
    {
      subject: 'Bilder aus dem Garten',
      text: 'Hallo,\n\ndiese Woche sind die Rosen aufgegangen, viel später als im letzten Jahr. Ich habe ein paar Bilder gemacht und zeige sie am Sonntag. Der Apfelbaum hat kaum Blüten, im Herbst wird es also nicht viel Most geben.',
    },
    {
      subject: 'Zug am Donnerstag',
      text: 'Hallo,\n\nich habe die Züge für Donnerstag nachgesehen. Der um 9:12 Uhr fährt ohne Umsteigen und ist kurz vor Mittag da. Wenn das zu früh ist: Zwei Stunden später geht noch einer. Welcher passt besser?',
    },
    {
      subject: 'Chorprobe',
      text: 'Hallo,\n\ndie Chorprobe ist diesmal im kleinen Saal, weil der große gestrichen wird. Wir fangen wie immer um halb acht an. Könntest du den zweiten Teil der Noten mitbringen? Meine sind anscheinend verschwunden.',
    },
    {
      subject: 'Dein Regenschirm',
      text: 'Hallo,\n\nam Montag ist dein Regenschirm hier liegen geblieben, der grüne mit dem Holzgriff. Er hängt an der Tür und wartet dort, bis du vorbeikommst. Über die Geschichte mit der Fähre haben wir übrigens noch lange gelacht.',
    },
    {
      subject: 'Notizen vom Treffen',
      text: 'Hallo,\n\nkurz notiert, was wir besprochen haben: Peter fragt nach dem Schlüssel für den Schuppen, Anna kümmert sich um die Fahrräder, und ich schreibe den anderen wegen des Termins. Fehlt noch etwas? Dann gib mir bitte vor dem Wochenende Bescheid.',
    },
  ],
  closings: ['Viele Grüße', 'Bis bald', 'Herzliche Grüße', 'Alles Gute', 'Schöne Grüße'],
  reference: 'Kennung:',
  link: { say: 'Gelesen habe ich darüber hier:', url: 'https://de.wikipedia.org/wiki/Briefmarke' },
  attachment: {
    filename: 'notizen.pdf',
    lines: ['Notizen', '', 'Schlüssel für den Schuppen: Peter', 'Fahrräder: Anna', 'Termin: noch offen'],
  },
}

/** What probes say: small mails of everyday life, so that they are judged as the user's own mails are. */
export const PROBE_WORDS: Readonly<Record<Language, ProbeWords>> = { en: ENGLISH, de: GERMAN }
