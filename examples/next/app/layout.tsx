import type { ReactNode } from 'react'
import { Providers } from './providers'

export const metadata = { title: 'Front desk: Next.js', icons: 'data:,' }

export default function Layout({ children }: { readonly children: ReactNode }) {
  return (
    <html lang="en">
      <body>
        <main>
          <h1>Front desk</h1>
          <Providers>{children}</Providers>
        </main>
      </body>
    </html>
  )
}
