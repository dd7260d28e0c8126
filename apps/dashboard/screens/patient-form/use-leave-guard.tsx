'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { patientFormText } from '@/text'
import { Dialog } from '@/ui/dialog'
import styles from './patient-form.module.css'

const words = patientFormText.leave

/** The part of the Navigation API that TypeScript doesn't know yet. */
interface NavigateEvent extends Event {
  readonly navigationType: string
  readonly destination: { readonly url: string }
}

/**
 * Asks before somebody leaves a form with unsaved changes: by a link, by the browser's buttons, or by closing the tab.
 * @returns The question, to be rendered.
 */
export function useLeaveGuard(isDirty: boolean) {
  const router = useRouter()
  const [target, setTarget] = useState<string | null>(null)
  useEffect(() => {
    if (!isDirty) return undefined
    const onUnload = (event: BeforeUnloadEvent) => event.preventDefault()
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null
      if (!link || link.target === '_blank' || event.ctrlKey || event.metaKey || event.shiftKey) return
      if (link.origin !== location.origin || link.protocol === 'tel:' || link.protocol === 'mailto:') return
      event.preventDefault()
      event.stopPropagation()
      setTarget(link.href)
    }
    const onNavigate = (event: Event) => {
      const { navigationType, destination } = event as NavigateEvent
      if (navigationType !== 'traverse' || !event.cancelable) return
      event.preventDefault()
      setTarget(destination.url)
    }
    const { navigation } = window as { readonly navigation?: EventTarget }
    window.addEventListener('beforeunload', onUnload)
    // Before the link itself hears it.
    document.addEventListener('click', onClick, { capture: true })
    navigation?.addEventListener('navigate', onNavigate)
    return () => {
      window.removeEventListener('beforeunload', onUnload)
      document.removeEventListener('click', onClick, { capture: true })
      navigation?.removeEventListener('navigate', onNavigate)
    }
  }, [isDirty])

  if (target === null) return null
  const { pathname, search } = new URL(target)
  return (
    <Dialog title={words.title} onClose={() => setTarget(null)}>
      <p>{words.body}</p>
      <p className={styles.buttons}>
        <button type="button" className="button" onClick={() => setTarget(null)}>
          {words.stay}
        </button>
        <button type="button" className="button danger" onClick={() => router.push(pathname + search)}>
          {words.leave}
        </button>
      </p>
    </Dialog>
  )
}
