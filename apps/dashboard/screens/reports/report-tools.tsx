'use client'
import { useToday } from '@/lib/clinic'
import { useUrlState } from '@/lib/url-state'
import { reportsText } from '@/text'
import { Field } from '@/ui/field'
import type { Scope } from './formulas/data'
import { useNames } from './names'
import { periodOfParams, periods } from './period'
import styles from './reports.module.css'

const texts = reportsText

/** Chooses the period and the business. Both are in the URL. */
export function ReportTools({ scope }: { readonly scope: Scope }) {
  const [params, change] = useUrlState()
  const today = useToday()
  const { businesses } = useNames()
  const period = periodOfParams(params)
  return (
    <div className={styles.tools}>
      <Field label={texts.period}>
        <select
          value={period}
          onChange={({ target: { value } }) =>
            change(
              value === 'custom'
                ? { period: value, from: scope.from, to: scope.to }
                : { period: value === '30' ? undefined : value, from: undefined, to: undefined },
            )
          }
        >
          {periods.map((name) => (
            <option key={name} value={name}>
              {texts.periods[name]}
            </option>
          ))}
        </select>
      </Field>
      {period === 'custom' && (
        <>
          <Field label={texts.from}>
            <input
              type="date"
              value={scope.from}
              max={scope.to}
              onChange={({ target }) => target.value && change({ from: target.value }, 'replace')}
            />
          </Field>
          <Field label={texts.to}>
            <input
              type="date"
              value={scope.to}
              min={scope.from}
              max={today}
              onChange={({ target }) => target.value && change({ to: target.value }, 'replace')}
            />
          </Field>
        </>
      )}
      <Field label={texts.business}>
        <select value={scope.business ?? ''} onChange={({ target }) => change({ business: target.value })}>
          <option value="">{texts.allBusinesses}</option>
          {businesses.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </Field>
    </div>
  )
}
