import { PROBES_TEXT } from '../../../text/interface/probes.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { useNavigation } from '../../frame/navigation-store.ts'
import { useText } from '../../language.ts'
import { useTestMailboxes } from './use-test-mailboxes.ts'

/** What has to be there before a probe can go: a mailbox of one's own, and a sender. */
export function NoAccounts() {
  const text = useText(PROBES_TEXT).empty
  const go = useNavigation((state) => state.go)
  const { mailboxes } = useTestMailboxes()
  const onAction = () => go('probes', 'mailboxes')
  if (mailboxes.length > 0) return <EmptyState {...text.noSender} onAction={onAction} />
  return (
    <EmptyState title={text.title} body={text.body} action={text.action} onAction={onAction}>
      <p>{text.example}</p>
    </EmptyState>
  )
}
