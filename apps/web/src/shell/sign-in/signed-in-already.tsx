import { Navigate } from '@tanstack/react-router'

/** The address of the sign-in itself, for who is signed in: leads to My work. Others see the sign-in there. */
export function SignedInAlready() {
  return <Navigate to="/" replace />
}
