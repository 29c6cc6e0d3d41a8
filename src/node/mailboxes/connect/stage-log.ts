import { shorten } from '../../../engine/checks/shorten.ts'
import { type ConnectionTest, MAIL_STAGES, type MailStage } from '../../../engine/mailboxes/mail-trouble.ts'
import { MailFailure } from './mail-failure.ts'
import type { Scrub } from './scrub.ts'

/** How far a connection test came. */
export interface StageLog {
  passed(stage: MailStage, said: string): void
  passedAll(found: Pick<ConnectionTest, 'mailbox' | 'submission'>): ConnectionTest
  /** Throws what is no MailFailure: a bug. */
  failed(error: unknown): ConnectionTest
}

export function stageLog(scrub: Scrub): StageLog {
  const stages = new Map<MailStage, { readonly ok: boolean; readonly said: string }>()
  const listed = () =>
    MAIL_STAGES.flatMap((stage) => {
      const found = stages.get(stage)
      return found === undefined ? [] : [{ stage, ...found }]
    })
  return {
    passed: (stage, said) => void stages.set(stage, { ok: true, said: shorten(scrub(said), LONGEST_SAID) }),
    passedAll: (found) => ({ ok: true, stages: listed(), trouble: null, ...found }),
    failed: (error) => {
      if (!(error instanceof MailFailure)) throw error
      const trouble = error.told(scrub)
      stages.set(trouble.stage, { ok: false, said: trouble.said })
      return { ok: false, stages: listed(), trouble, mailbox: null, submission: null }
    },
  }
}

const LONGEST_SAID = 300
