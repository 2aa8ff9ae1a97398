import { type MantineColorScheme, Menu, UnstyledButton, useMantineColorScheme } from '@mantine/core'
import type { Me } from '@openpar/domain/people'
import { IconChevronUp, IconLogout, IconUserCircle } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { type Language, useLanguage } from '../../platform/language/language.ts'
import { useTexts } from '../../platform/language/use-texts.ts'
import { screens } from '../../screens.ts'
import { signOut } from '../sign-in/sign-out.ts'
import { shellTexts } from '../texts.ts'
import styles from './navigation.module.css'
import { useOwnLanguage } from './use-own-language.ts'

const schemes = ['auto', 'light', 'dark'] as const
const languages: readonly { readonly code: Language; readonly name: string }[] = [
  { code: 'vi', name: 'Tiếng Việt' },
  { code: 'en', name: 'English' },
]
const accountPath = screens.find(({ path }) => path === '/account')?.path

/** The person at the foot of the navigation: own account, language, appearance, signing out. */
export function AccountMenu({ me }: { me: Me }) {
  const texts = useTexts(shellTexts)
  const language = useLanguage()
  const chooseOwnLanguage = useOwnLanguage()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const navigate = useNavigate()
  return (
    <Menu position="top-start" width={200}>
      <Menu.Target>
        <UnstyledButton className={styles.button}>
          <IconUserCircle size={22} stroke={1.6} aria-hidden />
          <span className={styles.person}>
            <span className={styles.name}>{me.person.name}</span>
            {me.grants[0] !== undefined && <span className={styles.unit}>{me.grants[0].unit.name}</span>}
          </span>
          <IconChevronUp size={16} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {accountPath !== undefined && (
          <Menu.Item onClick={() => void navigate({ to: accountPath })}>{texts.account}</Menu.Item>
        )}
        <Menu.Label>{texts.language}</Menu.Label>
        <Menu.RadioGroup value={language} onChange={(code) => chooseOwnLanguage(code as Language)}>
          {languages.map(({ code, name }) => (
            <Menu.RadioItem key={code} value={code} lang={code}>
              {name}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Label>{texts.appearance}</Menu.Label>
        <Menu.RadioGroup
          value={colorScheme}
          onChange={(scheme) => setColorScheme(scheme as MantineColorScheme)}
        >
          {schemes.map((scheme) => (
            <Menu.RadioItem key={scheme} value={scheme}>
              {texts.appearances[scheme]}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={() => void signOut()}>
          {texts.signOut}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
