import { Loader } from '@mantine/core'
import type { Me } from '@openpar/domain/people'
import { useQueryClient } from '@tanstack/react-query'
import { Navigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useSignedOut } from '../../platform/api/signed-out.ts'
import { ProblemAlert } from '../../platform/feedback/problem-alert.tsx'
import { useTexts } from '../../platform/language/use-texts.ts'
import { Overlays } from '../../platform/page/overlays.tsx'
import { meKey } from '../../platform/session/me.ts'
import { platformTexts } from '../../platform/texts.ts'
import { screens } from '../../screens.ts'
import { LanguageSwitch } from '../layout/language-switch.tsx'
import { FirstStep } from './first-step.tsx'
import { ForgottenForm } from './forgotten-form.tsx'
import { SecondFactorForm } from './second-factor-form.tsx'
import styles from './sign-in.module.css'
import { useSignInOptions } from './sign-in-options.ts'
import { signInTexts } from './texts.ts'

const canSetUp = screens.some(({ path }) => path === '/set-up')

/**
 * Signing in: password, then the second factor where the person has one; or the single sign-on of the organisation. The
 * address stays, so the person lands where they wanted to go. An empty system leads to its set-up instead.
 */
export function SignIn() {
  const texts = useTexts(signInTexts)
  const { loading } = useTexts(platformTexts)
  const queries = useQueryClient()
  const options = useSignInOptions()
  const [step, setStep] = useState<'first' | 'second-factor' | 'forgotten'>('first')
  const ended = useSignedOut() && queries.getQueryData<Me>(meKey) !== undefined
  useEffect(() => {
    document.title = `${texts.title} · OpenPAR`
  }, [texts.title])
  const entered = async () => {
    await queries.refetchQueries({ queryKey: meKey })
    // What was read before may belong to another person.
    await queries.invalidateQueries()
  }
  const first = () => setStep('first')
  if (options.data?.setUp && canSetUp) return <Navigate to="/set-up" replace />
  return (
    <main className={styles.page} id="content">
      <div className={styles.card}>
        <p className={styles.brand}>OpenPAR</p>
        <p className={styles.intro}>{ended ? texts.again : texts.intro}</p>
        {options.isPending && <Loader size="sm" role="status" aria-label={loading} />}
        <ProblemAlert error={options.error} retry={() => void options.refetch()} />
        {step === 'second-factor' && <SecondFactorForm entered={entered} back={first} />}
        {step === 'forgotten' && <ForgottenForm back={first} />}
        {step === 'first' && options.data !== undefined && (
          <FirstStep
            options={options.data}
            entered={entered}
            askSecondFactor={() => setStep('second-factor')}
            forgotten={() => setStep('forgotten')}
          />
        )}
      </div>
      <LanguageSwitch />
      <Overlays />
    </main>
  )
}
