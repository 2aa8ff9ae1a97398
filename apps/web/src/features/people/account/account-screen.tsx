import { SimpleGrid, Stack } from '@mantine/core'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { PageHeader } from '../../../platform/page/page-header.tsx'
import { useMay } from '../../../platform/session/me.ts'
import { DelegationPanel } from './delegation-panel.tsx'
import { MySessionsPanel } from './my-sessions-panel.tsx'
import { PasswordPanel } from './password-panel.tsx'
import { PersonPanel } from './person-panel.tsx'
import { RightsPanel } from './rights-panel.tsx'
import { SecondFactorPanel } from './second-factor-panel.tsx'
import { accountTexts } from './texts.ts'

/** The own account: rights in words, absence, password, second factor, sessions. */
export function AccountScreen() {
  const words = useTexts(accountTexts)
  const may = useMay()
  return (
    <>
      <PageHeader title={words.title} />
      <Stack gap="md">
        <RightsPanel />
        {may('grant.delegate') && <DelegationPanel />}
        <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
          <PasswordPanel />
          <SecondFactorPanel />
        </SimpleGrid>
        <MySessionsPanel />
        <PersonPanel />
      </Stack>
    </>
  )
}
