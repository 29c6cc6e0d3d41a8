import type { ProgrammeData } from '../../engine/programmes/programme-views.ts'
import { PROGRAMMES_TEXT } from '../../text/interface/programmes.ts'
import type { Language } from '../../text/language.ts'
import { describeSndsChange } from '../../text/programmes/labels.ts'
import { ACCOUNT_EXIT } from '../mailbox/account-exit.ts'
import { styleFor } from '../output/style.ts'
import { terminalText } from '../output/terminal-text.ts'
import { printProgrammeJson } from './print-programme-json.ts'
import type { ProgrammeAction } from './programme-values.ts'

/** `postdesk programme data` */
export function showData(): ProgrammeAction {
  return async ({ tickets }, { json, language }) => {
    const data = await tickets.programmes.data()
    if (json) printProgrammeJson({ ...data })
    else process.stdout.write(forPeople(data, language))
    return ACCOUNT_EXIT.done
  }
}

function forPeople({ sndsStatus, sndsChanges, complaints, fetchedAt }: ProgrammeData, language: Language): string {
  const text = PROGRAMMES_TEXT[language]
  const style = styleFor(process.stdout)
  const status = sndsStatus.map(
    ({ range, blocked, says }) => `${range}: ${blocked ? text.status.blocked : text.status.notBlocked}. ${says}`,
  )
  const changes = sndsChanges.map((change) => `${change.at.slice(0, 10)}  ${describeSndsChange(change, language)}`)
  const told = complaints.map(({ receivedAt, reportedBy, subject, sourceAddress, feedbackType }) =>
    [
      `${receivedAt.slice(0, 10)}  ${reportedBy === null ? text.complaints.unknown : text.complaints.from(reportedBy)}`,
      subject ?? text.complaints.noSubject,
      ...(sourceAddress === null ? [] : [text.complaints.of(sourceAddress)]),
      ...(feedbackType === 'abuse' ? [] : [feedbackType]),
    ].join(', '),
  )
  const parts = [
    [text.status.title, status],
    [text.snds.changes, changes],
    [text.complaints.title, told],
  ] as const
  const shown = parts.filter(([, lines]) => lines.length > 0)
  if (shown.length === 0) return `${text.told.none} ${text.told.noneTeaches}\n`
  return [
    ...shown.map(([title, lines]) =>
      [style.strong(title), ...lines.map((line) => `  ${terminalText(line)}`), ''].join('\n'),
    ),
    ...(fetchedAt === null ? [] : [`${text.link.fetchedAt(fetchedAt.slice(0, 16).replace('T', ' '))} UTC`, '']),
  ].join('\n')
}
