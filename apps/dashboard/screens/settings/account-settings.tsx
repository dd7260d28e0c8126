'use client'
import { useSettings } from '@cliniko/react'
import { settingsText, uiText } from '@/text'
import { Loaded } from './loaded'
import styles from './settings.module.css'

const texts = settingsText.account

/** The account: the clinic, its calendar, online bookings and privacy. */
export function AccountSettings() {
  return (
    <Loaded query={useSettings()}>
      {({ account, calendar, online_bookings: online, patient_privacy, reminders, terminology, wait_list }) => (
        <div className={styles.panels}>
          <Facts
            title={texts.clinic}
            facts={[
              [texts.name, account?.name],
              [texts.country, account?.country],
              [texts.subdomain, account?.subdomain],
              [texts.currency, account?.currency_symbol],
            ]}
          />
          <Facts
            title={texts.calendar}
            facts={[
              [texts.hours, calendar && texts.hoursOf(`${calendar.start_hour}:00`, `${calendar.end_hour}:00`)],
              [texts.slot, calendar && texts.minutes(calendar.timeslot_size_in_minutes)],
              [texts.nowLine, calendar?.show_current_time_indicator],
            ]}
          />
          <Facts
            title={texts.online}
            facts={[
              [texts.enabled, online?.enabled],
              [texts.ahead, online?.allow_bookings_days_in_advance],
              [texts.lead, online?.min_hours_advance_required_to_book],
              [texts.notice, online?.min_hours_notice_for_patient_cancellation],
              [texts.daily, online?.daily_bookings_limit],
            ]}
          />
          <Facts
            title={texts.privacy}
            facts={[
              [texts.nameFormat, patient_privacy?.browser_title_name_format.replaceAll('_', ' ')],
              [texts.reminder, reminders?.default_reminder_type],
              [texts.word, terminology?.patient],
              [texts.waitList, wait_list && texts.days(wait_list.default_wait_list_expiry_period)],
            ]}
          />
        </div>
      )}
    </Loaded>
  )
}

type FactValue = string | number | boolean | null | undefined

function Facts({
  title,
  facts,
}: {
  readonly title: string
  readonly facts: readonly (readonly [name: string, value: FactValue])[]
}) {
  return (
    <section className="panel" aria-label={title}>
      <h2>{title}</h2>
      <dl className="facts">
        {facts.map(([name, value]) => (
          <div key={name} className={styles.fact}>
            <dt>{name}</dt>
            <dd>
              <bdi>{typeof value === 'boolean' ? yesOrNo(value) : (value ?? uiText.none)}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** Says whether something is on. */
export function yesOrNo(value: boolean | null): string {
  return value ? settingsText.yes : settingsText.no
}
