import { Button } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'

/** Leads back from a page, at its top. */
export function BackButton({ label, onBack }: { readonly label: string; readonly onBack: () => void }) {
  return (
    <Button
      size="xs"
      variant="subtle"
      color="gray"
      leftSection={<IconArrowLeft size={16} stroke={1.7} />}
      onClick={onBack}
    >
      {label}
    </Button>
  )
}
