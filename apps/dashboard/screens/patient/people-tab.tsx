'use client'
import { linkedId } from '@cliniko/core'
import {
  useArchiveRelationship,
  useCreateRelationship,
  usePatientReferralSource,
  useRelationships,
} from '@cliniko/react'
import Link from 'next/link'
import { useNotify } from '@/shell/notices'
import { patientText, uiText } from '@/text'
import { Empty } from '@/ui/empty'
import { Icon } from '@/ui/icon'
import { explain, Problem } from '@/ui/problem'
import { Skeleton } from '@/ui/skeleton'
import { ContactCard } from './contact-card'
import { relationshipsInput } from './inputs'
import styles from './patient.module.css'
import { RelationshipForm } from './relationship-form'
import type { TabProps } from './shown-patient'

const { people: words, notSaved } = patientText

/** Who belongs to the patient: other patients, their doctor, and who referred them. */
export function PeopleTab({ patient }: TabProps) {
  return (
    <>
      <section aria-labelledby="relationships">
        <h2 id="relationships">{words.relationships}</h2>
        <Relationships patientId={patient.id} />
        <RelationshipForm patientId={patient.id} />
      </section>
      <section aria-labelledby="contacts">
        <h2 id="contacts">{words.contacts}</h2>
        <Contacts patient={patient} />
      </section>
    </>
  )
}

function Relationships({ patientId }: { readonly patientId: string }) {
  const notify = useNotify()
  const { data, error, refetch } = useRelationships(relationshipsInput(patientId))
  const onError = (error: Error) => notify({ message: notSaved(explain(error)), tone: 'problem' })
  const create = useCreateRelationship({ onError })
  const archive = useArchiveRelationship({ onError })
  if (error && !data) return <Problem error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton rows={2} label={words.loading} />
  if (data.items.length === 0) return <p className={styles.none}>{words.none}</p>
  return (
    <ul className={styles.list}>
      {data.items.map(({ id, relation, relation_description, related_patient, included }) => {
        const relatedId = linkedId(related_patient) ?? ''
        const name = included.related_patient?.label ?? uiText.none
        return (
          <li key={id} className={styles.person}>
            <span className={styles.kind}>{relation_description}</span>
            <Link href={`/patients/${relatedId}`} prefetch={false}>
              <bdi>{name}</bdi>
            </Link>
            <button
              type="button"
              className="button quiet"
              aria-label={words.removeNamed(name)}
              onClick={() => {
                archive.mutate(id)
                notify({
                  message: words.removed(name),
                  undo: () =>
                    create.mutate({
                      patient_id: patientId,
                      related_patient_id: relatedId,
                      ...(isRelation(relation) && { relation }),
                    }),
                })
              }}
            >
              <Icon name="close" size={16} />
            </button>
          </li>
        )
      })}
    </ul>
  )
}

function isRelation(code: number | null): code is keyof typeof words.relations {
  return code !== null && code in words.relations
}

function Contacts({ patient }: TabProps) {
  const doctor = patient.included.referring_doctor
  // A patient without a source has none to load: the API would respond with 404.
  const { data: source } = usePatientReferralSource(patient.referral_source ? patient.id : null)
  if (!doctor && !source && !patient.referral_source) return <Empty message={words.noContacts} />
  return (
    <div className={styles.contacts}>
      {doctor && <ContactCard title={words.referringDoctor} contact={doctor} />}
      {patient.referral_source && (
        <div className={styles.card}>
          <p className={styles.meta}>{words.referrer}</p>
          <p>
            <bdi>{[patient.referral_source, source?.subcategory].filter(Boolean).join(': ')}</bdi>
          </p>
          {source?.notes && (
            <p className={styles.plain}>
              <bdi>{source.notes}</bdi>
            </p>
          )}
        </div>
      )}
    </div>
  )
}
