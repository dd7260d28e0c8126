import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { clinic } from '@/server/clinic'
import { SignInForm } from './sign-in-form'

export const metadata: Metadata = { title: 'Sign in' }
export const dynamic = 'force-dynamic'

export default function SignInPage() {
  if (clinic().isDemo) redirect('/')
  return (
    <main id="main" className="narrow">
      <h1>Front desk</h1>
      <SignInForm />
    </main>
  )
}
