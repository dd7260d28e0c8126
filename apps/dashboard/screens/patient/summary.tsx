'use client'
import { useState } from 'react'
import { useClinic, useToday } from '@/lib/clinic'
import { ageOn, shortDate } from '@/lib/format'
import { patientText } from '@/text'
import { CustomFields } from './custom-fields'
import { Fact } from './fact'
import styles from './patient.module.css'
import { contactName, pronounsOf, type ShownPatient } from './shown-patient'

const { summary } = patientText

/** Who the patient is, and how to reach them. Facts that nobody entered are left out. */
export function Summary({ patient }: { readonly patient: ShownPatient }) {
  return (
    <aside className={`panel ${styles.summary}`} aria-label={summary.title}>
      <h2>{summary.contact}</h2>
      <Reach patient={patient} />
      <h2>{summary.about}</h2>
      <About patient={patient} />
      <More patientId={patient.id} />
    </aside>
  )
}

function Reach({ patient }: { readonly patient: ShownPatient }) {
  const { timeZone } = useClinic()
  const { address_1, address_2, address_3, city, state, post_code, country_code } = patient
  const place = [city, state, post_code].filter(Boolean).join(' ')
  const address = [address_1, address_2, address_3, place, country_code === 'AU' ? null : country_code]
  const phones = patient.patient_phone_numbers ?? []
  return (
    <dl className="facts">
      {phones.length > 0 && (
        <Fact name={summary.phone}>
          {phones.map(({ number, phone_type }) => (
            <a key={number} href={`tel:${number.replaceAll(/[^+\d]/g, '')}`} className={styles.reach}>
              <bdi>{number}</bdi> <small>{phone_type}</small>
            </a>
          ))}
        </Fact>
      )}
      {patient.email && (
        <Fact name={summary.email}>
          <a href={`mailto:${encodeURIComponent(patient.email)}`} className={styles.reach}>
            <bdi>{patient.email}</bdi>
          </a>
        </Fact>
      )}
      <Fact name={summary.address}>{address.filter(Boolean).join(', ')}</Fact>
      <Fact name={summary.emergencyContact}>{patient.emergency_contact}</Fact>
      <Fact name={summary.reminders}>{patient.reminder_type}</Fact>
      <Fact name={summary.timeZone}>
        {patient.time_zone !== timeZone ? patient.time_zone?.replaceAll('_', ' ') : null}
      </Fact>
    </dl>
  )
}

function About({ patient }: { readonly patient: ShownPatient }) {
  const today = useToday()
  const { date_of_birth: birth, included } = patient
  const doctor = included.referring_doctor
  return (
    <dl className="facts">
      {birth && (
        <Fact name={summary.born}>
          {shortDate(birth)} · {summary.age(ageOn(today, birth))}
        </Fact>
      )}
      <Fact name={summary.preferredName}>{patient.preferred_first_name}</Fact>
      <Fact name={summary.pronouns}>{pronounsOf(patient)}</Fact>
      <Fact name={summary.sex}>{patient.sex}</Fact>
      <Fact name={summary.genderIdentity}>{patient.gender_identity}</Fact>
      <Fact name={summary.occupation}>{patient.occupation}</Fact>
      <Fact name={summary.concession}>{included.concession_type?.name}</Fact>
      <Fact name={summary.referralSource}>{patient.referral_source}</Fact>
      <Fact name={summary.referringDoctor}>{doctor && contactName(doctor)}</Fact>
      <Fact name={summary.medicare}>
        {[patient.medicare, patient.medicare_reference_number].filter(Boolean).join(' / ')}
      </Fact>
      <Fact name={summary.dva}>{patient.dva_card_number}</Fact>
      <Fact name={summary.notes}>{patient.notes}</Fact>
    </dl>
  )
}

/** The clinic's own fields, which are loaded when somebody opens them. */
function More({ patientId }: { readonly patientId: string }) {
  const { can } = useClinic()
  const [isOpen, setOpen] = useState(false)
  if (!can('health')) return null
  return (
    <details className={styles.more} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{summary.customFields}</summary>
      {isOpen && <CustomFields patientId={patientId} />}
    </details>
  )
}
