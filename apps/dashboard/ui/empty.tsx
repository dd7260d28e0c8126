import type { ReactNode } from 'react'

/** Says why there is nothing, and what to do: `children` are links or buttons. */
export function Empty({ message, children }: { readonly message: string; readonly children?: ReactNode }) {
  return (
    <div className="empty">
      <p>{message}</p>
      {children}
    </div>
  )
}
