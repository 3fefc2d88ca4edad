import { findText } from '../platform/text/text'
import type { Fields } from '../api/leads'

/** A lead's own fields, nested ones by their dotted names. */
export function FieldList({ fields }: { fields: Fields }) {
  return (
    <dl className="facts" data-testid="lead-fields">
      {Object.entries(flatten(fields)).map(([name, text]) => (
        <div key={name} style={{ display: 'contents' }}>
          <dt>{findText('field', name) ?? name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}

/** person: {name} becomes person.name; lists are joined. */
export function flatten(fields: Fields, prefix = ''): Record<string, string> {
  const flat: Record<string, string> = {}
  for (const [name, value] of Object.entries(fields)) {
    if (value === null || value === undefined) continue
    if (Array.isArray(value)) flat[prefix + name] = value.join('; ')
    else if (typeof value === 'object') Object.assign(flat, flatten(value as Fields, `${prefix}${name}.`))
    else flat[prefix + name] = String(value)
  }
  return flat
}
