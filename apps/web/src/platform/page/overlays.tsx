import { Notifications } from '@mantine/notifications'

/**
 * Where dialogs, menus and notices appear: inside the main landmark, so that a screen reader finds them, and hidden
 * with it. Every frame holds one.
 */
export function Overlays() {
  return (
    <div data-overlays>
      <Notifications withinPortal={false} position="bottom-right" />
    </div>
  )
}
