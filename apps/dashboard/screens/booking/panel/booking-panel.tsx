'use client'
import { useEffect, useRef, useState } from 'react'
import { useUrlState } from '@/lib/url-state'
import { bookingText } from '@/text'
import { Dialog } from '@/ui/dialog'
import { BookForm } from './book-form'
import { slotOf } from './draft'
import { useOffers } from './use-offers'

/** Books an appointment: in the slot that the URL names, or at a free time that is looked for. */
export function BookingPanel() {
  const [params, change] = useUrlState()
  const offers = useOffers()
  const [slot] = useState(() => slotOf(params))
  const [looksForFirst] = useState(() => params.get('book') === 'first')
  const patientId = params.get('patient') ?? undefined
  const box = useRef<HTMLDivElement>(null)
  const close = () =>
    change({ book: undefined, practitioner: undefined, business: undefined, patient: undefined }, 'replace')
  // A slot needs a patient first, a search its type.
  useEffect(() => {
    if (offers.isReady) box.current?.querySelector<HTMLElement>(slot ? '[role=combobox]' : 'select')?.focus()
  }, [slot, offers.isReady])
  return (
    <Dialog place="side" title={bookingText.title} onClose={close}>
      <div ref={box}>
        <BookForm offers={offers} slot={slot} looksForFirst={looksForFirst} patientId={patientId} onDone={close} />
      </div>
    </Dialog>
  )
}
