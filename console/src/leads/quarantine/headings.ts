import { findText } from '../../platform/text/text'

/** The names that files use for a field of the lead, beside its own. */
function headings(field: string): string[] {
  return findText('heading', field)?.split(' ') ?? []
}

/** Whether it is a field of the lead; some reasons are about the whole row or person. */
export function isField(field: string): boolean {
  return headings(field).length > 0
}

/** Whether a verbatim name, from JSON or a file's heading, means the field. */
export function isNamed(name: string, field: string): boolean {
  return name === field || headings(field).includes(name.trim())
}
