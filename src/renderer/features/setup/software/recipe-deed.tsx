import { Button, Tooltip } from '@mantine/core'
import { IconChevronRight, IconInfoCircle, IconPointer, IconTerminal2 } from '@tabler/icons-react'
import type { StackDeed } from '../../../../engine/setup/setup-knowledge.ts'
import { SETUP_SOFTWARE_TEXT } from '../../../../text/interface/setup-software.ts'
import { RichText } from '../../../components/rich-text.tsx'
import { useCopy } from '../../../components/use-copy.ts'
import { useLocalize, useText } from '../../../language.ts'
import { CodeText } from './code-text.tsx'
import styles from './recipe.module.css'
import { writeCommand } from './write-command.ts'

interface Props {
  readonly deed: StackDeed
  readonly missing: readonly string[]
}

/** One thing that a recipe wants done: a file, a command, clicks, or something to know. */
export function RecipeDeed({ deed, missing }: Props) {
  const text = useText(SETUP_SOFTWARE_TEXT).deed
  const localize = useLocalize()
  switch (deed.kind) {
    case 'file':
    case 'append':
      return <WrittenDeed deed={deed} missing={missing} />
    case 'command':
      return (
        <CodeText
          text={deed.text}
          label={text.command}
          missing={missing}
          head={
            <span className={styles.kind}>
              <IconTerminal2 size={14} stroke={1.7} aria-hidden /> {text.label.command}
            </span>
          }
        />
      )
    case 'click':
      return <ClickDeed deed={deed} />
    default:
      return (
        <p className={styles.note}>
          <IconInfoCircle size={16} stroke={1.7} aria-label={text.label.note} role="img" />
          <span>
            <RichText text={localize(deed.says)} />
          </span>
        </p>
      )
  }
}

type Written = Extract<StackDeed, { readonly kind: 'file' | 'append' }>

function WrittenDeed({ deed, missing }: { readonly deed: Written; readonly missing: readonly string[] }) {
  const text = useText(SETUP_SOFTWARE_TEXT).deed
  const { copy } = useCopy()
  const command = writeCommand(deed)
  return (
    <div className={styles.written}>
      <p className={styles.hint}>{text[deed.kind]}</p>
      <CodeText
        text={deed.text}
        label={text.text(deed.path)}
        missing={missing}
        head={
          <>
            <span className={styles.kind}>{text.label[deed.kind]}</span>
            <code className={styles.path}>{deed.path}</code>
            <span>
              {text.mode} <code>{deed.mode}</code>
            </span>
            <span>
              {text.owner} <code>{deed.owner}</code>
            </span>
          </>
        }
        tools={
          command !== null && (
            <Tooltip label={text.asCommandHint} multiline w={280}>
              <Button
                size="compact-xs"
                variant="subtle"
                color="gray"
                aria-label={`${text.asCommand}: ${deed.path}`}
                onClick={() => copy(command)}
              >
                {text.asCommand}
              </Button>
            </Tooltip>
          )
        }
      />
    </div>
  )
}

function ClickDeed({ deed }: { readonly deed: Extract<StackDeed, { readonly kind: 'click' }> }) {
  const text = useText(SETUP_SOFTWARE_TEXT).deed
  const localize = useLocalize()
  return (
    <div className={styles.click}>
      <IconPointer size={16} stroke={1.7} aria-hidden />
      <div>
        <ol className={styles.way} aria-label={text.way}>
          {deed.way.map((place, index) => {
            // The same word may come twice in a way.
            const key = `${index} ${place}`
            return (
              <li key={key}>
                {index > 0 && <IconChevronRight size={13} stroke={1.8} aria-hidden />}
                <span>{place}</span>
              </li>
            )
          })}
        </ol>
        <p>
          <RichText text={localize(deed.says)} />
        </p>
      </div>
    </div>
  )
}
