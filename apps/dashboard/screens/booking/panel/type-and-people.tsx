'use client'
import { bookingText } from '@/text'
import { Field } from '@/ui/field'
import { useBusinessNames, usePractitionerNames } from '../people'
import type { Draft } from './draft'
import styles from './panel.module.css'
import type { Offers } from './use-offers'

const { panel } = bookingText

/** Props of {@link TypeAndPeople}. */
export interface TypeAndPeopleProps {
  readonly draft: Draft
  readonly offers: Offers
  readonly onChange: (changes: Partial<Draft>) => void
  /** Called for Enter at the type. */
  readonly onEnter: () => void
}

/** What, with whom and where. */
export function TypeAndPeople({ draft, offers, onChange, onEnter }: TypeAndPeopleProps) {
  const practitioners = usePractitionerNames()
  const businesses = useBusinessNames()
  const offering = offers.offeredBy(draft.typeId)
  const first = practitioners.filter(({ id }) => offering?.has(id))
  const others = practitioners.filter(({ id }) => !offering?.has(id))
  return (
    <>
      <Field label={panel.type}>
        <select
          value={draft.typeId}
          onChange={({ target }) => onChange(typeChange(target.value, draft, offers))}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            event.preventDefault()
            onEnter()
          }}
        >
          {offers.types.map(({ id, name, duration_in_minutes }) => (
            <option key={id} value={id}>
              {name} · {bookingText.minutes(duration_in_minutes)}
            </option>
          ))}
        </select>
      </Field>
      <div className={styles.pair}>
        <Field label={panel.practitioner}>
          <select value={draft.practitionerId} onChange={({ target }) => onChange(personChange(target.value, draft))}>
            {!draft.when && <option value="">{panel.anyone}</option>}
            {first.length > 0 && (
              <optgroup label={panel.offering}>
                {first.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </optgroup>
            )}
            <optgroup label={panel.others}>
              {others.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </optgroup>
          </select>
        </Field>
        {businesses.length > 1 && (
          <Field label={panel.business}>
            <select
              value={draft.businessId}
              onChange={({ target }) =>
                onChange({
                  businessId: target.value,
                  ...(draft.when && { when: { ...draft.when, businessId: target.value } }),
                })
              }
            >
              {!draft.when && <option value="">{panel.allBusinesses}</option>}
              {businesses.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </Field>
        )}
      </div>
    </>
  )
}

/** A class has times of its own, and so has whatever is no class. */
function typeChange(typeId: string, draft: Draft, { types }: Offers): Partial<Draft> {
  const isClass = (types.find(({ id }) => id === typeId)?.max_attendees ?? 1) > 1
  const stays = draft.when && !draft.when.groupId && !isClass
  return { typeId, ...(draft.when && !stays && { when: undefined }) }
}

function personChange(practitionerId: string, draft: Draft): Partial<Draft> {
  return { practitionerId, ...(draft.when && { when: { ...draft.when, practitionerId } }) }
}
