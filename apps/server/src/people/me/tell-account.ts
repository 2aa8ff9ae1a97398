import { type Giver, giveNotice } from '../../notices/give-notice.ts'

/** Tells the owner that the keys of the account changed, so that nobody changes them in silence. */
export function tellAccount(
  giver: Giver,
  person: string,
  change: 'password' | 'reset' | 'second-factor-set' | 'second-factor-removed',
): Promise<void> {
  return giveNotice(giver, [person], {
    kind: 'account-changed',
    parameters: { change },
    path: '/account',
    // The session gets a new token with its keys: a page that heard of it before its new cookie came would ask with the old one.
    quiet: true,
  })
}
