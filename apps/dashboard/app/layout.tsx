import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { Providers } from '@/components/providers'
import { NameFonts } from '@/fonts/name-fonts'
import './globals.css'

export const metadata: Metadata = {
  title: { default: 'Front desk', template: '%s · Front desk' },
  description: 'A clinic’s appointments and patients.',
  robots: { index: false, follow: false },
}

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f6f8f8' },
    { media: '(prefers-color-scheme: dark)', color: '#0f1617' },
  ],
}

export default function Layout({ children }: { readonly children: ReactNode }) {
  return (
    <html lang="en">
      <body>
        <a className="skip" href="#main">
          Skip to content
        </a>
        <Providers>{children}</Providers>
        <NameFonts />
      </body>
    </html>
  )
}
