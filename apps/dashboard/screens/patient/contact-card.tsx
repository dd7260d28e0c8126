import type { Contact } from '@cliniko/core'
import styles from './patient.module.css'
import { contactName } from './shown-patient'

/** A person or company that isn't a patient, and how to reach them. */
export function ContactCard({ title, contact }: { readonly title: string; readonly contact: Contact }) {
  const { company_name, phone_numbers, email, provider_number } = contact
  const name = contactName(contact)
  return (
    <div className={styles.card}>
      <p className={styles.meta}>{title}</p>
      <p>
        <b>
          <bdi>{name}</bdi>
        </b>
      </p>
      {company_name && company_name !== name && (
        <p>
          <bdi>{company_name}</bdi>
        </p>
      )}
      {phone_numbers?.map(({ number, phone_type }) => (
        <p key={number}>
          <a href={`tel:${number.replaceAll(/[^+\d]/g, '')}`} className={styles.reach}>
            {number} <small>{phone_type}</small>
          </a>
        </p>
      ))}
      {email && (
        <p>
          <a href={`mailto:${encodeURIComponent(email)}`} className={styles.reach}>
            <bdi>{email}</bdi>
          </a>
        </p>
      )}
      {provider_number && <p className={styles.meta}>{provider_number}</p>}
    </div>
  )
}
