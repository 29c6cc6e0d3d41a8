import type { Linted } from '../../engine/lint/configuration.ts'
import type { LintRule } from '../../engine/lint/lint-rule.ts'
import type { Language } from '../language.ts'

type Level = LintRule['level']

interface SetupLintText {
  readonly title: string
  readonly lead: string
  readonly kept: string
  readonly panel: { readonly title: string; readonly lead: string; readonly page: string }
  readonly setup: { readonly label: string; readonly hint: string; readonly none: string }
  readonly how: { readonly title: string; readonly lead: string; readonly what: Readonly<Record<Linted, string>> }
  readonly kind: Readonly<Record<Linted, string>>
  readonly paste: {
    readonly label: string
    readonly hint: string
    readonly choose: string
    readonly look: string
    readonly looking: string
    readonly clear: string
    readonly dropTitle: string
    readonly dropBody: string
    readonly name: (number: number) => string
    readonly nothing: string
  }
  readonly refused: {
    readonly title: string
    readonly large: (name: string) => string
    readonly binary: (name: string) => string
    readonly empty: (name: string) => string
    readonly unreadable: (name: string) => string
    readonly many: string
  }
  readonly file: {
    readonly list: string
    readonly kind: (name: string) => string
    readonly told: string
    readonly toldAs: (kind: string) => string
    readonly untold: string
    readonly lines: (count: string) => string
    readonly remove: (name: string) => string
    readonly clean: (rules: number) => string
    readonly looked: (rules: number) => string
    readonly troubles: string
    readonly troubleAt: (line: number, what: string) => string
    readonly moreTroubles: (count: number) => string
    readonly show: string
    readonly hide: string
    readonly text: (name: string) => string
    readonly textHint: string
    readonly cut: string
  }
  readonly failed: string
  readonly result: (findings: number, files: number) => string
  readonly nothingFound: (rules: number) => string
  readonly notAll: string
  readonly moreFindings: (count: number) => string
  readonly filter: { readonly label: string; readonly all: string }
  readonly level: Readonly<Record<Level, { readonly many: string; readonly one: string; readonly hint: string }>>
  readonly finding: {
    readonly line: (line: number) => string
    readonly lines: (first: number, last: number) => string
    readonly after: (line: number) => string
    readonly goTo: (where: string) => string
    readonly now: string
    readonly instead: string
    readonly add: string
    readonly remove: string
    readonly copyLine: string
    readonly more: (count: number) => string
    readonly hiddenByFilter: string
  }
}

const en: SetupLintText = {
  title: 'Look through a configuration',
  lead: 'Settings that let strangers send, lose mail or are believed less: each with its line, the reason, and the line as it should be.',
  kept: 'What is pasted stays in this window: it is neither kept nor sent anywhere. Passwords are not needed; they may be taken out before.',
  panel: {
    title: 'Look through what runs now',
    lead: 'After the recipe, or on a server that is older than this guide.',
    page: 'As a page of its own',
  },
  setup: {
    label: 'Known of the server',
    hint: 'With a set-up, the host name and the names that its addresses have in the DNS are compared too.',
    none: 'Nothing: only the text itself',
  },
  how: {
    title: 'How to get the text',
    lead: 'On the server, as root. Files that belong together are looked at together: main.cf with master.cf, Postfix with Dovecot.',
    what: {
      postfix: 'Postfix: what is set otherwise than by default',
      postfixMaster: 'Postfix: its services',
      dovecot: 'Dovecot: what is set otherwise than by default',
      opensmtpd: 'OpenSMTPD; on OpenBSD /etc/mail/smtpd.conf',
      exim: 'Exim: the configuration that is in use',
      opendkim: 'OpenDKIM',
      rspamdDkim: 'Rspamd: what it signs',
    },
  },
  kind: {
    postfix: 'Postfix: main.cf or postconf -n',
    postfixMaster: 'Postfix: master.cf or postconf -M',
    opensmtpd: 'OpenSMTPD: smtpd.conf',
    exim: 'Exim',
    opendkim: 'OpenDKIM: opendkim.conf',
    rspamdDkim: 'Rspamd: dkim_signing.conf',
    dovecot: 'Dovecot: doveconf -n',
  },
  paste: {
    label: 'Paste a configuration',
    hint: 'One at a time; several are listed below. Files can be dropped anywhere on this page, at most 20, each up to 2 MB.',
    choose: 'Choose files',
    look: 'Look through',
    looking: 'Looking …',
    clear: 'Take all out',
    dropTitle: 'Look through these configurations',
    dropBody: 'main.cf, master.cf, smtpd.conf, opendkim.conf … as text',
    name: (number) => `pasted ${number}`,
    nothing: 'Paste a text or choose a file first.',
  },
  refused: {
    title: 'Not taken',
    large: (name) => `${name}: expected at most 2 MB, this is larger. No configuration is that long.`,
    binary: (name) => `${name}: expected text, this is a binary file.`,
    empty: (name) => `${name}: there is nothing in it.`,
    unreadable: (name) => `${name}: could not be read.`,
    many: 'At most 20 at once. Take some out, or look through the others afterwards.',
  },
  file: {
    list: 'Configurations',
    kind: (name) => `What ${name} is`,
    told: 'Told by its form',
    toldAs: (kind) => `Told by its form: ${kind}`,
    untold: 'What this is cannot be told by its form, so nothing was looked at. Choose it.',
    lines: (count) => `${count} lines`,
    remove: (name) => `Take ${name} out`,
    clean: (rules) => `Nothing to mend: ${rules} rules looked at it and found nothing.`,
    looked: (rules) => `${rules} rules looked at it.`,
    troubles: 'What could not be read',
    troubleAt: (line, what) => `Line ${line}: ${what}`,
    moreTroubles: (count) => `and ${count} more`,
    show: 'Show the text',
    hide: 'Hide the text',
    text: (name) => `Text of ${name}`,
    textHint: 'Lines with findings are marked. Esc leads back to the finding.',
    cut: 'Very long lines are cut here.',
  },
  failed: 'The configurations could not be looked through.',
  result: (findings, files) =>
    `${findings} ${findings === 1 ? 'finding' : 'findings'} in ${files} ${files === 1 ? 'configuration' : 'configurations'}`,
  nothingFound: (rules) => `Nothing found. ${rules} rules looked.`,
  notAll: 'Not everything was looked at: see the configurations that could not be told.',
  moreFindings: (count) => `The gravest are shown; ${count} more are left out. Mend these first.`,
  filter: { label: 'Which findings', all: 'All' },
  level: {
    error: { many: 'Mistakes', one: 'mistake', hint: 'Mail is lost, passed on for strangers, or read by others.' },
    warning: { many: 'Weak spots', one: 'weak spot', hint: 'Mail is late or believed less.' },
    advice: { many: 'Advice', one: 'advice', hint: 'Better so.' },
  },
  finding: {
    line: (line) => `Line ${line}`,
    lines: (first, last) => `Lines ${first}–${last}`,
    after: (line) => `After line ${line}`,
    goTo: (where) => `${where}: show it in the text`,
    now: 'Now',
    instead: 'Instead',
    add: 'Add',
    remove: 'Take this out.',
    copyLine: 'the changed line',
    more: (count) => `Show ${count} more`,
    hiddenByFilter: 'Nothing of this kind.',
  },
}

const de: SetupLintText = {
  title: 'Konfiguration durchsehen',
  lead: 'Einstellungen, die Fremde senden lassen, Mail verlieren oder weniger glaubwürdig machen: jede mit Zeile, Grund und der Zeile, wie sie sein sollte.',
  kept: 'Eingefügtes bleibt in diesem Fenster: Es wird weder aufgehoben noch irgendwohin gesendet. Kennwörter sind nicht nötig und können vorher heraus.',
  panel: {
    title: 'Durchsehen, was jetzt läuft',
    lead: 'Nach dem Rezept, oder auf einem Server, der älter ist als diese Anleitung.',
    page: 'Als eigene Seite',
  },
  setup: {
    label: 'Vom Server bekannt',
    hint: 'Mit einer Einrichtung werden auch der Hostname und die Namen verglichen, die ihre Adressen im DNS haben.',
    none: 'Nichts: nur der Text selbst',
  },
  how: {
    title: 'Wie man an den Text kommt',
    lead: 'Auf dem Server, als root. Was zusammengehört, wird zusammen angesehen: main.cf mit master.cf, Postfix mit Dovecot.',
    what: {
      postfix: 'Postfix: was anders als voreingestellt ist',
      postfixMaster: 'Postfix: seine Dienste',
      dovecot: 'Dovecot: was anders als voreingestellt ist',
      opensmtpd: 'OpenSMTPD; unter OpenBSD /etc/mail/smtpd.conf',
      exim: 'Exim: die Konfiguration, die gilt',
      opendkim: 'OpenDKIM',
      rspamdDkim: 'Rspamd: was es signiert',
    },
  },
  kind: {
    postfix: 'Postfix: main.cf oder postconf -n',
    postfixMaster: 'Postfix: master.cf oder postconf -M',
    opensmtpd: 'OpenSMTPD: smtpd.conf',
    exim: 'Exim',
    opendkim: 'OpenDKIM: opendkim.conf',
    rspamdDkim: 'Rspamd: dkim_signing.conf',
    dovecot: 'Dovecot: doveconf -n',
  },
  paste: {
    label: 'Konfiguration einfügen',
    hint: 'Eine auf einmal; mehrere stehen darunter. Dateien lassen sich überall auf dieser Seite ablegen, höchstens 20, jede bis 2 MB.',
    choose: 'Dateien wählen',
    look: 'Durchsehen',
    looking: 'Wird durchgesehen …',
    clear: 'Alle herausnehmen',
    dropTitle: 'Diese Konfigurationen durchsehen',
    dropBody: 'main.cf, master.cf, smtpd.conf, opendkim.conf … als Text',
    name: (number) => `eingefügt ${number}`,
    nothing: 'Zuerst einen Text einfügen oder eine Datei wählen.',
  },
  refused: {
    title: 'Nicht übernommen',
    large: (name) => `${name}: erwartet höchstens 2 MB, diese ist größer. So lang ist keine Konfiguration.`,
    binary: (name) => `${name}: erwartet Text, dies ist eine Binärdatei.`,
    empty: (name) => `${name}: Es steht nichts darin.`,
    unreadable: (name) => `${name}: ließ sich nicht lesen.`,
    many: 'Höchstens 20 auf einmal. Einige herausnehmen oder die anderen danach durchsehen.',
  },
  file: {
    list: 'Konfigurationen',
    kind: (name) => `Was ${name} ist`,
    told: 'An der Form erkannt',
    toldAs: (kind) => `An der Form erkannt: ${kind}`,
    untold:
      'Was dies ist, lässt sich an der Form nicht erkennen; deshalb wurde nichts angesehen. Es lässt sich wählen.',
    lines: (count) => `${count} Zeilen`,
    remove: (name) => `${name} herausnehmen`,
    clean: (rules) => `Nichts zu verbessern: ${rules} Regeln haben es angesehen und nichts gefunden.`,
    looked: (rules) => `${rules} Regeln haben es angesehen.`,
    troubles: 'Was nicht zu lesen war',
    troubleAt: (line, what) => `Zeile ${line}: ${what}`,
    moreTroubles: (count) => `und ${count} weitere`,
    show: 'Text zeigen',
    hide: 'Text ausblenden',
    text: (name) => `Text von ${name}`,
    textHint: 'Zeilen mit Funden sind markiert. Esc führt zum Fund zurück.',
    cut: 'Sehr lange Zeilen sind hier gekürzt.',
  },
  failed: 'Die Konfigurationen ließen sich nicht durchsehen.',
  result: (findings, files) =>
    `${findings} ${findings === 1 ? 'Fund' : 'Funde'} in ${files} ${files === 1 ? 'Konfiguration' : 'Konfigurationen'}`,
  nothingFound: (rules) => `Nichts gefunden. ${rules} Regeln haben nachgesehen.`,
  notAll: 'Nicht alles wurde angesehen: Einige Konfigurationen ließen sich nicht erkennen.',
  moreFindings: (count) => `Die schwersten sind gezeigt; ${count} weitere sind weggelassen. Zuerst diese beheben.`,
  filter: { label: 'Welche Funde', all: 'Alle' },
  level: {
    error: {
      many: 'Fehler',
      one: 'Fehler',
      hint: 'Mail geht verloren, wird für Fremde weitergereicht oder von anderen gelesen.',
    },
    warning: { many: 'Schwachstellen', one: 'Schwachstelle', hint: 'Mail kommt spät oder wird weniger geglaubt.' },
    advice: { many: 'Rat', one: 'Rat', hint: 'Besser so.' },
  },
  finding: {
    line: (line) => `Zeile ${line}`,
    lines: (first, last) => `Zeilen ${first}–${last}`,
    after: (line) => `Nach Zeile ${line}`,
    goTo: (where) => `${where}: im Text zeigen`,
    now: 'Jetzt',
    instead: 'Stattdessen',
    add: 'Hinzufügen',
    remove: 'Dies entfernen.',
    copyLine: 'Geänderte Zeile',
    more: (count) => `${count} weitere zeigen`,
    hiddenByFilter: 'Nichts dieser Art.',
  },
}

/** Words of the view that looks through configurations. */
export const SETUP_LINT_TEXT: Readonly<Record<Language, SetupLintText>> = { en, de }
