import { Button, Group, Menu, Modal, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import {
  allowsTransition,
  EDITION_TRANSITIONS,
  Edition,
  type EditionTransition,
} from '@openpar/domain/indices'
import { IconDots } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { z } from 'zod'
import { api } from '../../../platform/api/api.ts'
import { useChange } from '../../../platform/api/use-change.ts'
import { ConfirmWithReason } from '../../../platform/feedback/confirm-with-reason.tsx'
import { ProblemAlert } from '../../../platform/feedback/problem-alert.tsx'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { useMay } from '../../../platform/session/me.ts'
import { PublishDialog } from '../publish/publish-dialog.tsx'
import { sharedTexts } from '../shared/texts.ts'
import { editionTexts } from './texts.ts'

/** What can be done with an edition in its state, by the rights of the person. */
export function EditionActions({ edition }: { edition: Edition }) {
  const texts = useTexts(editionTexts)
  const may = useMay()
  const [opened, setOpened] = useState<'publish' | 'retire' | 'discard' | null>(null)
  const close = () => setOpened(null)
  const can = (transition: EditionTransition) =>
    allowsTransition(edition.state, transition) && may(EDITION_TRANSITIONS[transition].right)
  return (
    <>
      <Button component={Link} to={`/indices/${edition.id}/compare`} variant="default">
        {texts.compare}
      </Button>
      {can('publish') && (
        <Button variant="default" onClick={() => setOpened('publish')}>
          {texts.publish}
        </Button>
      )}
      {can('change') && (
        <Button component={Link} to={`/indices/${edition.id}/edit`}>
          {texts.edit}
        </Button>
      )}
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" aria-label={texts.more} px="xs">
            <IconDots size={18} aria-hidden />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item component="a" href={`/api/editions/${edition.id}/source`} download>
            {texts.download}
          </Menu.Item>
          {may('index.change') && (
            <Menu.Item
              renderRoot={(props) => (
                <Link to="/indices/new" search={{ copy: edition.id } as never} {...props} />
              )}
            >
              {texts.copy}
            </Menu.Item>
          )}
          {can('retire') && <Menu.Item onClick={() => setOpened('retire')}>{texts.retire}</Menu.Item>}
          {can('discard') && <Menu.Item onClick={() => setOpened('discard')}>{texts.discard}</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
      {opened === 'publish' && <PublishDialog edition={edition} close={close} />}
      <RetireDialog edition={edition} opened={opened === 'retire'} close={close} />
      <DiscardDialog edition={edition} opened={opened === 'discard'} close={close} />
    </>
  )
}

type DialogProps = { edition: Edition; opened: boolean; close: () => void }

function RetireDialog({ edition, opened, close }: DialogProps) {
  const texts = useTexts(editionTexts)
  const shared = useTexts(sharedTexts)
  const retire = useChange(
    (body: { version: number; reason: string }, key) =>
      api.post(`/api/editions/${edition.id}/retire`, Edition, body, { key }),
    {
      refresh: [['edition']],
      done: () => {
        notifications.show({ message: shared.retired })
        close()
      },
    },
  )
  return (
    <ConfirmWithReason
      opened={opened}
      close={close}
      title={texts.retireTitle}
      action={texts.retireAction}
      danger
      busy={retire.isPending}
      error={retire.error}
      confirm={(reason) => retire.mutate({ version: edition.version, reason })}
    >
      {texts.retireText}
    </ConfirmWithReason>
  )
}

function DiscardDialog({ edition, opened, close }: DialogProps) {
  const texts = useTexts(editionTexts)
  const navigate = useNavigate()
  const discard = useChange(
    (body: { version: number }, key) =>
      api.post(`/api/editions/${edition.id}/discard`, z.undefined(), body, { key }),
    {
      refresh: [
        ['edition', 'list'],
        ['edition', 'indices'],
      ],
      done: () => void navigate({ to: '/indices' }),
    },
  )
  return (
    <Modal opened={opened} onClose={close} title={texts.discardTitle}>
      <Stack gap="sm">
        <Text>{texts.discardText}</Text>
        <ProblemAlert error={discard.error} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={close}>
            {texts.cancel}
          </Button>
          <Button
            color="red"
            loading={discard.isPending}
            onClick={() => discard.mutate({ version: edition.version })}
          >
            {texts.discardAction}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
