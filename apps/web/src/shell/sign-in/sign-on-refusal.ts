type SignOnRefusal = 'notInvited' | 'closed' | 'other'

const refusals: Readonly<Record<string, SignOnRefusal>> = {
  account_not_linked: 'notInvited',
  signup_disabled: 'notInvited',
  unable_to_create_user: 'notInvited',
  account_closed: 'closed',
}

/** Why single sign-on sent the person back, from the `error` in the address; unknown codes are told in general words. */
export function signOnRefusal(code: string): SignOnRefusal {
  return refusals[code.toLowerCase().replaceAll(/[^a-z0-9]+/g, '_')] ?? 'other'
}
