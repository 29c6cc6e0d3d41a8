import './styles.ts'
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useEffect } from 'react'
import { TICKETS_TEXT } from '../../../text/interface/tickets.ts'
import { hear } from '../../api.ts'
import { SegmentedTabs } from '../../components/segmented-tabs.tsx'
import { useNavigation, type View } from '../../frame/navigation-store.ts'
import { useText } from '../../language.ts'
import { ProgrammesPage } from '../programmes/programmes-page.tsx'
import { useLooseAnswers } from './answers/loose-store.ts'
import { PasteAnswer } from './answers/paste-answer.tsx'
import { BoardPage } from './board-page.tsx'
import { DraftingPage } from './drafting/drafting-page.tsx'
import { NewTicketPage } from './drafting/new-ticket-page.tsx'
import { TicketSettingsPage } from './drafting/ticket-settings.tsx'
import { TicketListPage } from './list-page.tsx'
import { LooseAnswersPage } from './loose-answers-page.tsx'
import { NoteDialog } from './notes/note-dialog.tsx'
import { StatisticsPage } from './statistics-page.tsx'
import { TicketPage } from './ticket-page.tsx'
import styles from './tickets-page.module.css'
import { beginTicket } from './writing-store.ts'

const TABS = ['compose', 'history', 'answers', 'statistics', 'programmes', 'settings'] as const

/** The place *Tickets*: board, list, one ticket, and what is written to whom. */
export function TicketsPage() {
  const text = useText(TICKETS_TEXT)
  const view = useNavigation((state) => state.view)
  const go = useNavigation((state) => state.go)
  const loose = useLooseCount()
  return (
    <div className={styles.page}>
      <div className={`${styles.head} no-print`}>
        <SegmentedTabs
          label={text.views}
          current={view}
          tabs={TABS.map((id) => ({ id, label: text.tab[id], ...(id === 'answers' && { count: loose }) }))}
          onChoose={(chosen) => go('tickets', chosen)}
        />
        <Button size="xs" leftSection={<IconPlus size={15} stroke={1.8} />} onClick={() => beginTicket()}>
          {text.newTicket}
        </Button>
      </div>
      <div className={styles.body} key={view}>
        <Shown view={view} />
      </div>
      <PasteAnswer />
      <NoteDialog />
    </div>
  )
}

/** How many answers wait for the user to say where they belong; null: not known yet. */
function useLooseCount(): number | null {
  const { answers, reload } = useLooseAnswers()
  useEffect(() => {
    void reload()
    return hear('tickets.looseChanged', () => void reload())
  }, [reload])
  return answers?.length ?? null
}

function Shown({ view }: { readonly view: View }) {
  switch (view) {
    case 'history':
      return <TicketListPage />
    case 'result':
      return <TicketPage />
    case 'send':
      return <DraftingPage />
    case 'new':
      return <NewTicketPage />
    case 'answers':
      return <LooseAnswersPage />
    case 'statistics':
      return <StatisticsPage />
    case 'programmes':
      return <ProgrammesPage />
    case 'settings':
      return <TicketSettingsPage />
    default:
      return <BoardPage />
  }
}
