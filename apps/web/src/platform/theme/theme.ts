import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core'
import type { Language } from '../language/language.ts'
import { platformTexts } from '../texts.ts'

const accent: MantineColorsTuple = [
  '#e3f1f3',
  '#c6e2e6',
  '#9ccbd2',
  '#6cb1bb',
  '#3f96a3',
  '#1f7d8b',
  '#0b6272',
  '#0a5866',
  '#094f5c',
  '#073f4a',
]

/** Mantine's greys of the dark scheme in the hue of the tokens. */
const dark: MantineColorsTuple = [
  '#e4e9ee',
  '#c3ccd4',
  '#a5b1bc',
  '#7f8b96',
  '#3a4651',
  '#2a343d',
  '#202931',
  '#1a2229',
  '#12181e',
  '#0c1115',
]

const base = createTheme({
  primaryColor: 'accent',
  primaryShade: 6,
  colors: { accent, dark },
  fontFamily: "'Be Vietnam Pro', system-ui, sans-serif",
  fontFamilyMonospace: 'ui-monospace, "Cascadia Mono", "DejaVu Sans Mono", monospace',
  fontSizes: { xs: '12.5px', sm: '14px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '1.45', sm: '1.5', md: '1.5', lg: '1.5', xl: '1.3' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  defaultRadius: 6,
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '20px', lineHeight: '1.3' },
      h2: { fontSize: '15px', lineHeight: '1.4' },
      h3: { fontSize: '14px', lineHeight: '1.4' },
    },
  },
  respectReducedMotion: true,
})

/**
 * The Mantine theme: the sizes of `tokens.css`, calm overlays, and names for the buttons that Mantine shows as mere
 * signs. The colours are taken from the tokens, so that both schemes follow.
 */
export function themeIn(language: Language) {
  const texts = platformTexts[language]
  const closeButtonProps = { 'aria-label': texts.close }
  return createTheme({
    ...base,
    components: {
      Alert: { defaultProps: { closeButtonLabel: texts.close } },
      Button: { defaultProps: { fw: 500 } },
      CloseButton: { defaultProps: { 'aria-label': texts.close } },
      Drawer: { defaultProps: { transitionProps: { duration: 0 }, closeButtonProps } },
      InputClearButton: { defaultProps: { 'aria-label': texts.remove } },
      InputWrapper: { defaultProps: { inputWrapperOrder: ['label', 'description', 'input', 'error'] } },
      Menu: { defaultProps: { transitionProps: { duration: 0 }, withInitialFocusPlaceholder: false } },
      Modal: { defaultProps: { transitionProps: { duration: 0 }, centered: true, closeButtonProps } },
      Notification: { defaultProps: { closeButtonProps } },
      PasswordInput: { defaultProps: { visibilityToggleButtonProps: { 'aria-label': texts.showPassword } } },
      Portal: { defaultProps: { target: '[data-overlays]' } },
      Tooltip: { defaultProps: { openDelay: 300 } },
    },
  })
}

const shared = {
  '--mantine-color-body': 'var(--ground)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-bright': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--muted)',
  '--mantine-color-placeholder': 'var(--muted)',
  '--mantine-color-anchor': 'var(--accent)',
  '--mantine-color-error': 'var(--bad)',
  '--mantine-color-default': 'var(--paper)',
  '--mantine-color-default-hover': 'var(--ground)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--line)',
  '--mantine-color-disabled': 'var(--ground)',
  '--mantine-color-disabled-color': 'var(--muted)',
  '--mantine-color-disabled-border': 'var(--line)',
  '--mantine-primary-color-filled': 'var(--accent-fill)',
  '--mantine-primary-color-filled-hover': 'var(--accent-fill-hover)',
  '--mantine-primary-color-light': 'var(--accent-soft)',
  '--mantine-primary-color-light-hover': 'var(--accent-soft)',
  '--mantine-primary-color-light-color': 'var(--accent)',
  '--mantine-primary-color-contrast': 'var(--on-accent)',
  '--mantine-color-accent-filled': 'var(--accent-fill)',
  '--mantine-color-accent-filled-hover': 'var(--accent-fill-hover)',
  '--mantine-color-accent-light': 'var(--accent-soft)',
  '--mantine-color-accent-light-hover': 'var(--accent-soft)',
  '--mantine-color-accent-light-color': 'var(--accent)',
  '--mantine-color-accent-outline': 'var(--accent)',
  '--mantine-color-accent-text': 'var(--accent)',
  '--mantine-color-red-filled': 'var(--bad-fill)',
  '--mantine-color-red-filled-hover': 'var(--bad-fill-hover)',
  '--mantine-color-red-light': 'var(--bad-soft)',
  '--mantine-color-red-light-hover': 'var(--bad-soft)',
  '--mantine-color-red-light-color': 'var(--bad)',
  '--mantine-color-red-outline': 'var(--bad)',
  '--mantine-color-red-text': 'var(--bad)',
}

/** Points Mantine's own variables at the tokens, in both schemes. */
export const cssVariables: CSSVariablesResolver = () => ({ variables: {}, light: shared, dark: shared })
