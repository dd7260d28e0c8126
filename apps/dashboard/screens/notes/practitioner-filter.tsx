'use client'
import { usePractitioners } from '@cliniko/react'
import { practitionersInput } from '@/lib/inputs'
import { useUrlState } from '@/lib/url-state'
import { notesText } from '@/text'

const { worklist: words } = notesText

/** Chooses whose notes are listed. */
export function PractitionerFilter({ chosenId }: { readonly chosenId: string | undefined }) {
  const [, change] = useUrlState()
  const { data } = usePractitioners(practitionersInput)
  return (
    <div className="tools">
      <label>
        <span className="hidden">{words.practitioner}</span>
        <select
          value={chosenId ?? ''}
          onChange={({ target }) => change({ practitioner: target.value || undefined }, 'replace')}
        >
          <option value="">{words.everybody}</option>
          {data?.items.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}
