import { Skeleton, Stack } from '@mantine/core'
import { useTexts } from '../../platform/language/use-texts.ts'
import { platformTexts } from '../../platform/texts.ts'

export function ScreenLoading() {
  const texts = useTexts(platformTexts)
  return (
    <Stack role="status" aria-label={texts.loading} gap="md">
      <Skeleton height={26} width={240} />
      <Skeleton height={280} />
    </Stack>
  )
}
