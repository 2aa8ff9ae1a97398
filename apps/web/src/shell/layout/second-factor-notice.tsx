import { Alert, Anchor } from '@mantine/core'
import type { Me } from '@openpar/domain/people'
import { IconShieldLock } from '@tabler/icons-react'
import { Link, useLocation } from '@tanstack/react-router'
import { useTexts } from '../../platform/language/use-texts.ts'
import { screens } from '../../screens.ts'
import { shellTexts } from '../texts.ts'

const accountPath = screens.find(({ path }) => path === '/account')?.path

/** Tells a person whose rights rest until a second factor is set up, and leads there. */
export function SecondFactorNotice({ me: { secondFactor } }: { me: Me }) {
  const texts = useTexts(shellTexts)
  const { pathname } = useLocation()
  if (!secondFactor.required || secondFactor.set) return null
  return (
    <Alert
      mb="md"
      color="yellow"
      icon={<IconShieldLock size={18} aria-hidden />}
      styles={{
        root: { background: 'var(--warn-soft)' },
        message: { color: 'var(--ink)' },
        icon: { color: 'var(--warn)' },
      }}
    >
      {texts.secondFactorNeeded}{' '}
      {accountPath !== undefined && pathname !== accountPath && (
        <Anchor component={Link} to={accountPath} underline="always">
          {texts.secondFactorSet}
        </Anchor>
      )}
    </Alert>
  )
}
