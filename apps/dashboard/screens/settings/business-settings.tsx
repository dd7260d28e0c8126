'use client'
import type { Business } from '@cliniko/core'
import { useAllBusinesses } from '@cliniko/react'
import { settingsText, uiText } from '@/text'
import { yesOrNo } from './account-settings'
import { Loaded } from './loaded'
import styles from './settings.module.css'

const texts = settingsText.businesses

/** The businesses of the clinic: its locations. */
export function BusinessSettings() {
  return (
    <Loaded query={useAllBusinesses()} empty={texts.none}>
      {(businesses) => (
        <div className={styles.panels}>
          {businesses.map((business) => (
            <BusinessPanel key={business.id} business={business} />
          ))}
        </div>
      )}
    </Loaded>
  )
}

function BusinessPanel({ business }: { readonly business: Business }) {
  const { business_name, label, city, state, post_code, appointment_type_ids } = business
  const place = [city, state, post_code].filter(Boolean).join(' ')
  const address = [business.address_1, business.address_2, place].filter(Boolean).join(', ')
  const registration = [business.business_registration_name, business.business_registration_value]
  const facts = [
    [texts.address, address],
    [texts.zone, business.time_zone_identifier],
    [texts.registration, registration[1] ? registration.join(' ') : ''],
    [texts.email, business.email_reply_to],
    [texts.website, business.website_address],
    [texts.types, String(appointment_type_ids?.length ?? 0)],
    [texts.online, yesOrNo(business.show_in_online_bookings)],
  ] as const
  return (
    <section className="panel" aria-label={business_name ?? label ?? ''}>
      <h2>
        <bdi>{business_name ?? label}</bdi>
      </h2>
      <dl className="facts">
        {facts.map(([name, value]) => (
          <div key={name} className={styles.fact}>
            <dt>{name}</dt>
            <dd>
              <bdi>{value || uiText.none}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
