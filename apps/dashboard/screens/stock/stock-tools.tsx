'use client'
import { useToday } from '@/lib/clinic'
import { useUrlState } from '@/lib/url-state'
import { stockText } from '@/text'
import { Field } from '@/ui/field'
import styles from './stock.module.css'

/** Searches products, shows what runs low, and chooses the date of the levels. */
export function StockTools({ date }: { readonly date: string | undefined }) {
  const [params, change] = useUrlState()
  const today = useToday()
  return (
    <search className={styles.tools}>
      <Field label={stockText.search}>
        <input
          type="search"
          placeholder={stockText.searchHint}
          value={params.get('q') ?? ''}
          onChange={({ target }) => change({ q: target.value }, 'replace')}
        />
      </Field>
      <Field label={stockText.show}>
        <select
          value={params.get('show') === 'low' ? 'low' : ''}
          onChange={({ target }) => change({ show: target.value })}
        >
          <option value="">{stockText.shown.all}</option>
          <option value="low">{stockText.shown.low}</option>
        </select>
      </Field>
      <Field label={stockText.onDate}>
        <input
          type="date"
          value={date ?? ''}
          max={today}
          onChange={({ target }) => change({ date: target.value }, 'replace')}
        />
      </Field>
      {date && (
        <button type="button" className="button" onClick={() => change({ date: undefined })}>
          {stockText.today}
        </button>
      )}
    </search>
  )
}
