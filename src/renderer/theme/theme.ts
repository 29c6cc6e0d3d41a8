import { createTheme, type MantineColorsTuple } from '@mantine/core'

/** Only the names matter: the values of all colours stand in tokens.css, for light and dark. */
const desk: MantineColorsTuple = [
  '#eef6f5',
  '#e2eeec',
  '#bfdad8',
  '#97c6c3',
  '#6fb0ad',
  '#47908f',
  '#1d5f63',
  '#174d50',
  '#113a3c',
  '#0b2728',
]

/** What Mantine's components look like at this desk. */
export const theme = createTheme({
  primaryColor: 'desk',
  primaryShade: 6,
  colors: { desk },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'sm', variant: 'filled' } },
    Checkbox: { defaultProps: { iconColor: 'var(--on-accent)' } },
    Tooltip: { defaultProps: { withArrow: true, events: { hover: true, focus: true, touch: true } } },
    // Locking the page's scroll would write a style element, which the content security policy forbids; the page does not scroll anyway.
    Modal: { defaultProps: { lockScroll: false, centered: true } },
    Spotlight: { defaultProps: { lockScroll: false } },
  },
})
