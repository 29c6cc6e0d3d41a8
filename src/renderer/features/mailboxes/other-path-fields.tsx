import { Checkbox } from '@mantine/core'
import { ACCOUNT_FORM_TEXT } from '../../../text/interface/account-form.ts'
import { SENDER_FORM_TEXT } from '../../../text/interface/sender-form.ts'
import { useText } from '../../language.ts'
import { Fold } from './fold.tsx'
import { useSenderForm } from './sender-form-store.ts'
import { serverDraft, serverName } from './server-draft.ts'
import { ServerFields } from './server-fields.tsx'

/** A second way out of the user's own, for experiments. */
export function OtherPathFields() {
  const text = useText(SENDER_FORM_TEXT).otherPath
  const form = useText(ACCOUNT_FORM_TEXT)
  const { draft, problem, change } = useSenderForm()
  if (draft === null) return null
  const { otherPath, submission } = draft
  const hasProblem = problem === 'otherHost' || problem === 'otherPort'
  return (
    <Fold title={text.title} summary={otherPath ? serverName(otherPath) : ''} opens={hasProblem}>
      <Checkbox
        label={text.check}
        description={text.hint}
        checked={otherPath !== null}
        onChange={({ currentTarget }) =>
          change({ otherPath: currentTarget.checked ? { ...serverDraft(null, 587), host: submission.host } : null })
        }
      />
      {otherPath && (
        <ServerFields
          legend={form.server.otherPath}
          server={otherPath}
          problem={problem === 'otherHost' ? 'host' : problem === 'otherPort' ? 'port' : null}
          onChange={(server) => change({ otherPath: server })}
        />
      )}
    </Fold>
  )
}
