import {
  IconAlertTriangle,
  IconEye,
  IconEyeCheck,
  IconEyeOff,
  IconKeyOff,
  IconLoader,
  IconPlayerPause,
  IconRefresh,
  type TablerIcon,
} from '@tabler/icons-react'
import type { MailboxView } from '../../../contract/probe-shapes.ts'
import { MAILBOXES_TEXT } from '../../../text/interface/mailboxes.ts'
import badge from '../../components/badge.module.css'
import { Explained } from '../../components/term.tsx'
import { useText } from '../../language.ts'

/** How the watching of a mailbox stands, from the most pressing. */
type WatchMood = 'paused' | 'stopped' | 'noSecret' | 'waiting' | 'connecting' | 'idle' | 'poll' | 'off' | 'closed'

const LOOKS: Readonly<Record<WatchMood, readonly [icon: TablerIcon, tone: string]>> = {
  paused: [IconPlayerPause, 'recipient'],
  stopped: [IconAlertTriangle, 'you'],
  noSecret: [IconKeyOff, 'you'],
  waiting: [IconRefresh, 'wait'],
  connecting: [IconLoader, 'wait'],
  idle: [IconEye, 'pass'],
  poll: [IconEye, 'pass'],
  off: [IconEyeCheck, 'recipient'],
  closed: [IconEyeOff, 'recipient'],
}

function moodOf({ mailbox, hasSecret, watch }: MailboxView): WatchMood {
  if (mailbox.paused) return 'paused'
  if (watch.state === 'stopped') return 'stopped'
  if (!hasSecret) return 'noSecret'
  return watch.state === 'watching' ? watch.mode : watch.state
}

/** Whether nothing goes on with this mailbox until the user does something. */
export function needsUser(view: MailboxView): boolean {
  return ['stopped', 'noSecret'].includes(moodOf(view))
}

/** How the watching stands: icon, word and colour. */
export function WatchBadge({ view }: { readonly view: MailboxView }) {
  const text = useText(MAILBOXES_TEXT)
  const mood = moodOf(view)
  const [Icon, tone] = LOOKS[mood]
  const words = mood === 'paused' ? text.paused : mood === 'noSecret' ? text.noSecret : text.watch[mood]
  const means = meaningOf(mood, text)
  return (
    <span className={badge.badge} data-tone={tone}>
      <Icon size={14} stroke={1.8} aria-hidden />
      {means ? <Explained by={means}>{words}</Explained> : words}
    </span>
  )
}

/** What is not said by the words alone; null: they say all, or the trouble is told of below. */
function meaningOf(mood: WatchMood, text: (typeof MAILBOXES_TEXT)['en']): string | null {
  if (mood === 'paused') return text.pausedMeans
  return mood === 'idle' || mood === 'poll' || mood === 'off' ? text.watch[`${mood}Means`] : null
}
