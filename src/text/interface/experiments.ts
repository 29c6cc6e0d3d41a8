import type { Language } from '../language.ts'

const en = {
  title: 'Does it make a difference?',
  lead: 'Pairs of probes go to the same mailbox in the same minute and differ in one thing only: A is plain, B is not. Chance alone makes small differences, so nothing is said before enough pairs have ended.',
  start: 'New experiment',
  list: 'Experiments, newest first',
  none: {
    title: 'No experiment yet',
    body: 'An experiment answers one question: does HTML, a link, an attachment, another address or another path change where your mail lands?',
    example: 'For example: 40 pairs, plain against plain with a link, to all your mailboxes, over some weeks.',
  },
  form: {
    title: 'New experiment',
    name: 'Name',
    nameExample: 'Does a link hurt?',
    differs: 'What differs in B',
    otherFrom: 'From of B',
    pairs: 'Pairs',
    pairsHint:
      'Each pair is two mails, within the limits of calm sending. With fewer than 20 pairs nothing can be said.',
    save: 'Start',
    starting: 'Starting …',
    problem: {
      name: 'A name is needed.',
      mailboxes: 'Choose at least one mailbox.',
      pairs: 'Between 1 and 200.',
      otherFrom: 'B needs another address than A.',
    },
    started: 'The experiment has begun. Its probes go when the limits allow.',
  },
  under: 'under way',
  ended: (time: string) => `ended on ${time}`,
  since: (time: string) => `since ${time}`,
  end: 'End it …',
  confirm: {
    title: 'End this experiment?',
    body: 'No further pairs are sent. What was measured stays.',
    yes: 'End it',
  },
  endedNow: 'The experiment was ended.',
  progress: (judged: number, planned: number) => `${judged} of ${planned} pairs have ended`,
  progressLabel: 'Progress of the experiment',
  verdict: {
    tooEarly: (judged: number, needed: number) =>
      `Too early to say: ${judged} of at least ${needed} pairs. Whatever the figures look like until then, it can be chance.`,
    tooFewPlanned: 'Fewer than 20 pairs are planned. From so few nothing can be concluded, whatever they look like.',
    noDifferenceSeen: (judged: number) =>
      `No difference was seen in ${judged} pairs. That does not prove that there is none; a small one would need more pairs.`,
    aBetter: (n: string) =>
      `A came into the inbox more often than B. By chance alone, so large a difference is seen in about one of ${n} such experiments.`,
    bBetter: (n: string) =>
      `B came into the inbox more often than A. By chance alone, so large a difference is seen in about one of ${n} such experiments.`,
  },
  looks: (pairs: string) =>
    `It was settled beforehand when to look: after ${pairs} pairs. To look after each pair would find differences that are none.`,
  arm: { a: 'A', b: 'B' },
  table: {
    title: 'Pairs by how they ended',
    provider: 'Provider',
    all: 'All',
    onlyA: 'Only A in the inbox',
    onlyB: 'Only B in the inbox',
    both: 'Both',
    neither: 'Neither',
    hint: 'Only pairs in which A and B ended differently say which is better.',
    scroll: 'Table of pairs; it can be scrolled sideways',
  },
  pairs: {
    show: 'Show the single pairs',
    hide: 'Hide the single pairs',
    title: 'Single pairs',
    pair: 'Pair',
    mailbox: 'Mailbox',
    sent: 'Sent',
    open: (arm: string, pair: number) => `Open ${arm} of pair ${pair}`,
    missing: 'not sent yet',
  },
}

const de: typeof en = {
  title: 'Macht es einen Unterschied?',
  lead: 'Paare von Testmails gehen in derselben Minute an dasselbe Postfach und unterscheiden sich nur in einem: A ist einfach, B ist es nicht. Kleine Unterschiede macht schon der Zufall, deshalb wird nichts gesagt, bevor genug Paare beendet sind.',
  start: 'Neuer Versuch',
  list: 'Versuche, neueste zuerst',
  none: {
    title: 'Noch kein Versuch',
    body: 'Ein Versuch beantwortet eine Frage: Ändern HTML, ein Link, ein Anhang, eine andere Adresse oder ein anderer Weg, wo die Mail landet?',
    example: 'Zum Beispiel: 40 Paare, einfach gegen einfach mit Link, an alle Postfächer, über einige Wochen.',
  },
  form: {
    title: 'Neuer Versuch',
    name: 'Name',
    nameExample: 'Schadet ein Link?',
    differs: 'Worin B sich unterscheidet',
    otherFrom: 'Absenderadresse von B',
    pairs: 'Paare',
    pairsHint:
      'Jedes Paar sind zwei Mails, in den Grenzen des ruhigen Sendens. Mit weniger als 20 Paaren lässt sich nichts sagen.',
    save: 'Beginnen',
    starting: 'Beginnt …',
    problem: {
      name: 'Ein Name ist nötig.',
      mailboxes: 'Mindestens ein Postfach ist zu wählen.',
      pairs: 'Zwischen 1 und 200.',
      otherFrom: 'B braucht eine andere Adresse als A.',
    },
    started: 'Der Versuch hat begonnen. Seine Testmails gehen, wenn die Grenzen es erlauben.',
  },
  under: 'läuft',
  ended: (time) => `beendet am ${time}`,
  since: (time) => `seit ${time}`,
  end: 'Beenden …',
  confirm: {
    title: 'Diesen Versuch beenden?',
    body: 'Es werden keine weiteren Paare gesendet. Was gemessen wurde, bleibt.',
    yes: 'Beenden',
  },
  endedNow: 'Der Versuch ist beendet.',
  progress: (judged, planned) => `${judged} von ${planned} Paaren sind zu Ende`,
  progressLabel: 'Fortschritt des Versuchs',
  verdict: {
    tooEarly: (judged, needed) =>
      `Noch zu früh: ${judged} von mindestens ${needed} Paaren. Wie die Zahlen bis dahin auch aussehen, es kann Zufall sein.`,
    tooFewPlanned:
      'Weniger als 20 Paare sind vorgesehen. Aus so wenigen lässt sich nichts schließen, wie sie auch aussehen.',
    noDifferenceSeen: (judged) =>
      `In ${judged} Paaren war kein Unterschied zu sehen. Das beweist nicht, dass es keinen gibt; für einen kleinen bräuchte es mehr Paare.`,
    aBetter: (n) =>
      `A kam öfter in den Posteingang als B. Durch bloßen Zufall ist ein so großer Unterschied in etwa einem von ${n} solchen Versuchen zu sehen.`,
    bBetter: (n) =>
      `B kam öfter in den Posteingang als A. Durch bloßen Zufall ist ein so großer Unterschied in etwa einem von ${n} solchen Versuchen zu sehen.`,
  },
  looks: (pairs) =>
    `Wann nachgesehen wird, stand vorher fest: nach ${pairs} Paaren. Nach jedem Paar nachzusehen fände Unterschiede, die keine sind.`,
  arm: { a: 'A', b: 'B' },
  table: {
    title: 'Paare nach ihrem Ende',
    provider: 'Anbieter',
    all: 'Alle',
    onlyA: 'Nur A im Posteingang',
    onlyB: 'Nur B im Posteingang',
    both: 'Beide',
    neither: 'Keine',
    hint: 'Nur Paare, in denen A und B verschieden endeten, sagen etwas darüber, was besser ist.',
    scroll: 'Tabelle der Paare; sie lässt sich seitwärts rollen',
  },
  pairs: {
    show: 'Einzelne Paare zeigen',
    hide: 'Einzelne Paare verbergen',
    title: 'Einzelne Paare',
    pair: 'Paar',
    mailbox: 'Postfach',
    sent: 'Gesendet',
    open: (arm, pair) => `${arm} von Paar ${pair} öffnen`,
    missing: 'noch nicht gesendet',
  },
}

/** The words of experiments: pairs of probes that differ in one thing. */
export const EXPERIMENTS_TEXT: Readonly<Record<Language, typeof en>> = { en, de }
