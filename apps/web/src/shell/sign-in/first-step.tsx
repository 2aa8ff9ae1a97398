import { Anchor, Divider, Stack } from '@mantine/core'
import type { SignInOptions } from '@openpar/domain/people'
import { Link } from '@tanstack/react-router'
import { useTexts } from '../../platform/language/use-texts.ts'
import { screens } from '../../screens.ts'
import { PasswordForm } from './password-form.tsx'
import { ProviderButtons } from './provider-buttons.tsx'
import styles from './sign-in.module.css'
import { signInTexts } from './texts.ts'

const canJoin = screens.some(({ path }) => path === '/join')

/** Password or single sign-on, and the ways out for those who have neither at hand. */
export function FirstStep({
  options: { passwords, providers, mail },
  entered,
  askSecondFactor,
  forgotten,
}: {
  options: SignInOptions
  entered: () => Promise<void>
  askSecondFactor: () => void
  forgotten: () => void
}) {
  const texts = useTexts(signInTexts)
  return (
    <Stack gap="md">
      <h1 className={styles.title}>{texts.title}</h1>
      {passwords && <PasswordForm entered={entered} askSecondFactor={askSecondFactor} />}
      {passwords && providers.length > 0 && <Divider label={texts.or} />}
      <ProviderButtons providers={providers} />
      <div className={styles.small}>
        {passwords && mail && (
          <Anchor component="button" type="button" size="xs" onClick={forgotten}>
            {texts.forgotten}
          </Anchor>
        )}
        {passwords && !mail && <p className={styles.line}>{texts.askAdministrator}</p>}
        {canJoin && (
          <p className={styles.line}>
            <Link to="/join">{texts.haveCode}</Link>
          </p>
        )}
      </div>
    </Stack>
  )
}
